import { nameOf } from "@/lib/core/coded-name";
import type { Locale } from "@/lib/core/locale";
import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import type { Words } from "@/lib/words/translate";
import type { SiteCheckRow } from "./list-site-checks";

/** The list as a file: every filtered row. */
export const siteCheckTable = (
  rows: readonly SiteCheckRow[],
  /** Places and the line of a ranking are there after scoring alone. */
  ranked: boolean,
  t: Words<"sitechecks">,
  locale: Locale,
): ExportTable => ({
  sheetName: t("list.title"),
  columns: [
    ...(ranked ? [{ header: t("list.place"), kind: "number" as const }] : []),
    { header: t("list.firm"), kind: "text", width: 32 },
    { header: t("list.project"), kind: "text", width: 40 },
    { header: t("list.unit"), kind: "text", width: 16 },
    ...(ranked ? [{ header: t("list.shortlist"), kind: "text" as const, width: 12 }] : []),
    { header: t("list.step"), kind: "text", width: 16 },
    { header: t("list.checkedOn"), kind: "text", width: 14 },
    { header: t("list.left"), kind: "number" },
  ],
  rows: rows.map((row) => [
    ...(ranked ? [row.place] : []),
    row.firmName,
    row.projectName,
    nameOf(row.unit, locale),
    ...(ranked ? [t(row.shortlisted ? "list.yes" : "list.no")] : []),
    t(`step.${row.step}`),
    row.checkedOn,
    row.daysLeft,
  ]),
});
