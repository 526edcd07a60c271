import { itemAt } from "@/lib/core/checked-index";
import { codePointOrder } from "@/lib/core/code-point-order";
import type { ValidSheet } from "./trimmed-mean";

/** The sheets of one project, in ascending order of expert id. */
export type SheetRow = { readonly experts: readonly number[]; readonly totalsCenti: readonly number[] };

/** Who scored what, by position: only experts with at least one valid sheet, in ascending order of id; one row for each project. */
export type SheetTable = { readonly expertIds: readonly string[]; readonly rows: readonly SheetRow[] };

export function sheetTable(projects: readonly { readonly sheets: readonly ValidSheet[] }[]): SheetTable {
  const ids = new Set(projects.flatMap(({ sheets }) => sheets.map((sheet) => sheet.expertId)));
  const expertIds = [...ids].sort(codePointOrder);
  const positions = new Map(expertIds.map((id, position) => [id, position]));
  const rows = projects.map(({ sheets }) => {
    const placed = sheets.map((sheet) => ({
      expert: positions.get(sheet.expertId) ?? -1,
      totalCenti: sheet.totalCenti,
    }));
    placed.sort((a, b) => a.expert - b.expert);
    return { experts: placed.map(({ expert }) => expert), totalsCenti: placed.map(({ totalCenti }) => totalCenti) };
  });
  return { expertIds, rows };
}

/** Every expert scored every project. */
export const isCrossed = ({ expertIds, rows }: SheetTable): boolean =>
  rows.every((row) => row.experts.length === expertIds.length);

export function sheetCounts({ expertIds, rows }: SheetTable): readonly number[] {
  const counts = new Array<number>(expertIds.length).fill(0);
  for (const { experts } of rows) for (const expert of experts) counts[expert] = itemAt(counts, expert) + 1;
  return counts;
}
