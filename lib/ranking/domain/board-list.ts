import type { ListParameters } from "@/lib/core/list-parameters";
import type { BoardRow } from "./board";

export type BoardSort = "rank" | "spread" | "bootstrap";
export type BoardFilter = "unit" | "outcome" | "q";
export type BoardListing = Pick<ListParameters<BoardSort, BoardFilter>, "filters" | "sort" | "direction">;

/** The rows that are asked for, in the order that is asked for; equal ones keep the official order. */
export function listedRows(rows: readonly BoardRow[], { filters, sort, direction }: BoardListing): BoardRow[] {
  const { unit, outcome, q } = filters;
  const wanted = q?.toLowerCase();
  const found = rows.filter(
    (row) =>
      (unit === undefined || row.unit.code === unit) &&
      (outcome === undefined || row.outcome === outcome) &&
      (wanted === undefined || `${row.firmName} ${row.projectName}`.toLowerCase().includes(wanted)),
  );
  const sign = direction === "asc" ? 1 : -1;
  if (sort === "rank") return direction === "asc" ? found : found.reverse();
  return found.sort((a, b) => sign * (keyOf(a, sort) - keyOf(b, sort)));
}

const keyOf = (row: BoardRow, sort: "spread" | "bootstrap"): number =>
  sort === "spread" ? row.spreadCenti : (row.advice.bootstrap ?? -1);

/** The list stands as the ranking itself, whole and in its order: only then is there a line in it. */
export const isWholeRanking = ({ filters, sort, direction }: BoardListing): boolean =>
  sort === "rank" && direction === "asc" && Object.keys(filters).length === 0;
