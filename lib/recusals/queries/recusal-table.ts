import "server-only";
import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import type { Words } from "@/lib/words/translate";
import type { CallRecusals } from "./call-recusals";

export const recusalTable = ({ rows }: Pick<CallRecusals, "rows">, t: Words<"recusals">): ExportTable => ({
  sheetName: t("desk.title"),
  columns: [
    { header: t("list.firm"), kind: "text", width: 30 },
    { header: t("list.kind"), kind: "text" },
    { header: t("list.name"), kind: "text", width: 24 },
    { header: t("list.employer"), kind: "text", width: 24 },
    { header: t("list.uscc"), kind: "text", width: 22 },
    { header: t("list.reason"), kind: "text", width: 40 },
    { header: t("list.state"), kind: "text" },
    { header: t("list.answer"), kind: "text", width: 40 },
    { header: t("list.askedAt"), kind: "instant", width: 20 },
  ],
  rows: rows.map((row) => [
    row.firmName,
    t(`kind.${row.kind}`),
    row.name,
    row.employerName,
    row.uscc ?? "",
    row.reason,
    t(`state.${row.state}`),
    row.answer ?? "",
    row.askedAt,
  ]),
});
