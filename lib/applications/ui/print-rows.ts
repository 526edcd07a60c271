import { TAX_KINDS } from "@/lib/calls/domain/call-rules";
import { formalityName } from "@/lib/eligibility/ui/finding-words";
import type { PlainRow, PlainSection } from "../domain/content";
import type { FieldSpec, Fields } from "../domain/field";
import type { PrintWords } from "./print-words";

/** What screen and paper share about an answered section: which answers count, and how rows are named. */
export const isUnanswered = (value: PlainSection[string] | undefined) => value === undefined || value.length === 0;

/** A column that nobody filled in says nothing. */
export const shownFields = (fields: Fields, rows: readonly PlainRow[]): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([name, spec]) => !(spec.optional && rows.every((row) => isUnanswered(row[name])))),
  );

export const isFigure = (kind: FieldSpec["kind"]) =>
  kind === "wan" || kind === "yuan" || kind === "count" || kind === "percent";

// words: applications.section.formality
// words: applications.section.number
export const rowHead = (table: string, { words }: PrintWords): string => {
  if (table === "taxes") return words("section.tax");
  return table === "formalities" ? words("section.formality") : words("section.number");
};

export function rowName(table: string, id: string, place: number, { words, eligibility }: PrintWords): string {
  if (table === "formalities") return formalityName(eligibility, id);
  const tax = table === "taxes" ? TAX_KINDS.find((kind) => kind === id) : undefined;
  return tax ? words(`taxKinds.${tax}`) : String(place + 1);
}

export const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === "string");
