import { canonicalJson } from "@/lib/core/canonical-json";
import { describedSection, type PlainRow, type PlainSection, rowsOf, type SectionCode } from "./content";

/** Where something stands in a section: a field, a row of a table as a whole, or one cell of that row. */
export type Place = { readonly field: string; readonly row?: string | undefined; readonly cell?: string | undefined };

/** null: there is no such row. */
export type PlaceValue = string | readonly string[] | PlainRow | null;

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
  /** A colleague saved something else here: it waits for a person's choice and is not sent. */
  readonly disputed?: true | undefined;
};

export const placeKey = ({ field, row, cell }: Place): string => [field, row ?? "", cell ?? ""].join("\n");

export const sameValue = (left: PlaceValue | undefined, right: PlaceValue | undefined): boolean =>
  left === right || canonicalJson(left ?? null) === canonicalJson(right ?? null);

const rowAt = (content: PlainSection, table: string, id: string): PlainRow | null =>
  rowsOf(content, table).find((row) => row.id === id) ?? null;

/** What stands there; null where the row is gone, empty text where nothing was ever typed. */
export function valueAt(content: PlainSection, { field, row, cell }: Place): PlaceValue {
  if (row !== undefined) {
    const found = rowAt(content, field, row);
    return cell === undefined || found === null ? found : (found[cell] ?? "");
  }
  const value = content[field];
  if (typeof value === "string") return value;
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : "";
}

/** The section with this value there. A new row is the last one; a cell of a row that is gone changes nothing. */
export function withValue(content: PlainSection, { field, row, cell }: Place, value: PlaceValue): PlainSection {
  if (row === undefined) return isText(value) ? { ...content, [field]: value } : content;
  const rows = rowsOf(content, field);
  if (cell !== undefined) {
    if (!isText(value)) return content;
    return { ...content, [field]: rows.map((each) => (each.id === row ? { ...each, [cell]: value } : each)) };
  }
  if (value === null) return { ...content, [field]: rows.filter(({ id }) => id !== row) };
  if (isText(value)) return content;
  const there = rows.some(({ id }) => id === row);
  return { ...content, [field]: there ? rows.map((each) => (each.id === row ? value : each)) : [...rows, value] };
}

export const isRowValue = (value: PlaceValue | undefined): value is PlainRow =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: PlaceValue): value is string | readonly string[] =>
  typeof value === "string" || Array.isArray(value);

/** Whether the description of the section knows this place; a row may have any id. */
export function isPlaceOf(section: SectionCode, { field, row, cell }: Place): boolean {
  const { fields, tables } = describedSection(section);
  if (row === undefined) return cell === undefined && Object.hasOwn(fields, field);
  const cells = tables[field];
  return cells !== undefined && (cell === undefined || Object.hasOwn(cells, cell));
}

/**
 * Three-way, place by place: an edit is taken where nobody has changed what it replaces, and is of no effect where the same
 * stands there already. Where a colleague has changed it to something else, theirs stays and the edit is named.
 */
export function applyEdits(
  content: PlainSection,
  edits: readonly Edit[],
): { readonly content: PlainSection; readonly refused: readonly Edit[] } {
  const refused: Edit[] = [];
  let merged = content;
  for (const edit of edits) {
    const theirs = valueAt(merged, edit.place);
    if (sameValue(theirs, edit.value)) continue;
    if (edit.over.some((seen) => sameValue(seen, theirs))) merged = withValue(merged, edit.place, edit.value);
    else refused.push(edit);
  }
  return { content: merged, refused };
}

export type Difference = { readonly place: Place; readonly from: PlaceValue; readonly to: PlaceValue };

/** Every place at which two versions of a section differ: fields first, then tables row by row. */
export function differences(section: SectionCode, from: PlainSection, to: PlainSection): Difference[] {
  const { fields, tables } = describedSection(section);
  const found = Object.keys(fields).flatMap((field) => differenceAt({ field }, from, to));
  return [...found, ...Object.keys(tables).flatMap((table) => tableDifferences(section, table, from, to))];
}

function tableDifferences(section: SectionCode, table: string, from: PlainSection, to: PlainSection): Difference[] {
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
