import { constants, inflateSync } from "node:zlib";

export type PdfDanger =
  | "file-damaged"
  | "pdf-encrypted"
  | "pdf-script"
  | "pdf-launch"
  | "pdf-attachment"
  | "pdf-unreadable";

/** Objects are packed by the hundred kilobytes; a document that needs more than this hides something. */
const MAX_INFLATED = 64_000_000;
const LONGEST_DICTIONARY = 8_192;

const DANGERS: ReadonlyMap<string, PdfDanger> = new Map([
  ["Encrypt", "pdf-encrypted"],
  ["JavaScript", "pdf-script"],
  ["Launch", "pdf-launch"],
  ["EmbeddedFile", "pdf-attachment"],
  ["EmbeddedFiles", "pdf-attachment"],
  ["FileAttachment", "pdf-attachment"],
]);
// Encryption first: what else an encrypted document holds cannot be known.
const ORDER: readonly PdfDanger[] = ["pdf-encrypted", "pdf-script", "pdf-launch", "pdf-attachment"];

/**
 * What a PDF would do besides being shown, read from its names. Names may be written with #xx for any letter and may lie
 * in compressed object streams; both are undone. Every object stream must be accounted for, or the document is refused as
 * unreadable. Ordinary streams (pages, pictures) hold no objects and are not inflated.
 */
export function pdfDanger(bytes: Buffer): PdfDanger | null {
  const text = bytes.toString("latin1");
  if (!text.slice(-2_048).includes("%%EOF")) return "file-damaged";
  const names = namesOf(text);
  const objects = objectStreams(bytes, text);
  const danger = worst([...names, ...objects.texts.flatMap(namesOf)]);
  if (danger !== null) return danger;
  const mentioned = names.filter((name) => name === "ObjStm").length;
  if (!objects.complete || mentioned > objects.count) return "pdf-unreadable";
  return [textOutsideStreams(text), ...objects.texts].some(holdsEmbeddedFile) ? "pdf-attachment" : null;
}

const worst = (names: readonly string[]): PdfDanger | null =>
  ORDER.find((danger) => names.some((name) => DANGERS.get(name) === danger)) ?? null;

// Long enough that compressed bytes do not spell one by chance; the shortest that counts is ObjStm.
const NAME = /\/((?:[A-Za-z]|#[0-9A-Fa-f]{2}){6,42})(?=[\s\0()<>[\]{}/%]|$)/g;

function namesOf(text: string): string[] {
  return Array.from(text.matchAll(NAME), ([, name = ""]) => unescapedName(name));
}

const unescapedName = (name: string) =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** /EF holds an embedded file even where no longer name says so; three bytes are too few to look for inside streams. */
const holdsEmbeddedFile = (text: string) => /\/(?:E|#45)(?:F|#46)(?=[\s\0()<>[\]{}/%])/.test(text);

const textOutsideStreams = (text: string) => text.replace(/(?<!end)stream\r?\n[\s\S]*?endstream/g, " ");

type ObjectStreams = { readonly count: number; readonly complete: boolean; readonly texts: readonly string[] };

function objectStreams(bytes: Buffer, text: string): ObjectStreams {
  const texts: string[] = [];
  let count = 0;
  let left = MAX_INFLATED;
  for (const { index, 0: keyword } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const dictionary = dictionaryBefore(text, index);
    if (!namesOf(dictionary).includes("ObjStm")) continue;
    count += 1;
    const start = index + keyword.length;
    const end = text.indexOf("endstream", start);
    const inflated = unpacked(dictionary, bytes.subarray(start, end === -1 ? undefined : end), left);
    if (inflated === null) return { count, complete: false, texts };
    left -= inflated.length;
    texts.push(inflated);
  }
  return { count, complete: true, texts };
}

const dictionaryBefore = (text: string, index: number) => {
  const before = text.slice(Math.max(0, index - LONGEST_DICTIONARY), index);
  return before.slice(Math.max(0, before.lastIndexOf("obj")));
};

/** Null for a filter that no ordinary program uses here, for broken data and for more than the limit. */
function unpacked(dictionary: string, data: Buffer, limit: number): string | null {
  const plain = dictionary.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  if (/\/(?:DecodeParms|DP|F)\b/.test(plain)) return null;
  if (!plain.includes("/Filter")) return data.toString("latin1");
  if (!/\/Filter\s*(?:\/FlateDecode\b|\[\s*\/FlateDecode\s*\])/.test(plain) || limit <= 0) return null;
  try {
    return inflateSync(data, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1");
  } catch {
    return null;
  }
}
