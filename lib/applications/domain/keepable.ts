import { type PlainRow, type PlainSection, rowsOf } from "./content";
import { isRowValue, type Place, type PlaceValue, valueAt } from "./place";

/** Characters in one field of a draft: many times what any field may be handed in with. */
export const LONGEST_TEXT = 20_000;
export const LONGEST_CHOICE = 100;
export const MOST_CHOICES = 50;
/** Rows in one table of a draft; fewer may be handed in. */
export const MOST_ROWS = 600;

/** Whether a draft has room for this value, whatever its place. */
export function isKeepable(value: PlaceValue): boolean {
  if (value === null) return true;
  if (isRowValue(value)) return Object.values(value).every(isKeepable);
  if (typeof value === "string") return value.length <= LONGEST_TEXT;
  return value.length <= MOST_CHOICES && value.every((choice) => choice.length <= LONGEST_CHOICE);
}

/** Whether this section of a draft has room for it there: no text too long, no row too many. */
export const hasRoom = (content: PlainSection, { place, value }: { place: Place; value: PlaceValue }): boolean =>
  isKeepable(value) && !isRowTooMany(content, place, value);

const isRowTooMany = (content: PlainSection, place: Place, value: PlaceValue): boolean =>
  isRowValue(value) && valueAt(content, place) === null && rowsOf(content, place.field).length >= MOST_ROWS;

/** A row that has room for each of its cells, and the cells that have none. */
export function keepablePart(row: PlainRow): { readonly row: PlainRow; readonly tooLong: readonly string[] } {
  const tooLong = Object.keys(row).filter((cell) => !isKeepable(row[cell] ?? ""));
  const blanks = Object.fromEntries(tooLong.map((cell) => [cell, ""]));
  return { row: { ...row, ...blanks }, tooLong };
}
