import { describedSection, type PaperCode, type PlainRow, type PlainSection, rowsOf } from "./content";
import { hasRoom } from "./keepable";
import { type Place, type PlaceValue, sameValue, valueAt, withValue } from "./place";

/** One thing typed, as it is kept in the browser and sent: its place, its value and the revision it was typed on. */
export type Edit = {
  readonly place: Place;
  readonly revision: number;
  /**
   * What it may replace, oldest first: what was seen when the typing began, and whatever was sent since and never answered
   * (the server may have kept that, and then it is one's own).
   */
  readonly over: readonly PlaceValue[];
  readonly value: PlaceValue;
  /** Of a cell: its row as it was known, by which the row comes back whole when a colleague has taken it away. Stays in the browser. */
  readonly within?: PlainRow | undefined;
  /** A colleague saved something else here: it waits for a person's choice and is not sent. */
  readonly disputed?: true | undefined;
  /** No draft has room for it: it waits, here alone, until a person has shortened it. Everything else is kept as ever. */
  readonly unkept?: true | undefined;
};

/**
 * Three-way, place by place: an edit is taken where nobody has changed what it replaces, and is of no effect where the same
 * stands there already. Where a colleague has changed it to something else, theirs stays and the edit is named. So is one that
 * no draft has room for: it holds up none of the others.
 */
export function applyEdits(
  content: PlainSection,
  edits: readonly Edit[],
): { readonly content: PlainSection; readonly refused: readonly Edit[]; readonly unkept: readonly Edit[] } {
  const refused: Edit[] = [];
  const unkept: Edit[] = [];
  let merged = content;
  for (const edit of edits) {
    const theirs = valueAt(merged, edit.place);
    if (sameValue(theirs, edit.value)) continue;
    if (!hasRoom(merged, edit)) unkept.push(edit);
    else if (edit.over.some((seen) => sameValue(seen, theirs))) merged = withValue(merged, edit.place, edit.value);
    else refused.push(edit);
  }
  return { content: merged, refused, unkept };
}

export type Difference = { readonly place: Place; readonly from: PlaceValue; readonly to: PlaceValue };

/** Every place at which two versions of a section differ: fields first, then tables row by row. */
export function differences(section: PaperCode, from: PlainSection, to: PlainSection): Difference[] {
  const { fields, tables } = describedSection(section);
  const found = Object.keys(fields).flatMap((field) => differenceAt({ field }, from, to));
  return [...found, ...Object.keys(tables).flatMap((table) => tableDifferences(section, table, from, to))];
}

function tableDifferences(section: PaperCode, table: string, from: PlainSection, to: PlainSection): Difference[] {
  const cells = Object.keys(describedSection(section).tables[table] ?? {});
  const [before, after] = [rowsById(from, table), rowsById(to, table)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((row): Difference[] => {
    const [old, fresh] = [before.get(row), after.get(row)];
    if (!old || !fresh) return [{ place: { field: table, row }, from: old ?? null, to: fresh ?? null }];
    return cells.flatMap((cell) => {
      const [was, is] = [old[cell] ?? "", fresh[cell] ?? ""];
      return sameValue(was, is) ? [] : [{ place: { field: table, row, cell }, from: was, to: is }];
    });
  });
}

function differenceAt(place: Place, from: PlainSection, to: PlainSection): Difference[] {
  const [was, is] = [valueAt(from, place), valueAt(to, place)];
  return sameValue(was, is) ? [] : [{ place, from: was, to: is }];
}

const rowsById = (content: PlainSection, table: string) => new Map(rowsOf(content, table).map((row) => [row.id, row]));
