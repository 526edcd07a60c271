import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import type { Words } from "@/lib/words/translate";
import type { Comment } from "./satisfaction-of-call";

export const commentTable = (rows: readonly Comment[], t: Words<"satisfaction">): ExportTable => ({
  sheetName: t("comments"),
  columns: [
    { header: t("step"), kind: "text", width: 24 },
    { header: t("score"), kind: "text", width: 16 },
    { header: t("text"), kind: "text", width: 80 },
  ],
  rows: rows.map(({ step, score, comment }) => [t(`steps.${step}`), t(`scores.${score}`), comment]),
});
