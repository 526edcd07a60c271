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
  return Array.from(tally.funded, (rounds) => rounds / field.expertCount);
}

const scoreOf = (totalsCenti: readonly number[], rule: ScoringRule): number | null => {
  const score = trimmedScore(totalsCenti, rule);
  return score === null ? null : scoreCenti(score);
};

/** One random stream for the whole run: replicate 1 draws for all projects in their order, then replicate 2 goes on. */
export function bootstrap(field: Field, plan: BootstrapPlan, hash?: BlockHash): Bootstrap {
  const stream = randomStream(plan.seed, hash);
  const tally = newTally(field);
  const enterReplicate = (plan.kind === "panel" ? drawnPanel : drawnSheets)(field, stream, tally);
  for (let replicate = 0; replicate < plan.replicates; replicate++) {
    enterReplicate();
    tally.closeRound();
  }
  return {
    funded: Array.from(tally.funded, (rounds) => rounds / plan.replicates),
    expectedRank: Array.from(tally.rankSums, (sum) => sum / plan.replicates),
  };
}

function drawnSheets({ contestants, rule }: Field, stream: RandomStream, tally: Tally): () => void {
  const rows = contestants.map(({ totalsCenti }) => ({
    totals: Uint32Array.from(totalsCenti),
    drawn: new Uint32Array(totalsCenti.length),
  }));
  return () => {
    rows.forEach(({ totals, drawn }, contestant) => {
      stream.drawInto(drawn, totals.length);
      tally.enter(contestant, drawnScore(totals, drawn, rule));
    });
  };
}

/** Whole experts are drawn, the same for all projects: a severe expert is severe for all. */
function drawnPanel({ contestants, expertCount, rule }: Field, stream: RandomStream, tally: Tally): () => void {
  const rows = contestants.map(({ totalsCenti }) => Uint32Array.from(totalsCenti));
  const panel = new Uint32Array(expertCount);
  return () => {
    stream.drawInto(panel, expertCount);
    rows.forEach((totals, contestant) => {
      tally.enter(contestant, drawnScore(totals, panel, rule));
    });
  };
}

/**
 * The same trim rule as the official score, in one pass and without a list of scores: this runs hundreds of thousands of times.
 * Whole numbers only; a sheet that is not there would be the lowest, which is looked at once instead of at every draw.
 */
function drawnScore(totals: Uint32Array, drawn: Uint32Array, rule: ScoringRule): number {
  let [sum, lowest, highest] = [0, highestScoreCenti, 0];
  for (let draw = 0; draw < drawn.length; draw++) {
    const total = totals[drawn[draw] ?? -1] ?? notThere;
    sum += total;
    if (total < lowest) lowest = total;
    if (total > highest) highest = total;
  }
  if (lowest === notThere) throw new RangeError(`a sheet was drawn that is not among ${totals.length}`);
  const trim = trimPerSideFor(drawn.length, rule);
  return roundedMeanCenti(sum - trim * (lowest + highest), drawn.length - 2 * trim);
}

const highestScoreCenti = 10_000;
const notThere = -1;

type Tally = {
  readonly funded: Uint32Array;
  readonly rankSums: Float64Array;
  /** The score of a contestant in this round; null takes no part. */
  readonly enter: (contestant: number, score: number | null) => void;
  readonly closeRound: () => void;
};

/**
 * Ranks and selects round after round. A contestant is one whole number, (shortfall, official position): sorting numbers natively is
 * what makes it fast, and 400,000 contestants fit into their 32 bits.
 */
function newTally({ contestants, fund }: Field): Tally {
  const count = contestants.length;
  const keys = new Uint32Array(count);
  const positions = Uint32Array.from(contestants, ({ position }) => position);
  const amounts = contestants.toSorted((a, b) => a.position - b.position).map(({ amountFen }) => amountFen);
  const funded = new Uint32Array(count);
  const rankSums = new Float64Array(count);
  const withoutMinimum: Fund = { ...fund, minScoreCenti: null };

  const enter = (contestant: number, score: number | null) => {
    keys[contestant] = score === null ? sitsOut : (highestScoreCenti - score) * count + (positions[contestant] ?? 0);
  };
  const closeRound = () => {
    keys.sort();
    const purse = fullPurse(withoutMinimum);
    for (let place = 0; place < count; place++) {
      const key = keys[place] ?? sitsOut;
      if (key === sitsOut) break;
      const position = key % count;
      rankSums[position] = (rankSums[position] ?? 0) + place + 1;
      if (isClosed(purse, withoutMinimum)) continue;
      const { awardFen } = offer(purse, withoutMinimum, { officialCenti: 0, amountFen: itemAt(amounts, position) });
      if (awardFen > 0n) funded[position] = (funded[position] ?? 0) + 1;
    }
  };
  return { funded, rankSums, enter, closeRound };
}

const sitsOut = 0xffff_ffff;
