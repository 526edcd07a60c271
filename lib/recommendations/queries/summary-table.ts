import { type CodedName, nameOf } from "@/lib/core/coded-name";
import type { Locale } from "@/lib/core/locale";
import { formatWan } from "@/lib/core/money";
import { formatDay, shanghaiDay } from "@/lib/core/time";
import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import type { TableReport } from "@/lib/documents/table-report";
import type { Words } from "@/lib/words/translate";
import type { Recommended } from "../domain";

/** 推荐汇总表, handed up or as it would be. */
export type Summary = {
  readonly callTitle: string;
  readonly unit: CodedName;
  /** Null for what is not handed up yet. */
  readonly handedUp: { readonly number: number; readonly documentNo: string; readonly at: Date } | null;
  readonly rows: readonly Recommended[];
};

export const summaryTitle = (t: Words<"recommendations">, { callTitle, handedUp }: Summary) =>
  handedUp !== null && handedUp.number > 1
    ? t("table.supplement", { call: callTitle, number: handedUp.number - 1 })
    : t("table.title", { call: callTitle });

export const summaryTable = (summary: Summary, t: Words<"recommendations">): ExportTable => ({
  sheetName: t("table.sheet"),
  columns: [
    { header: t("table.place"), kind: "number", width: 10 },
    { header: t("table.firm"), kind: "text", width: 32 },
    { header: t("table.uscc"), kind: "text", width: 22 },
    { header: t("table.project"), kind: "text", width: 40 },
    { header: t("table.code"), kind: "text", width: 28 },
    { header: t("table.investment"), kind: "money", unit: "wan", width: 18 },
    { header: t("table.opinion"), kind: "text", width: 44 },
    { header: t("table.documentNo"), kind: "text", width: 26 },
    { header: t("table.receipt"), kind: "text", width: 24 },
  ],
  rows: summary.rows.map((row, place) => [
    place + 1,
    row.firmName,
    row.uscc,
    row.projectName,
    row.projectCode,
    row.investmentFen,
    row.opinion,
    row.documentNo,
    row.receiptNo,
  ]),
});

/** To print, sign and seal. */
export function summaryReport(summary: Summary, t: Words<"recommendations">, locale: Locale): TableReport {
  const { unit, handedUp, rows } = summary;
  const by = nameOf(unit, locale);
  return {
    title: summaryTitle(t, summary),
    subtitle:
      handedUp === null
        ? t("table.preview", { unit: by })
        : t("table.subtitle", {
            unit: by,
            documentNo: handedUp.documentNo,
            day: formatDay(shanghaiDay(handedUp.at), locale),
          }),
    columns: [
      { header: t("table.place"), align: "center" },
      { header: t("table.firm"), align: "start", share: 3 },
      { header: t("table.project"), align: "start", share: 4 },
      { header: t("table.investment"), align: "end" },
      { header: t("table.opinion"), align: "start", share: 4 },
      { header: t("table.documentNo"), align: "start", share: 3 },
    ],
    rows: rows.map((row, place) => [
      String(place + 1),
      `${row.firmName}\n${row.uscc}`,
      `${row.projectName}${row.projectCode === null ? "" : `\n${row.projectCode}`}`,
      formatWan(row.investmentFen),
      row.opinion,
      row.documentNo ?? "",
    ]),
    total: ["", t("table.total", { count: rows.length }), "", formatWan(sumOf(rows)), "", ""],
    landscape: true,
    closing: [t("table.signed")],
    foot: t("table.foot", { count: rows.length }),
  };
}

const sumOf = (rows: readonly Recommended[]) => rows.reduce((sum, { investmentFen }) => sum + investmentFen, 0n);
