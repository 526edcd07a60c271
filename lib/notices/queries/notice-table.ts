import "server-only";
import { nameOf } from "@/lib/core/coded-name";
import type { Locale } from "@/lib/core/locale";
import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import { wordsIn } from "@/lib/words/translate";
import type { NoticeRow } from "./list-notices";

/** The list of notices as a file. */
export function noticeTable(rows: readonly NoticeRow[], locale: Locale): ExportTable {
  const t = wordsIn(locale, "notices");
  return {
    sheetName: t("list.title"),
    columns: [
      { header: t("list.year"), kind: "text", width: 8 },
      { header: t("list.name"), kind: "text", width: 44 },
      { header: t("list.documentNo"), kind: "text", width: 26 },
      { header: t("list.version"), kind: "number" },
      { header: t("list.publishedAt"), kind: "instant", width: 20 },
      { header: t("list.startsOn"), kind: "day" },
      { header: t("list.endsOn"), kind: "day" },
      { header: t("list.awards"), kind: "number" },
      { header: t("list.totalWan"), kind: "money", unit: "wan" },
      { header: t("list.units"), kind: "text", width: 40 },
      { header: t("list.state"), kind: "text" },
    ],
    rows: rows.map((row) => [
      String(row.year),
      row.title,
      row.documentNo,
      row.version,
      row.publishedAt,
      row.startsOn,
      row.endsOn,
      row.awards,
      row.totalFen,
      row.units.map((unit) => nameOf(unit, locale)).join(t("list.unitSeparator")),
      row.replacedBy === null ? t(`state.${row.state}`) : t("replacedBy", { version: row.replacedBy }),
    ]),
  };
}
