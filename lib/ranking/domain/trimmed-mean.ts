/** What a sheet is worth to the ranking. Only valid sheets exist here: one not submitted, recused or void is simply absent, never 0. */
export type ValidSheet = {
  readonly expertId: string;
  readonly totalCenti: number;
  /** The expert's points for the primary criterion, the second key of the tie-break. */
  readonly primaryCenti: number;
};

export type ScoringRule = {
  /** Fewer valid sheets than this give no score at all. */
  readonly minReviews: number;
  /** From this many sheets on, one highest and one lowest are dropped. */
  readonly trimFromN: number;
};

/** The kept sheets stay an exact fraction: sum over count. */
export type Score = {
  readonly n: number;
  readonly trimPerSide: 0 | 1;
  readonly sumCenti: number;
  readonly count: number;
};

export const trimPerSideFor = (n: number, rule: ScoringRule): 0 | 1 => (n >= rule.trimFromN ? 1 : 0);

/** Exactly one highest and one lowest are dropped, even where several are tied. */
export function trimmedScore(scoresCenti: readonly number[], rule: ScoringRule): Score | null {
  const { n, sum, lowest, highest } = spreadOf(scoresCenti);
  if (n < rule.minReviews) return null;
  const trimPerSide = trimPerSideFor(n, rule);
  return { n, trimPerSide, sumCenti: sum - trimPerSide * (lowest + highest), count: n - 2 * trimPerSide };
}

export function spreadOf(scoresCenti: readonly number[]) {
  let [sum, lowest, highest] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const score of scoresCenti) {
    sum += score;
    if (score < lowest) lowest = score;
    if (score > highest) highest = score;
  }
  return { n: scoresCenti.length, sum, lowest, highest };
}

/** Half up on the exact fraction, in integers. The rounded, published number is the one that is ranked. */
export function roundedMeanCenti(sumCenti: number, count: number): number {
  const twice = 2 * sumCenti + count;
  return (twice - (twice % (2 * count))) / (2 * count);
}

export const scoreCenti = (score: Score): number => roundedMeanCenti(score.sumCenti, score.count);
