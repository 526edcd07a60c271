import { itemAt } from "@/lib/core/checked-index";
import type { RankInput } from "./rank";
import { type Fund, fullPurse, offer } from "./selection";
import { type Score, scoreCenti, trimmedScore } from "./trimmed-mean";

/** What an award may hang on, other than the merit of the project: with it changed, the award would go the other way. */
export const HANGS_ON = ["expert", "recusal", "rounding"] as const;
export type HangsOn = (typeof HANGS_ON)[number];

type Ranked = {
  readonly id: string;
  readonly rank: number | null;
  readonly awardFen: bigint;
  /** Share of the rounds, each without one expert, in which it is funded. */
  readonly leaveOneOut: number | null;
};

type Drawn = {
  readonly input: Pick<RankInput, "rubric" | "fund" | "projects">;
  /** In the order of the ranking. */
  readonly rows: readonly Ranked[];
  /** How far each expert lies above (+) or below (−) the others, in points. */
  readonly severities: ReadonlyMap<string, number>;
};

/**
 * Expert: without some one expert the award goes the other way. Recusal: a project lacks sheets that others have, and with the
 * severity of those who did score taken out of its score, an award goes the other way. Rounding: ranked by the exact mean instead of
 * the published score of two decimals, an award goes the other way. Advice: for these the discussion of the panel is minuted.
 */
export function hangsOn({ input, rows, severities }: Drawn): ReadonlyMap<string, readonly HangsOn[]> {
  const ranked = rows.filter(({ rank }) => rank !== null);
  const projects = new Map(input.projects.map((project) => [project.id, project]));
  const scored = ranked.map(({ id, awardFen }) => {
    const project = projects.get(id);
    const sheets = project?.sheets ?? [];
    const score = trimmedScore(
      sheets.map(({ totalCenti }) => totalCenti),
      input.rubric,
    );
    if (!project || score === null) throw new Error(`${id} is ranked without a score`);
    return { id, funded: awardFen > 0n, amountFen: project.amountFen, sheets, score };
  });
  const changed = (order: readonly number[]) => {
    const funded = fundedOf(order, scored, input.fund);
    return new Set(scored.filter((row, place) => row.funded !== funded.has(place)).map(({ id }) => id));
  };
  const everybody = severities.size;
  const isCrossed = scored.every(({ sheets }) => sheets.length === everybody);
  const byExact = changed(inOrder(scored, (a, b) => exactly(b.score, a.score)));
  const evened = scored.map(
    ({ score, sheets }) => scoreCenti(score) - (sheets.length < everybody ? shift(sheets, severities) : 0),
  );
  const byRecusal = isCrossed
    ? new Set<string>()
    : changed(inOrder(scored, (_a, _b, a, b) => itemAt(evened, b) - itemAt(evened, a)));
  return new Map(
    ranked.map(({ id, awardFen, leaveOneOut }) => {
      const flips = leaveOneOut !== null && (awardFen > 0n ? leaveOneOut < 1 : leaveOneOut > 0);
      const is = { expert: flips, recusal: byRecusal.has(id), rounding: byExact.has(id) };
      return [id, HANGS_ON.filter((kind) => is[kind])];
    }),
  );
}

type Scored = {
  readonly amountFen: bigint;
  readonly sheets: readonly { readonly expertId: string }[];
  readonly score: Score;
};

/** Places in another order; equal ones keep the official one. */
const inOrder = <Row>(rows: readonly Row[], compare: (a: Row, b: Row, placeA: number, placeB: number) => number) =>
  rows.map((_, place) => place).sort((a, b) => compare(itemAt(rows, a), itemAt(rows, b), a, b) || a - b);

const exactly = (a: Score, b: Score): number => a.sumCenti * b.count - b.sumCenti * a.count;

/** Centipoints that a score owes to who happened to give it. */
const shift = (sheets: Scored["sheets"], severities: ReadonlyMap<string, number>): number =>
  (100 * sheets.reduce((sum, { expertId }) => sum + (severities.get(expertId) ?? 0), 0)) / sheets.length;

/** Who would be funded in this order. The minimum score is about the published score, which no order changes. */
function fundedOf(order: readonly number[], rows: readonly Scored[], fund: Fund): ReadonlySet<number> {
  const purse = fullPurse(fund);
  return new Set(
    order.filter((place) => {
      const { score, amountFen } = itemAt(rows, place);
      return offer(purse, fund, { officialCenti: scoreCenti(score), amountFen }).awardFen > 0n;
    }),
  );
}
