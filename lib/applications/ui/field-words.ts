import { registrationAuthorityName, unitName } from "@/lib/core/divisions";
import type { Locale } from "@/lib/core/locale";
import type { Words } from "@/lib/words/translate";
import type { Fault, Warning } from "../domain/fault";
import type { FieldSpec } from "../domain/field";

// words: applications.fields.*
// words: applications.hints.*
// words: applications.choices.*

/** "equipment.2.invoiceNo" is worded as "equipment.invoiceNo"; a table as a whole as "equipment.table". */
const wordKey = (path: string) => path.replace(/\.[0-9]+(?=\.|$)/, "");

/** Every described field has its words (field-words.test.ts), so the key exists though the compiler cannot know it. */
export function fieldLabel(t: Words<"applications">, path: string): string {
  const key = wordKey(path);
  return t((t.has(`fields.${key}.table` as "title") ? `fields.${key}.table` : `fields.${key}`) as "title");
}

export function fieldHint(t: Words<"applications">, path: string): string | undefined {
  const key = `hints.${wordKey(path)}` as "title"; // as above
  return t.has(key) ? t(key) : undefined;
}

export const faultWords = (t: Words<"applications">, { path, code, values }: Fault): string =>
  t(`faults.${code}`, { ...values, label: fieldLabel(t, path) });

export const warningWords = (t: Words<"applications">, { path, code, values }: Warning): string =>
  t(`warnings.${code}`, { ...values, label: fieldLabel(t, path) });

/** A choice in words; a value of an older list is shown as it is. */
export function choiceWords(t: Words<"applications">, locale: Locale, path: string, value: string): string {
  const key = wordKey(path);
  if (key === "registrationAuthority") return registrationAuthorityName(value, locale);
  if (key === "unitCode" || key === "siteUnit") return unitName(value, locale);
  const word = `choices.${key}.${value}` as "title"; // as above
  return t.has(word) ? t(word) : value;
}

export function choiceOptions(t: Words<"applications">, locale: Locale, path: string, spec: FieldSpec) {
  const values = spec.kind === "choice" || spec.kind === "choices" ? spec.values : [];
  return values.map((value) => ({ value, label: choiceWords(t, locale, path, value) }));
}
