import { type CodedName, nameIn } from "@/lib/core/coded-name";
import type { Locale } from "@/lib/core/locale";
import type { ReferenceLists } from "@/lib/reference/domain/kinds";
import { codeOf } from "@/lib/reference/domain/read-names";
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
export function choiceWords(
  t: Words<"applications">,
  locale: Locale,
  lists: ReferenceLists,
  path: string,
  value: string,
): string {
  const key = wordKey(path);
  if (key === "registrationAuthority") return nameIn(lists.authorities, value, locale);
  if (key === "unitCode" || key === "siteUnit") return nameIn(lists.units, value, locale);
  if (key === "industry") return industryWords(lists.industries, locale, value);
  const word = `choices.${key}.${value}` as "title"; // as above
  return t.has(word) ? t(word) : value;
}

/** "3982 电子电路制造"; a code that the list does not know stands alone. */
function industryWords(industries: readonly CodedName[], locale: Locale, typed: string): string {
  const code = codeOf("industries", typed);
  const name = nameIn(industries, code, locale);
  return name === code ? typed : `${code} ${name}`;
}

export function choiceOptions(
  t: Words<"applications">,
  locale: Locale,
  lists: ReferenceLists,
  path: string,
  spec: FieldSpec,
) {
  return valuesOf(spec, lists).map((value) => ({ value, label: choiceWords(t, locale, lists, path, value) }));
}

function valuesOf(spec: FieldSpec, lists: ReferenceLists): readonly string[] {
  if (spec.kind === "listed") return lists[spec.list].map(({ code }) => code);
  return spec.kind === "choice" || spec.kind === "choices" ? spec.values : [];
}
