import type { UseFormReturn } from "react-hook-form";
import { isAnswersCode } from "../domain/answers";
import { describedSection, type PaperCode, type PlainSection, plainSection, rowsOf } from "../domain/content";
import { type Difference, differences } from "../domain/edits";
import type { Place, PlaceValue } from "../domain/place";
import { formContent } from "./form-values";

type Form = Pick<UseFormReturn, "getValues" | "setValue">;
type Change = { readonly place: Place; readonly value: PlaceValue };

const CELL = /^([A-Za-z]+)\.([0-9]+)\.([A-Za-z]+)$/;

/** What was typed, by the name that the form library tells; a cell at a time, for typing must cost next to nothing. */
export function changesIn(
  section: PaperCode,
  form: Form,
  name: string | undefined,
  shown: () => PlainSection,
): readonly Change[] {
  const place = name === undefined ? null : placeNamed(section, form, name);
  if (place && name !== undefined) return [{ place, value: typedValue(form.getValues(name)) }];
  if (isAnswersCode(section)) return []; // each of its fields tells its name
  const content = formContent(section, form.getValues());
  if (content === null) return [];
  return differences(section, shown(), plainSection(content)).map(({ place: at, to }) => ({ place: at, value: to }));
}

/** The place that an input of this name stands for; null for a table as a whole. */
export function placeNamed(section: PaperCode, form: Pick<Form, "getValues">, name: string): Place | null {
  if (Object.hasOwn(describedSection(section).fields, name)) return { field: name };
  const [, table = "", index = "", cell = ""] = CELL.exec(name) ?? [];
  if (table === "") return null;
  const id: unknown = form.getValues(`${table}.${index}.id`);
  return typeof id === "string" && id !== "" ? { field: table, row: id, cell } : null;
}

/** The form library holds null or false where nothing was chosen. */
function typedValue(value: unknown): PlaceValue {
  if (Array.isArray(value)) return value.filter((entry) => typeof entry === "string");
  return typeof value === "string" ? value : "";
}

/** Writes into the form what has come from elsewhere; a table that gains or loses rows is written whole. */
export function writeChanges(form: Form, changes: readonly Difference[], shown: PlainSection): void {
  const whole = new Set(changes.filter(({ place }) => place.row && !place.cell).map(({ place }) => place.field));
  for (const table of whole) form.setValue(table, rowsOf(shown, table));
  for (const { place, to } of changes) {
    if (whole.has(place.field)) continue;
    const path = pathOf(form, place);
    if (path !== null) form.setValue(path, to);
  }
}

/**
 * The name of the input; null where it has none (yet). A row is where the form has it, which may be elsewhere than on the server:
 * one that a colleague took away stands there last when it comes back.
 */
export function pathOf(form: Pick<Form, "getValues">, { field, row, cell }: Place): string | null {
  if (row === undefined) return field;
  const rows: unknown = form.getValues(field);
  const index = Array.isArray(rows) ? rows.findIndex((each) => each?.id === row) : -1;
  if (index < 0) return null;
  return cell === undefined ? `${field}.${index}` : `${field}.${index}.${cell}`;
}
