import "server-only";
import { type CodedName, nameIn } from "@/lib/core/coded-name";
import type { Locale } from "@/lib/core/locale";
import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import { wordsIn } from "@/lib/words/translate";
import type { EntryRow } from "./list-entries";

/** The list as a file that an import would take again: the same heads, amounts in 万元. */
export function entryTable(rows: readonly EntryRow[], units: readonly CodedName[], locale: Locale): ExportTable {
  const t = wordsIn(locale, "library");
  const amountHead = `${t("columns.plannedInvestment")}${locale === "en" ? " (10,000 yuan)" : "（万元）"}`;
  return {
    sheetName: t("list.title"),
    columns: [
      { header: t("columns.year"), kind: "text", width: 8 },
      { header: t("columns.entryNo"), kind: "text" },
      { header: t("columns.projectCode"), kind: "text", width: 28 },
      { header: t("columns.projectName"), kind: "text", width: 40 },
      { header: t("columns.firmName"), kind: "text", width: 32 },
      { header: t("columns.uscc"), kind: "text", width: 22 },
      { header: t("columns.division"), kind: "text" },
      { header: amountHead, kind: "money", unit: "wan" },
    ],
    rows: rows.map((row) => [
      String(row.year),
      row.entryNo,
      row.projectCode,
      row.projectName,
      row.firmName,
      row.uscc,
      row.division && nameIn(units, row.division, locale),
      row.plannedInvestmentFen,
    ]),
  };
}
