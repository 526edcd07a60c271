import "server-only";
import { nameOf } from "@/lib/core/coded-name";
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
    nameOf(row.unit, locale),
    row.live,
    row.locked,
    ...row.cells.map(({ standing }) => t(`standing.${standing}`)),
  ]),
});

/** How much each expert of the panel has before him; numbers of sheets, and no figure on any. */
export const loadTable = ({ experts }: PanelView, t: Words<"panels">): ExportTable => ({
  sheetName: t("load.title"),
  columns: [
    { header: t("load.expert"), kind: "text" },
    { header: t("load.assigned"), kind: "number" },
    { header: t("load.declared"), kind: "number" },
    { header: t("load.begun"), kind: "number" },
    { header: t("load.locked"), kind: "number" },
    { header: t("load.ended"), kind: "number" },
    { header: t("load.recused"), kind: "number" },
  ],
  rows: experts
    .filter(({ onPanel }) => onPanel)
    .map((each) => [each.name, each.assigned, each.declared, each.begun, each.locked, each.ended, each.recused]),
});
