import { nameOf } from "@/lib/core/coded-name";
import type { Locale } from "@/lib/core/locale";
import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import type { Words } from "@/lib/words/translate";
import type { Overview } from "./overview";

type TableWords = {
  readonly screening: Words<"screening">;
  readonly applications: Words<"applications">;
  readonly locale: Locale;
};

export const OVERVIEW_TABLES = ["states", "units", "chains"] as const;
export type OverviewTable = (typeof OVERVIEW_TABLES)[number];

/** A table of the first page as a file. */
export function overviewTable(table: OverviewTable, overview: Overview, words: TableWords): ExportTable {
  switch (table) {
    case "states":
      return byStates(overview, words);
    case "units":
      return investments(
        words.screening("overview.byUnit"),
        words,
        overview.units.map((unit) => [nameOf(unit.unit, words.locale), unit.count, unit.sumFen]),
      );
    case "chains":
      return investments(
        words.screening("overview.byChain"),
        words,
        overview.chains.map(({ chain, count, sumFen }) => [
          words.applications(`choices.leadChain.${chain}`),
          count,
          sumFen,
        ]),
      );
  }
}

const byStates = ({ states, units }: Overview, { screening, applications, locale }: TableWords): ExportTable => ({
  sheetName: screening("overview.units"),
  columns: [
    { header: screening("overview.unit"), kind: "text", width: 24 },
    ...states.map((state) => ({ header: applications(`states.${state}`), kind: "number" as const })),
    { header: screening("overview.all"), kind: "number" },
    { header: screening("overview.sum"), kind: "money", unit: "wan", width: 20 },
  ],
  rows: units.map((unit) => [
    nameOf(unit.unit, locale),
    ...states.map((state) => unit.byState[state]?.count ?? 0),
    unit.count,
    unit.sumFen,
  ]),
});

const investments = (
  title: string,
  { screening }: TableWords,
  rows: readonly (readonly [name: string, count: number, sumFen: bigint])[],
): ExportTable => ({
  sheetName: title,
  columns: [
    { header: title, kind: "text", width: 32 },
    { header: screening("overview.projects"), kind: "number" },
    { header: screening("overview.investment"), kind: "money", unit: "wan", width: 20 },
  ],
  rows,
});
