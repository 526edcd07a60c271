import { sha256Hex } from "@/lib/core/sha256";

/** The published chain behind equal official scores. Neither id nor name nor time of submission ever decides; the draw comes last. */
export const tieBreakKeys = [
  "primaryCriterionScore",
  "untrimmedMean",
  "range",
  "verifiedInvestmentFen",
  "draw",
] as const;
export type TieBreakKey = (typeof tieBreakKeys)[number];

export type Standing = {
  readonly officialCenti: number;
  readonly primaryCenti: number;
  /** Sum and number of all valid sheets, untrimmed, compared as fractions. */
  readonly sumCenti: number;
  readonly n: number;
  readonly rangeCenti: number;
  readonly investmentFen: bigint;
  /** Hashed only where every other key is equal, which is rare. */
  readonly draw: () => string;
};

/** Seeded by a number that nobody controls, named in advance. */
export const drawOf = (drawSeed: string, id: string): string => sha256Hex(`${drawSeed}|${id}`);

type Comparison = (a: Standing, b: Standing) => number;

/** Each is negative where `a` stands before `b`. */
const comparisons: Readonly<Record<TieBreakKey, Comparison>> = {
  primaryCriterionScore: (a, b) => b.primaryCenti - a.primaryCenti,
  untrimmedMean: (a, b) => b.sumCenti * a.n - a.sumCenti * b.n,
  range: (a, b) => a.rangeCenti - b.rangeCenti,
  verifiedInvestmentFen: (a, b) => (a.investmentFen > b.investmentFen ? -1 : a.investmentFen < b.investmentFen ? 1 : 0),
  draw: (a, b) => compareText(a.draw(), b.draw()),
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function compareStandings(a: Standing, b: Standing): number {
  const byScore = b.officialCenti - a.officialCenti;
  if (byScore !== 0) return byScore;
  const key = decidingKey(a, b);
  return key === null ? 0 : comparisons[key](a, b);
}

/** The first key of the chain on which the two differ; null where the official scores differ already. */
export function decidingKey(a: Standing, b: Standing): TieBreakKey | null {
  if (a.officialCenti !== b.officialCenti) return null;
  return tieBreakKeys.find((key) => comparisons[key](a, b) !== 0) ?? null;
}
