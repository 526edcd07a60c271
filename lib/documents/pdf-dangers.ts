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
const LARGEST_STREAM = 8_000_000;
/** Twenty megabytes of pages and pictures have some thousands. */
const MOST_STREAMS = 20_000;
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
 * unreadable. Ordinary streams (pages, pictures) hold no objects and are not inflated. The document is read in pieces: as
 * one text it would stand in memory twice.
 */
export function pdfDanger(bytes: Buffer): PdfDanger | null {
  if (!bytes.toString("latin1", Math.max(0, bytes.length - 2_048)).includes("%%EOF")) return "file-damaged";
  const names = dangersIn(pieces(bytes, 0, bytes.length));
  const objects = objectStreams(bytes);
  const danger = worst(new Set([...names.found, ...objects.found]));
  if (danger !== null) return danger;
  if (!objects.complete || names.objectStreams > objects.count) return "pdf-unreadable";
  return objects.embeddedFile || outsideStreams(bytes).some(holdsEmbeddedFile) ? "pdf-attachment" : null;
}

const worst = (found: ReadonlySet<PdfDanger>): PdfDanger | null => ORDER.find((danger) => found.has(danger)) ?? null;

/** Small enough that what was read of it is forgotten at once. */
const PIECE = 60_000;
/** Longer than any name that is looked for: what begins in one piece ends in it. */
const OVERLAP = 200;

type Piece = { readonly text: string /** What begins behind this belongs to the next piece. */; readonly own: number };

function* pieces(bytes: Buffer, from: number, to: number): Generator<Piece> {
  for (let at = from; at < to; at += PIECE) {
    const own = Math.min(PIECE, to - at);
    yield { text: bytes.toString("latin1", at, Math.min(at + PIECE + OVERLAP, to)), own };
  }
}

// Long enough that compressed bytes do not spell one by chance; the shortest that counts is ObjStm.
const NAME = /\/((?:[A-Za-z]|#[0-9A-Fa-f]{2}){6,42})(?=[\s\0()<>[\]{}/%]|$)/g;

function dangersIn(parts: Iterable<Piece>): { found: ReadonlySet<PdfDanger>; objectStreams: number } {
  const found = new Set<PdfDanger>();
  let count = 0;
  for (const { text, own } of parts) {
    for (const { index, 1: written = "" } of text.matchAll(NAME)) {
      if (index >= own) break;
      const name = unescapedName(written);
      const danger = DANGERS.get(name);
      if (danger !== undefined) found.add(danger);
      if (name === "ObjStm") count += 1;
    }
  }
  return { found, objectStreams: count };
}

const unescapedName = (name: string) =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** /EF holds an embedded file even where no longer name says so; three bytes are too few to look for inside streams. */
const holdsEmbeddedFile = (text: string) => /\/(?:E|#45)(?:F|#46)(?=[\s\0()<>[\]{}/%])/.test(text);

type Stream = {
  readonly keyword: number;
  readonly start: number /** Behind its last byte; the end of all where none is named. */;
  readonly end: number;
  readonly closed: boolean;
};

function* streamsOf(bytes: Buffer): Generator<Stream> {
  // Found once and kept until it is passed: a file of nothing but beginnings would be searched to its end for each of them.
  let end = 0;
  for (let at = bytes.indexOf("stream"); at !== -1; at = bytes.indexOf("stream", at + 6)) {
    const line = bytes[at + 6] === 0x0d ? at + 7 : at + 6;
    if (bytes[line] !== 0x0a || bytes.toString("latin1", Math.max(0, at - 3), at) === "end") continue;
    if (end !== -1 && end <= line) end = bytes.indexOf("endstream", line + 1);
    yield { keyword: at, start: line + 1, end: end === -1 ? bytes.length : end, closed: end !== -1 };
  }
}

/** Everything but the contents of streams, in pieces. */
function outsideStreams(bytes: Buffer): string[] {
  const found: string[] = [];
  let from = 0;
  for (const { keyword, end, closed } of streamsOf(bytes)) {
    if (keyword < from || !closed) continue;
    found.push(bytes.toString("latin1", from, keyword));
    from = end + "endstream".length;
  }
  return [...found, bytes.toString("latin1", from)];
}

type ObjectStreams = {
  readonly count: number;
  readonly complete: boolean;
  readonly found: ReadonlySet<PdfDanger>;
  readonly embeddedFile: boolean;
};

/** Each is unpacked, looked at and let go. */
function objectStreams(bytes: Buffer): ObjectStreams {
  const found = new Set<PdfDanger>();
  let count = 0;
  let left = MAX_INFLATED;
  let embeddedFile = false;
  let seen = 0;
  for (const { keyword, start, end } of streamsOf(bytes)) {
    const dictionary = dictionaryBefore(bytes, keyword);
    seen += 1;
    if (seen > MOST_STREAMS) return { count, complete: false, found, embeddedFile };
    if (!namesOf(dictionary).includes("ObjStm")) continue;
    count += 1;
    const text = unpacked(dictionary, bytes.subarray(start, end), Math.min(left, LARGEST_STREAM));
    if (text === null) return { count, complete: false, found, embeddedFile };
    left -= text.length;
    for (const danger of dangersIn([{ text, own: text.length }]).found) found.add(danger);
    embeddedFile ||= holdsEmbeddedFile(text);
  }
  return { count, complete: true, found, embeddedFile };
}

/** Far enough back to pass what only looks like the beginning of another stream. */
const dictionaryBefore = (bytes: Buffer, keyword: number) => {
  const before = bytes.toString("latin1", Math.max(0, keyword - LONGEST_DICTIONARY), keyword);
  return before.slice(Math.max(0, before.lastIndexOf("obj")));
};

const namesOf = (text: string): string[] => Array.from(text.matchAll(NAME), ([, name = ""]) => unescapedName(name));

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
