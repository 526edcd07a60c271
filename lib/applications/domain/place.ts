import { canonicalJson } from "@/lib/core/canonical-json";
import { describedSection, type PaperCode, type PlainRow, type PlainSection, rowsOf } from "./content";

/** Where something stands in a section: a field, a row of a table as a whole, or one cell of that row. */
export type Place = { readonly field: string; readonly row?: string | undefined; readonly cell?: string | undefined };

/** null: there is no such row. */
export type PlaceValue = string | readonly string[] | PlainRow | null;

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
export function isPlaceOf(section: PaperCode, { field, row, cell }: Place): boolean {
  const { fields, tables } = describedSection(section);
  if (row === undefined) return cell === undefined && Object.hasOwn(fields, field);
  const cells = tables[field];
  return cells !== undefined && (cell === undefined || Object.hasOwn(cells, cell));
}
