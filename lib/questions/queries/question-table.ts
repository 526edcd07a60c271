import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import type { Words } from "@/lib/words/translate";
import type { QuestionRow } from "./list-questions";
import type { PublicAnswer } from "./public-answers";

type T = Words<"questions">;

/** The firm's own list and the officer's queue; only the officer's says who asked. */
export const questionTable = (rows: readonly QuestionRow[], t: T, withFirm: boolean): ExportTable => ({
  sheetName: t("what"),
  columns: [
    { header: t("call"), kind: "text", width: 36 },
    ...(withFirm ? [{ header: t("firm"), kind: "text", width: 30 } as const] : []),
    { header: t("question"), kind: "text", width: 50 },
    { header: t("askedAt"), kind: "instant", width: 20 },
    { header: t("state"), kind: "text" },
    { header: t("publicQuestion"), kind: "text", width: 50 },
    { header: t("answer"), kind: "text", width: 60 },
    { header: t("answeredAt"), kind: "instant", width: 20 },
  ],
  rows: rows.map(({ call, firmName, text, askedAt, state, answer }) => [
    call.title,
    ...(withFirm ? [firmName] : []),
    text,
    askedAt,
    t(`states.${state}`),
    answer?.question ?? null,
    answer?.text ?? null,
    answer?.answeredAt ?? null,
  ]),
});

export const answerTable = (rows: readonly PublicAnswer[], t: T): ExportTable => ({
  sheetName: t("what"),
  columns: [
    { header: t("question"), kind: "text", width: 50 },
    { header: t("answer"), kind: "text", width: 80 },
    { header: t("answeredAt"), kind: "instant", width: 20 },
  ],
  rows: rows.map(({ question, text, answeredAt }) => [question, text, answeredAt]),
});
