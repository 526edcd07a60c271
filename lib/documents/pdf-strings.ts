import { openParts } from "./pdf-objects";

const SIGNS = { open: 0x28, close: 0x29, backslash: 0x5c, percent: 0x25, less: 0x3c, greater: 0x3e } as const;
const LINE_ENDS: ReadonlySet<number> = new Set([0x0a, 0x0d]);
/** Of a string of bytes written as numbers: digits, and the white space between them. */
const IN_HEX = /[0-9A-Fa-f\s\0]/;
/** From these on, and from nowhere else, a reader begins to read: within a string, what is a word to one is an object to another. */
const BEGINNINGS = /obj|xref|trailer|stream|<</;
const SHORTEST_BEGINNING = 2;

/**
 * The same document with its strings blanked, so that a title or an address may name what it likes. Null where two readers might
 * disagree about what is a string and what is not: where one does not end, or holds the beginning of something, or where signs
 * stand about that belong to none. What lies in streams, packed objects included, stays as it is.
 */
export function withoutStrings(bytes: Buffer): Buffer | null {
  const blanked = Buffer.from(bytes);
  for (const { from, to } of openParts(bytes)) {
    for (let at = from; at < to; ) {
      const end = endOfToken(bytes, at, to);
      if (end === null) return null;
      if (bytes[at] === SIGNS.open) blanked.fill(" ", at + 1, end - 1);
      at = end;
    }
  }
  return blanked;
}

function endOfToken(bytes: Buffer, at: number, to: number): number | null {
  switch (bytes[at]) {
    case SIGNS.open:
      return plain(bytes, at + 1, endOfString(bytes, at, to));
    case SIGNS.percent:
      return plain(bytes, at + 1, endOfComment(bytes, at, to));
    case SIGNS.less:
      return bytes[at + 1] === SIGNS.less ? at + 2 : endOfHex(bytes, at, to);
    case SIGNS.close:
    case SIGNS.backslash:
      return null;
    default:
      return at + 1;
  }
}

const plain = (bytes: Buffer, from: number, end: number | null): number | null =>
  end === null || end - from < SHORTEST_BEGINNING || !BEGINNINGS.test(bytes.toString("latin1", from, end)) ? end : null;

/** Behind the bracket that closes it; brackets within it come in pairs, or behind a backslash. */
function endOfString(bytes: Buffer, from: number, to: number): number | null {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    if (bytes[at] === SIGNS.backslash) at += 1;
    else if (bytes[at] === SIGNS.open) depth += 1;
    else if (bytes[at] === SIGNS.close) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

/** A comment ends with its line; one that a stream cuts short is none. */
function endOfComment(bytes: Buffer, from: number, to: number): number | null {
  for (let at = from; at < to; at += 1) if (LINE_ENDS.has(bytes[at] ?? 0)) return at;
  return to === bytes.length ? to : null;
}

function endOfHex(bytes: Buffer, from: number, to: number): number | null {
  for (let at = from + 1; at < to; at += 1) {
    const sign = bytes[at] ?? 0;
    if (sign === SIGNS.greater) return at + 1;
    if (!IN_HEX.test(String.fromCharCode(sign))) return null;
  }
  return null;
}
