import { DANGERS, ORDER, type PdfDanger, shortDangers } from "./pdf-names";
import { dictionaryBefore, NAME, namesOf, outsideStreams, streamsOf, unescapedName, unpacked } from "./pdf-objects";
import { withoutStrings } from "./pdf-strings";

/** Objects are packed by the hundred kilobytes; a document that needs more than this hides something. */
const MAX_INFLATED = 64_000_000;
const LARGEST_STREAM = 8_000_000;
/** Twenty megabytes of pages and pictures have some thousands. */
const MOST_STREAMS = 20_000;

/**
 * What a PDF would do besides being shown: run, send, fetch, carry or play something. It is read from its names; a link to a
 * page of the web is none of it. Names may be written with #xx for any letter and may lie in compressed object streams; both
 * are undone. Every object stream must be accounted for, or the document is refused as unreadable. Ordinary streams (pages,
 * pictures) hold no objects and are not inflated. The document is read in pieces: as one text it would stand in memory twice.
 */
export function pdfDanger(bytes: Buffer): PdfDanger | null {
  if (!bytes.toString("latin1", Math.max(0, bytes.length - 2_048)).includes("%%EOF")) return "file-damaged";
  const danger = dangerAnywhere(bytes);
  const plain = danger === null ? null : withoutStrings(bytes);
  // What stands in a title or in an address is a word; only where that cannot be told for certain every name counts.
  return plain === null ? danger : dangerAnywhere(plain);
}

function dangerAnywhere(bytes: Buffer): PdfDanger | null {
  const names = dangersIn(pieces(bytes, 0, bytes.length));
  const objects = objectStreams(bytes);
  const danger = worst(new Set([...names.found, ...objects.found]));
  if (danger !== null) return danger;
  if (!objects.complete || names.objectStreams > objects.count) return "pdf-unreadable";
  return worst(new Set([...objects.short, ...outsideStreams(bytes).flatMap(shortDangers)]));
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

type ObjectStreams = {
  readonly count: number;
  readonly complete: boolean;
  readonly found: ReadonlySet<PdfDanger>;
  readonly short: ReadonlySet<PdfDanger>;
};

/** Each is unpacked, looked at and let go. */
function objectStreams(bytes: Buffer): ObjectStreams {
  const found = new Set<PdfDanger>();
  const short = new Set<PdfDanger>();
  let count = 0;
  let left = MAX_INFLATED;
  let seen = 0;
  for (const { keyword, start, end } of streamsOf(bytes)) {
    const dictionary = dictionaryBefore(bytes, keyword);
    seen += 1;
    if (seen > MOST_STREAMS) return { count, complete: false, found, short };
    if (!namesOf(dictionary).includes("ObjStm")) continue;
    count += 1;
    const text = unpacked(dictionary, bytes.subarray(start, end), Math.min(left, LARGEST_STREAM));
    if (text === null) return { count, complete: false, found, short };
    left -= text.length;
    for (const danger of dangersIn([{ text, own: text.length }]).found) found.add(danger);
    for (const danger of shortDangers(text)) short.add(danger);
  }
  return { count, complete: true, found, short };
}
