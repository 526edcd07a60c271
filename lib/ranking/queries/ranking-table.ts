import "server-only";
import { nameOf } from "@/lib/core/coded-name";
import type { Locale } from "@/lib/core/locale";
import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import { wordsIn } from "@/lib/words/translate";
import type { BoardRow } from "../domain/board";

/** The board as a file: what binds first, then what is marked as information. */
export function rankingTable(rows: readonly BoardRow[], locale: Locale): ExportTable {
  const t = wordsIn(locale, "ranking");
  return {
    sheetName: t("export.sheet"),
    columns: [
      { header: t("export.rankHead"), kind: "number" },
      { header: t("export.firm"), kind: "text", width: 32 },
      { header: t("export.project"), kind: "text", width: 40 },
      { header: t("export.unit"), kind: "text", width: 16 },
      { header: t("export.scoreHead"), kind: "number", decimals: 2 },
      { header: t("export.sheetsHead"), kind: "number" },
      { header: t("export.outcome"), kind: "text" },
      { header: t("export.award"), kind: "money", unit: "wan" },
      { header: t("export.left"), kind: "money", unit: "wan" },
      { header: t("export.reason"), kind: "text" },
      { header: t("export.tie"), kind: "text" },
      { header: t("export.investment"), kind: "money", unit: "wan" },
      { header: t("export.lowest"), kind: "number", decimals: 2 },
      { header: t("export.highest"), kind: "number", decimals: 2 },
      { header: t("export.spread"), kind: "number", decimals: 2 },
      { header: t("export.calibrated"), kind: "number", decimals: 2 },
      { header: t("export.leaveOneOut"), kind: "number", decimals: 4 },
      { header: t("export.bootstrap"), kind: "number", decimals: 4 },
      { header: t("export.expectedRank"), kind: "number", decimals: 2 },
      { header: t("export.hangsOn"), kind: "text", width: 24 },
    ],
    rows: rows.map((row) => [
      row.rank,
      row.firmName,
      row.projectName,
      nameOf(row.unit, locale),
      points(row.officialCenti),
      row.n,
      t(`outcome.${row.outcome}`),
      row.awardFen,
      row.leftFen,
      row.reasonCode && t(`reason.${row.reasonCode}`),
      row.decidedBy && t(`tieBreak.${row.decidedBy}`),
      row.investmentFen,
      points(row.totalsCenti[0] ?? null),
      points(row.totalsCenti.at(-1) ?? null),
      points(row.spreadCenti),
      row.advice.calibrated,
      row.advice.leaveOneOut,
      row.advice.bootstrap,
      row.advice.expectedRank,
      row.advice.hangsOn.map((kind) => t(`hangsOn.${kind}`)).join(t("stats.separator")),
    ]),
  };
}

/** Hundredths print exactly: no arithmetic follows. */
const points = (centi: number | null): number | null => (centi === null ? null : centi / 100);
