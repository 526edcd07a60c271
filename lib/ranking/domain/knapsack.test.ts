import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "@/lib/testing/vectors/scoring.json";
import { bestSum } from "./knapsack";
import { type Candidate, type Fund, fullPurse, offer, selectionModes } from "./selection";

const aFund = (changes: Partial<Fund>): Fund => ({
  budgetFen: 150n,
  maxAwards: null,
  mode: "strict_stop",
  minScoreCenti: null,
  partialFloor: { numerator: 1n, denominator: 2n },
  ...changes,
});

describe("the largest sum of scores that the fund can buy, for comparison", () => {
  test.each(vectors.selection)("$name", (vector) => {
    const amounts: Partial<Record<string, number>> = vector.amountFen;
    const scores: Partial<Record<string, number>> = vector.score;
    const candidates = vector.rankedIds.map((id) => ({
      officialCenti: (scores[id] ?? 0) * 100,
      amountFen: BigInt(amounts[id] ?? 0),
    }));
    const fund = aFund({
      budgetFen: BigInt(vector.budgetFen),
      maxAwards: vector.maxAwards,
      minScoreCenti: vector.minScore === null ? null : vector.minScore * 100,
    });
    const { places, valueCenti } = bestSum(candidates, fund);
    expect(places.map((place) => vector.rankedIds[place])).toEqual(vector.expect.knapsackComparatorOnly.set);
    expect(valueCenti).toBe(vector.expect.knapsackComparatorOnly.valueSum * 100);
  });

  const aCandidate = fc.record({
    officialCenti: fc.integer({ min: 0, max: 40 }),
    amountFen: fc.bigInt({ min: 1n, max: 12n }),
  });
  const ranked = fc
    .array(aCandidate, { maxLength: 9 })
    .map((list) => list.toSorted((a, b) => b.officialCenti - a.officialCenti));
  const aSmallFund = fc
    .record({
      budgetFen: fc.bigInt({ min: 0n, max: 40n }),
      maxAwards: fc.option(fc.nat({ max: 6 })),
      minScoreCenti: fc.option(fc.nat({ max: 30 })),
    })
    .map(aFund);

  test("is what trying every set finds, and never over the fund, the number or under the minimum", () => {
    fc.assert(
      fc.property(ranked, aSmallFund, (candidates, fund) => {
        const { places, valueCenti } = bestSum(candidates, fund);
        const chosen = places.flatMap((place) => candidates[place] ?? []);
        expect(isAllowed(chosen, fund)).toBe(true);
        expect(sumOfScores(chosen)).toBe(valueCenti);
        expect(valueCenti).toBe(highestOfAll(candidates, fund));
      }),
    );
  });

  test("is never less than what the walk down the ranking gives in full, in any mode", () => {
    fc.assert(
      fc.property(ranked, aSmallFund, fc.constantFrom(...selectionModes), (candidates, fund, mode) => {
        const purse = fullPurse(fund);
        const walked = candidates.filter(
          (candidate) => offer(purse, { ...fund, mode }, candidate).awardFen === candidate.amountFen,
        );
        expect(bestSum(candidates, fund).valueCenti).toBeGreaterThanOrEqual(sumOfScores(walked));
      }),
    );
  });
});

const sumOfScores = (chosen: readonly Candidate[]) => chosen.reduce((sum, { officialCenti }) => sum + officialCenti, 0);

const isAllowed = (chosen: readonly Candidate[], { budgetFen, maxAwards, minScoreCenti }: Fund) =>
  chosen.reduce((sum, { amountFen }) => sum + amountFen, 0n) <= budgetFen &&
  chosen.length <= (maxAwards ?? chosen.length) &&
  chosen.every(({ officialCenti }) => officialCenti >= (minScoreCenti ?? 0));

function highestOfAll(candidates: readonly Candidate[], fund: Fund): number {
  let highest = 0;
  for (let set = 0; set < 2 ** candidates.length; set++) {
    const chosen = candidates.filter((_, place) => Math.floor(set / 2 ** place) % 2 === 1);
    if (isAllowed(chosen, fund)) highest = Math.max(highest, sumOfScores(chosen));
  }
  return highest;
}
