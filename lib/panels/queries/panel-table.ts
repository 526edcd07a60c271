import "server-only";
import { unitName } from "@/lib/core/divisions";
import type { Locale } from "@/lib/core/locale";
import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import type { Words } from "@/lib/words/translate";
import type { PanelView } from "./find-panel";

/** The board as it is filtered, one column an expert. */
export const panelTable = ({ panel, rows }: PanelView, t: Words<"panels">, locale: Locale): ExportTable => ({
  sheetName: t("board.title"),
  columns: [
    { header: t("board.firm"), kind: "text", width: 30 },
    { header: t("board.project"), kind: "text", width: 36 },
    { header: t("board.unit"), kind: "text" },
    { header: t("board.assigned"), kind: "number" },
    { header: t("board.locked"), kind: "number" },
    ...panel.map(({ name }) => ({ header: name, kind: "text" as const })),
  ],
  rows: rows.map((row) => [
    row.firmName,
    row.projectName,
    unitName(row.unitCode ?? "", locale),
    row.live,
    row.locked,
    ...row.cells.map(({ standing }) => t(`standing.${standing}`)),
  ]),
});
