import type { ListParameters } from "@/lib/core/list-parameters";
import type { PlanFilter, PlanSort } from "../schema/lists";
import type { PlanRow } from "./find-plan";

type Listing = Pick<ListParameters<PlanSort, PlanFilter>, "filters" | "sort" | "direction">;

/** The rows of a drawn plan as the list is asked for them by its URL; the export takes the same. */
export function listedPlanRows(rows: readonly PlanRow[], { filters, sort, direction }: Listing): PlanRow[] {
  const wanted = filters.q?.toLowerCase();
  const found = rows.filter(
    (row) =>
      (filters.barred === undefined || (filters.barred === "some") === row.barred.length > 0) &&
      (wanted === undefined || wordsOf(row).includes(wanted)),
  );
  const sorted = found.toSorted(COMPARE[sort]);
  return direction === "asc" ? sorted : sorted.toReversed();
}

const wordsOf = ({ firmName, projectName, chosen }: PlanRow): string =>
  `${firmName} ${projectName} ${chosen.map(({ name }) => name).join(" ")}`.toLowerCase();

const COMPARE: Readonly<Record<PlanSort, (a: PlanRow, b: PlanRow) => number>> = {
  firm: (a, b) => a.firmName.localeCompare(b.firmName, "zh-CN"),
  possible: (a, b) => a.possible - b.possible,
  barred: (a, b) => a.barred.length - b.barred.length,
};
