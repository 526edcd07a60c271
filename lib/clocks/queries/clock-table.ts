import { unitName } from "@/lib/core/divisions";
import type { Locale } from "@/lib/core/locale";
import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import { departmentName } from "@/lib/inquiries/queries/department-name";
import type { Words } from "@/lib/words/translate";
import type { ClockRow, Holder } from "./list-clocks";

const holderName = (t: Words<"clocks">, holder: Holder, locale: Locale): string => {
  switch (holder.kind) {
    case "unit":
      return unitName(holder.name, locale);
    case "department":
      return departmentName(locale, holder.name);
    case "firm":
      return holder.name;
    default:
      return t(`holders.${holder.kind}`);
  }
};

export const clockTable = (rows: readonly ClockRow[], t: Words<"clocks">, locale: Locale): ExportTable => ({
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
    t(`steps.${row.step}`),
    holderName(t, row.holder, locale),
    row.what,
    row.detail,
    row.since,
    row.daysLeft,
  ]),
});
