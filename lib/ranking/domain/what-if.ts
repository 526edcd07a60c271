import { bestSum } from "./knapsack";
import { type OfficialRow, officialRanking } from "./official-ranking";
import type { RankInput } from "./rank";
import type { SelectionMode } from "./selection";

/** What an officer may suppose; everything else stays as it was sealed. */
export type Supposition = {
  readonly budgetFen: bigint;
  readonly maxAwards: number;
  readonly mode: SelectionMode;
  /** Without the sheets of one expert; null: with all. */
  readonly withoutExpert: string | null;
};

export type SupposedRow = {
  readonly id: string;
  readonly before: Pick<OfficialRow, "rank" | "officialCenti" | "awardFen">;
  readonly after: Pick<OfficialRow, "rank" | "officialCenti" | "awardFen">;
  /** Sheets that would be left. */
  readonly sheets: number;
  readonly isChanged: boolean;
  /** Ranked here with fewer sheets than the call's own rule asks for. */
  readonly isBelowRule: boolean;
};

export type WhatIf = {
  /** In the order that would be. */
  readonly rows: readonly SupposedRow[];
  readonly awards: number;
  readonly leftFen: bigint;
  /** Ranks, as they would be, of the set with the largest sum of scores; null where it is the same as the list. */
  readonly bestSum: readonly number[] | null;
  /** What the call's own rule asks for. */
  readonly leastSheets: number;
};

/** The sealed scores under another fund, number or mode, or without one expert. Changes nothing and is kept nowhere. */
export function whatIf(input: RankInput, supposed: Supposition): WhatIf {
  const { rubric, drawSeed, projects } = input;
  const { withoutExpert, ...bounds } = supposed;
  const fund = { ...input.fund, ...bounds };
  const before = new Map(officialRanking(projects, rubric, input.fund, drawSeed).rows.map((row) => [row.id, row]));
  const left = projects.map((project) => ({
    ...project,
    sheets: project.sheets.filter(({ expertId }) => expertId !== withoutExpert),
  }));
  // Without one expert the rule for the smaller number holds, and two sheets are enough, as in the leave-one-out share.
  const rule = withoutExpert === null ? rubric : { ...rubric, minReviews: Math.min(rubric.minReviews, 2) };
  const { rows, leftFen } = officialRanking(left, rule, fund, drawSeed);
  const supposedRows = rows.map((after): SupposedRow => {
    const known = before.get(after.id) ?? after;
    const isBelowRule = after.rank !== null && after.n < rubric.minReviews;
    const isChanged = known.awardFen > 0n !== after.awardFen > 0n;
    return { id: after.id, before: known, after, sheets: after.n, isChanged, isBelowRule };
  });
  const amounts = new Map(projects.map(({ id, amountFen }) => [id, amountFen]));
  const ranked = rows.flatMap(({ id, officialCenti }) =>
    officialCenti === null ? [] : [{ officialCenti, amountFen: amounts.get(id) ?? 0n }],
  );
  const { places } = bestSum(ranked, fund);
  const funded = rows.flatMap(({ awardFen }, place) => (awardFen > 0n ? [place] : []));
  const isSame = places.length === funded.length && places.every((place, index) => place === funded[index]);
  return {
    rows: supposedRows,
    awards: funded.length,
    leftFen,
    bestSum: isSame ? null : places.map((place) => place + 1),
    leastSheets: rubric.minReviews,
  };
}
