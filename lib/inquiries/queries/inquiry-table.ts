import { isVetoSubject, outcomesOf } from "@/lib/checks/domain/check-record";
import { nameOf } from "@/lib/core/coded-name";
import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import { type Words, wordsIn } from "@/lib/words/translate";
import type { InquiryView } from "./find-inquiry";

/** The list that goes out, and comes back filled in; in Chinese, with the answers chosen from a list. Answers that are in stand in it. */
export const inquiryTable = (inquiry: InquiryView): ExportTable => tableOf(inquiry, wordsIn("zh-CN", "inquiries"));

function tableOf({ questions }: InquiryView, t: Words<"inquiries">): ExportTable {
  const choices = [...new Set(questions.flatMap(({ subject }) => outcomesOf(subject)))].map((outcome) =>
    t(`answers.${outcome}`),
  );
  return {
    sheetName: t("table.sheet"),
    columns: [
      { header: t("table.line"), kind: "number", width: 8 },
      { header: t("table.receipt"), kind: "text", width: 24 },
      { header: t("table.firm"), kind: "text", width: 32 },
      { header: t("table.uscc"), kind: "text", width: 22 },
      { header: t("table.project"), kind: "text", width: 36 },
      { header: t("table.code"), kind: "text", width: 28 },
      { header: t("table.unit"), kind: "text", width: 14 },
      { header: t("table.matter"), kind: "text", width: 22 },
      { header: t("table.hint"), kind: "text", width: 16 },
      { header: t("table.outcome"), kind: "text", width: 12, choices },
      { header: t("table.remark"), kind: "text", width: 36 },
      { header: t("table.day"), kind: "day", width: 14 },
      { header: t("table.documentNo"), kind: "text", width: 24 },
    ],
    rows: questions.map(({ answer, ...row }) => [
      row.line,
      row.receiptNo,
      row.firmName,
      row.uscc,
      row.projectName,
      row.projectCode,
      nameOf(row.unit, "zh-CN"),
      row.matter,
      t(isVetoSubject(row.subject) ? "table.vetoHint" : "table.otherHint"),
      answer && t(`answers.${answer.outcome}`),
      answer?.remark ?? null,
      answer?.sourceOn ?? null,
      answer?.documentNo ?? null,
    ]),
  };
}
