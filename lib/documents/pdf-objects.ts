import { constants, inflateSync } from "node:zlib";

const LONGEST_DICTIONARY = 8_192;

// Long enough that compressed bytes do not spell one by chance; the shortest that count are GoToR and GoToE.
export const NAME = /\/((?:[A-Za-z]|#[0-9A-Fa-f]{2}){5,42})(?=[\s\0()<>[\]{}/%]|$)/g;

export const unescapedName = (name: string) =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

type Stream = {
  readonly keyword: number;
  readonly start: number /** Behind its last byte; the end of all where none is named. */;
  readonly end: number;
  readonly closed: boolean;
};

export function* streamsOf(bytes: Buffer): Generator<Stream> {
  // Found once and kept until it is passed: a file of nothing but beginnings would be searched to its end for each of them.
  let end = 0;
  for (let at = bytes.indexOf("stream"); at !== -1; at = bytes.indexOf("stream", at + 6)) {
    const line = bytes[at + 6] === 0x0d ? at + 7 : at + 6;
    if (bytes[line] !== 0x0a || bytes.toString("latin1", Math.max(0, at - 3), at) === "end") continue;
    if (end !== -1 && end <= line) end = bytes.indexOf("endstream", line + 1);
    yield { keyword: at, start: line + 1, end: end === -1 ? bytes.length : end, closed: end !== -1 };
  }
}

/** Everything but the contents of streams: from where to where. */
export function openParts(bytes: Buffer): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  for (const { keyword, end, closed } of streamsOf(bytes)) {
    if (keyword < from || !closed) continue;
    found.push({ from, to: keyword });
    from = end + "endstream".length;
  }
  return [...found, { from, to: bytes.length }];
}

export const outsideStreams = (bytes: Buffer): string[] =>
  openParts(bytes).map(({ from, to }) => bytes.toString("latin1", from, to));

/** Far enough back to pass what only looks like the beginning of another stream. */
export const dictionaryBefore = (bytes: Buffer, keyword: number) => {
  const before = bytes.toString("latin1", Math.max(0, keyword - LONGEST_DICTIONARY), keyword);
  return before.slice(Math.max(0, before.lastIndexOf("obj")));
};

export const namesOf = (text: string): string[] =>
  Array.from(text.matchAll(NAME), ([, name = ""]) => unescapedName(name));

/** Null for a filter that no ordinary program uses here, for broken data and for more than the limit. */
export function unpacked(dictionary: string, data: Buffer, limit: number): string | null {
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
