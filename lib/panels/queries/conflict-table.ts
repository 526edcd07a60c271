import "server-only";
import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import type { Words } from "@/lib/words/translate";
import type { ConflictRow } from "./find-conflicts";

/** The list as it is filtered, each conflict with the last word that was said of it. */
export const conflictTable = (
  rows: readonly ConflictRow[],
  t: Words<"conflicts">,
  panels: Words<"panels">,
): ExportTable => ({
  sheetName: t("list.caption"),
  columns: [
    { header: t("list.expert"), kind: "text" },
    { header: t("list.firm"), kind: "text", width: 30 },
    { header: t("list.kind"), kind: "text", width: 30 },
    { header: t("list.evidence"), kind: "text", width: 60 },
    { header: t("list.source"), kind: "text" },
    { header: t("list.state"), kind: "text" },
    { header: t("decide.by"), kind: "text" },
    { header: t("decide.reason"), kind: "text", width: 40 },
    { header: t("list.since"), kind: "instant", width: 20 },
  ],
  rows: rows.map((row) => [
    row.expertName,
    row.firmName,
    panels(`kind.${row.kind}`),
    row.evidence.join(""),
    panels(`source.${row.source}`),
    t(`state.${row.state}`),
    row.steps.at(-1)?.byName ?? "",
    row.steps.at(-1)?.reason ?? "",
    row.since,
  ]),
});
