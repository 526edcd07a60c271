import { TAX_KINDS } from "@/lib/calls/domain/call-rules";
import { formalityName } from "@/lib/eligibility/ui/finding-words";
import { isEvidenceKind } from "@/lib/evidence/domain/evidence-kind";
import type { Words } from "@/lib/words/translate";
import { plainSection, rowsOf, type SectionCode, type SectionContent } from "../domain/content";
import { fieldLabel } from "./field-label";

/** The words that name a row: the form's own, and those of the formalities. */
export type RowWords = { readonly words: Words<"applications">; readonly eligibility: Words<"eligibility"> };

export type TypedSection = { readonly section: SectionCode; readonly content: SectionContent };

/**
 * Which row a place is in, as people call it: "2024年", "增值税", "环评", "第3行"; null outside a table. `path` counts
 * rows as a form does ("taxes.1.base").
 */
export function rowOfPath({ words, eligibility }: RowWords, { content }: TypedSection, path: string): string | null {
  const [table = "", place = ""] = path.split(".");
  const row = /^[0-9]+$/.test(place) ? rowsOf(plainSection(content), table)[Number(place)] : undefined;
  return row ? nameOfRow({ words, eligibility }, table, row.id, Number(place)) : null;
}

/** A year, a formality and a tax are known by their id. */
function nameOfRow({ words, eligibility }: RowWords, table: string, id: string, place: number): string {
  if (table === "years") return words("rows.year", { year: id });
  if (table === "formalities") return formalityName(eligibility, id);
  const tax = table === "taxes" ? TAX_KINDS.find((kind) => kind === id) : undefined;
  return tax ? words(`taxKinds.${tax}`) : words("rows.number", { number: place + 1 });
}

/**
 * The place that a correction names: "equipmentExclVat", "formalities.eia", "evidence.land". A row that the firm added is
 * known by its id alone, which says nothing: there the table is named.
 */
export function correctionPlace(
  { words, eligibility, evidence }: RowWords & { readonly evidence: Words<"evidence"> },
  field: string,
): string {
  const [table = "", row] = field.split(".");
  if (table === "evidence" && row !== undefined) return isEvidenceKind(row) ? evidence(`kind.${row}`) : row;
  const label = fieldLabel(words, table);
  if (row === undefined || table === "equipment" || table === "priorFundings") return label;
  const name = nameOfRow({ words, eligibility }, table, row, 0);
  return words("rows.of", { row: name, label });
}
