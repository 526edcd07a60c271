import type { Locale } from "@/lib/core/locale";
import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import { type Words, wordsIn } from "@/lib/words/translate";
import { detailText, holderName } from "./clock-words";
import type { ClockRow } from "./list-clocks";

export function clockTable(rows: readonly ClockRow[], t: Words<"clocks">, locale: Locale): ExportTable {
  const calls = wordsIn(locale, "calls");
  return {
    sheetName: t("title"),
    columns: [
      { header: t("step"), kind: "text", width: 16 },
      { header: t("holder"), kind: "text", width: 28 },
      { header: t("what"), kind: "text", width: 36 },
      { header: t("detail"), kind: "text", width: 40 },
      { header: t("since"), kind: "instant", width: 20 },
      { header: t("left"), kind: "number" },
    ],
    rows: rows.map((row) => [
      calls(`timedSteps.${row.step}`),
      holderName(t, row, locale),
      row.what,
      detailText(t, row),
      row.since,
      row.daysLeft,
    ]),
  };
}
