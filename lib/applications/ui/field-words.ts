import { registrationAuthorityName, unitName } from "@/lib/core/divisions";
import type { Locale } from "@/lib/core/locale";
import type { Words } from "@/lib/words/translate";
import type { Fault, Warning } from "../domain/fault";
import type { FieldSpec } from "../domain/field";
import { fieldLabel, wordKey } from "./field-label";
import { type RowWords, rowOfPath, type TypedSection } from "./row-words";

// words: applications.hints.*
// words: applications.choices.*

export function fieldHint(t: Words<"applications">, path: string): string | undefined {
  const key = `hints.${wordKey(path)}` as "title"; // as above
  return t.has(key) ? t(key) : undefined;
}

export const faultWords = (t: Words<"applications">, { path, code, values }: Fault): string =>
  t(`faults.${code}`, { ...values, label: fieldLabel(t, path) });

export const warningWords = (t: Words<"applications">, { path, code, values }: Warning): string =>
  t(`warnings.${code}`, { ...values, label: fieldLabel(t, path) });

/** Away from its field, where the row must be named too: 请填写2024年的营业收入. */
export const faultInList = (words: RowWords, typed: TypedSection, { path, code, values }: Fault): string =>
  words.words(`faults.${code}`, { ...values, label: labelInRow(words, typed, path) });

export const warningInList = (words: RowWords, typed: TypedSection, { path, code, values }: Warning): string =>
  words.words(`warnings.${code}`, { ...values, label: labelInRow(words, typed, path) });

function labelInRow(words: RowWords, typed: TypedSection, path: string): string {
  const label = fieldLabel(words.words, path);
  const row = rowOfPath(words, typed, path);
  return row === null ? label : words.words("rows.of", { row, label });
}

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
