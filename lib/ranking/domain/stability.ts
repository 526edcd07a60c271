import { itemAt } from "@/lib/core/checked-index";
import { type BlockHash, type RandomStream, randomStream } from "@/lib/core/random-stream";
import { type Fund, fullPurse, isClosed, offer } from "./selection";
import { roundedMeanCenti, type ScoringRule, scoreCenti, trimmedScore, trimPerSideFor } from "./trimmed-mean";

/** A rankable project, with its sheets in ascending order of expert id. */
export type Contestant = {
  /** Its place in the official ranking, from 0: the order that stays where a replicate brings equal scores. */
  readonly position: number;
  readonly amountFen: bigint;
  readonly experts: readonly number[];
  readonly totalsCenti: readonly number[];
};

/** What the figures are computed on: contestants in ascending order of id. The minimum score takes no part. */
export type Field = {
  readonly contestants: readonly Contestant[];
  readonly expertCount: number;
  readonly rule: ScoringRule;
  readonly fund: Fund;
};

export type BootstrapPlan = { readonly replicates: number; readonly kind: "project" | "panel"; readonly seed: string };

/** Each list by official position. */
export type Bootstrap = { readonly funded: readonly number[]; readonly expectedRank: readonly number[] };

/** Had this expert recused, would the award change? The share of such rounds in which each project is funded, by official position. */
export function leaveOneOut(field: Field): readonly number[] {
  const relaxed = { ...field.rule, minReviews: 2 };
  const tally = newTally(field);
  const withAll = field.contestants.map((contestant) => scoreOf(contestant.totalsCenti, relaxed));
  const sheetsOf: { contestant: number; sheet: number }[][] = Array.from({ length: field.expertCount }, () => []);
  field.contestants.forEach(({ experts }, contestant) => {
    experts.forEach((expert, sheet) => {
      itemAt(sheetsOf, expert).push({ contestant, sheet });
    });
  });
  for (const sheets of sheetsOf) {
    const scores = [...withAll];
    for (const { contestant, sheet } of sheets) {
      const left = itemAt(field.contestants, contestant).totalsCenti.filter((_, index) => index !== sheet);
      scores[contestant] = scoreOf(left, relaxed);
    }
    scores.forEach((score, contestant) => {
      tally.enter(contestant, score);
    });
    tally.closeRound();
  }
  return tally.funded.map((rounds) => rounds / field.expertCount);
}

const scoreOf = (totalsCenti: readonly number[], rule: ScoringRule): number | null => {
  const score = trimmedScore(totalsCenti, rule);
  return score === null ? null : scoreCenti(score);
};

/** One random stream for the whole run: replicate 1 draws for all projects in their order, then replicate 2 goes on. */
export function bootstrap(field: Field, plan: BootstrapPlan, hash?: BlockHash): Bootstrap {
  const stream = randomStream(plan.seed, hash);
  const tally = newTally(field);
  for (let replicate = 0; replicate < plan.replicates; replicate++) {
    if (plan.kind === "panel") enterDrawnPanel(field, stream, tally);
    else enterDrawnSheets(field, stream, tally);
    tally.closeRound();
  }
  return {
    funded: tally.funded.map((rounds) => rounds / plan.replicates),
    expectedRank: tally.rankSums.map((sum) => sum / plan.replicates),
  };
}

function enterDrawnSheets({ contestants, rule }: Field, stream: RandomStream, tally: Tally): void {
  const drawn: number[] = [];
  contestants.forEach(({ totalsCenti }, contestant) => {
    const n = totalsCenti.length;
    drawn.length = n;
    for (let i = 0; i < n; i++) drawn[i] = stream.below(n);
    tally.enter(contestant, drawnScore(totalsCenti, drawn, rule));
  });
}

/** Whole experts are drawn, the same for all projects: a severe expert is severe for all. */
function enterDrawnPanel({ contestants, expertCount, rule }: Field, stream: RandomStream, tally: Tally): void {
  const panel = Array.from({ length: expertCount }, () => stream.below(expertCount));
  contestants.forEach(({ totalsCenti }, contestant) => {
    tally.enter(contestant, drawnScore(totalsCenti, panel, rule));
  });
}

/** The same trim rule as the official score, in one pass and without a list of scores: this runs hundreds of thousands of times. */
function drawnScore(totalsCenti: readonly number[], drawn: readonly number[], rule: ScoringRule): number {
  let [sum, lowest, highest] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const sheet of drawn) {
    const total = totalsCenti[sheet];
    if (total === undefined) throw new RangeError(`no sheet ${sheet} among ${totalsCenti.length}`);
    sum += total;
    if (total < lowest) lowest = total;
    if (total > highest) highest = total;
  }
  const trim = trimPerSideFor(drawn.length, rule);
  return roundedMeanCenti(sum - trim * (lowest + highest), drawn.length - 2 * trim);
}

const highestScoreCenti = 10_000;

type Tally = {
  readonly funded: number[];
  readonly rankSums: number[];
  /** The score of a contestant in this round; null takes no part. */
  readonly enter: (contestant: number, score: number | null) => void;
  readonly closeRound: () => void;
};

/** Ranks and selects round after round. A contestant is one number, (shortfall, official position): sorting numbers natively is what makes it fast. */
function newTally({ contestants, fund }: Field): Tally {
  const count = contestants.length;
  const keys = new Float64Array(count);
  const positions = contestants.map(({ position }) => position);
  const amounts = contestants.toSorted((a, b) => a.position - b.position).map(({ amountFen }) => amountFen);
  const funded = new Array<number>(count).fill(0);
  const rankSums = new Array<number>(count).fill(0);
  const withoutMinimum: Fund = { ...fund, minScoreCenti: null };

  const enter = (contestant: number, score: number | null) => {
    keys[contestant] =
      score === null ? Number.POSITIVE_INFINITY : (highestScoreCenti - score) * count + (positions[contestant] ?? 0);
  };
  const closeRound = () => {
    keys.sort();
    const purse = fullPurse(withoutMinimum);
    let place = 0;
    for (const key of keys) {
      if (key === Number.POSITIVE_INFINITY) break;
      const position = key % count;
      place += 1;
      rankSums[position] = (rankSums[position] ?? 0) + place;
      if (isClosed(purse, withoutMinimum)) continue;
      const { awardFen } = offer(purse, withoutMinimum, { officialCenti: 0, amountFen: itemAt(amounts, position) });
      if (awardFen > 0n) funded[position] = (funded[position] ?? 0) + 1;
    }
  };
  return { funded, rankSums, enter, closeRound };
}
