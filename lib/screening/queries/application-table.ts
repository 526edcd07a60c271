import { nameOf } from "@/lib/core/coded-name";
import type { Locale } from "@/lib/core/locale";
import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import type { Words } from "@/lib/words/translate";
import type { ScreenedRow } from "./list-applications";

type TableWords = {
  readonly screening: Words<"screening">;
  readonly applications: Words<"applications">;
  readonly locale: Locale;
};

/** The list as a file: every filtered row, with the codes that a desk looks things up by. */
export const applicationTable = (
  rows: readonly ScreenedRow[],
  { screening, applications, locale }: TableWords,
): ExportTable => ({
  sheetName: screening("list.title"),
  columns: [
    { header: screening("list.receipt"), kind: "text", width: 24 },
    { header: screening("list.firm"), kind: "text", width: 32 },
    { header: screening("list.uscc"), kind: "text", width: 22 },
    { header: screening("list.project"), kind: "text", width: 40 },
    { header: screening("list.code"), kind: "text", width: 28 },
    { header: screening("list.unit"), kind: "text", width: 16 },
    { header: screening("list.call"), kind: "number" },
    { header: screening("list.state"), kind: "text", width: 16 },
    { header: screening("list.since"), kind: "instant", width: 20 },
    { header: screening("list.first"), kind: "instant", width: 20 },
    { header: screening("list.verdict"), kind: "text", width: 16 },
    { header: screening("list.open"), kind: "number" },
    { header: screening("list.investment"), kind: "money", unit: "wan", width: 16 },
  ],
  rows: rows.map((row) => [
    row.receiptNo,
    row.firmName,
    row.uscc,
    row.projectName,
    row.projectCode,
    nameOf(row.unit, locale),
    row.callYear,
    applications(`states.${row.state}`),
    row.stateSince,
    row.firstSubmittedAt,
    screening(`verdicts.${row.verdict}`),
    row.open.length,
    row.investmentFen,
  ]),
});
