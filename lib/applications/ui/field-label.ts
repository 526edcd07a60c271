import type { Words } from "@/lib/words/translate";
import type { Place } from "../domain/place";

// words: applications.fields.*

/** "equipment.2.invoiceNo" is worded as "equipment.invoiceNo"; a table as a whole as "equipment.table". */
export const wordKey = (path: string) => path.replace(/\.[0-9]+(?=\.|$)/, "");

/** Every described field has its words (field-words.test.ts), so the key exists though the compiler cannot know it. */
export function fieldLabel(t: Words<"applications">, path: string): string {
  const key = wordKey(path);
  return t((t.has(`fields.${key}.table` as "title") ? `fields.${key}.table` : `fields.${key}`) as "title");
}

/** A field, a cell by its column, a row as a whole by its table. */
export const placeLabel = (t: Words<"applications">, { field, cell }: Place): string =>
  fieldLabel(t, cell === undefined ? field : `${field}.${cell}`);
