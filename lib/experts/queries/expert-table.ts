import "server-only";
import { nameOf } from "@/lib/core/coded-name";
import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import type { Words } from "@/lib/words/translate";
import { EXPERT_COLUMNS, formerText } from "../domain/expert-entry";
import type { ExpertRow } from "./list-experts";

/** The pool in the columns of the import, so that a list can be taken out, corrected and taken in again. */
export const expertTable = (rows: readonly ExpertRow[], t: Words<"experts">): ExportTable => ({
  sheetName: t("list.title"),
  columns: EXPERT_COLUMNS.map((column) => ({ header: t(`columns.${column}`), kind: "text", width: 24 })),
  rows: rows.map((row) => [
    row.name,
    row.signInName,
    row.employerName,
    row.employerUscc ?? "",
    formerText(row.formerEmployers),
    row.groupUsccs.join("、"),
    nameOf(row.division, "zh-CN"),
    row.specialties.join("、"),
    row.title,
    t(`slot.${row.slot}`),
    row.retiredOn ?? "",
    t(row.isActive ? "yes" : "no"),
  ]),
});
