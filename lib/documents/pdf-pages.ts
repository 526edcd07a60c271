import { dictionaryBefore, namesOf, outsideStreams, streamsOf, unpacked } from "./pdf-objects";

/** What one object stream may unpack to: the danger check has let none pass that is larger. */
const LARGEST_STREAM = 8_000_000;

const PAGE = /\/Type\s*\/Page(?![A-Za-z#])/g;
const NODE = /\/Type\s*\/Pages(?![A-Za-z#])/g;
/** So far from its name the rest of a node is looked for: a document must not choose how long it is read. */
const NEAR = 400;

/**
 * A PDF has at most so many pages: every object that is a page is counted, also one that a later part of the document has taken
 * away again, and what the tree of pages says is believed where it says more. Null where nothing can be told.
 */
export function pdfPages(bytes: Buffer): number | null {
  let pages = 0;
  let said = 0;
  for (const text of objectTexts(bytes)) {
    pages += text.match(PAGE)?.length ?? 0;
    for (const { index } of text.matchAll(NODE)) said = Math.max(said, countOf(nodeAt(text, index)));
  }
  return Math.max(pages, said) || null;
}

/** Whether there is anything in it to be looked at. */
export function hasPage(bytes: Buffer): boolean {
  for (const text of objectTexts(bytes)) {
    if (text.search(PAGE) !== -1) return true;
    for (const { index } of text.matchAll(NODE)) if (countOf(nodeAt(text, index)) > 0) return true;
  }
  return false;
}

/** The objects of a document as text: those that lie open, and those packed into object streams. */
function* objectTexts(bytes: Buffer): Generator<string> {
  yield* outsideStreams(bytes);
  for (const { keyword, start, end } of streamsOf(bytes)) {
    const dictionary = dictionaryBefore(bytes, keyword);
    if (namesOf(dictionary).includes("ObjStm"))
      yield unpacked(dictionary, bytes.subarray(start, end), LARGEST_STREAM) ?? "";
  }
}

/** The dictionary around a place, without those inside and beside it. */
function nodeAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - NEAR), at);
  const [after = ""] = text.slice(at, at + NEAR).split(">>", 1);
  return before.slice(before.lastIndexOf("<<") + 1) + after;
}

const countOf = (node: string): number => Number(/\/Count\s+([0-9]{1,6})/.exec(node)?.[1] ?? 0);
