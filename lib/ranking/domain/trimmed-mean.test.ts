import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "@/lib/testing/vectors/scoring.json";
import { roundedMeanCenti, scoreCenti, trimmedScore } from "./trimmed-mean";

const rule = { minReviews: 3, trimFromN: 5 };
const centi = (points: number) => Math.round(points * 100);
const scores = (minLength: number) => fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength, maxLength: 12 });

describe("the official score", () => {
  test.each(vectors.trimmedMean)("$name", ({ scores, expect: expected }) => {
    const written: readonly (number | null)[] = scores;
    const valid = written.filter((score) => score !== null);
    const score = trimmedScore(valid.map(centi), rule);
    if (expected.exact === null) {
      expect(score).toBeNull();
      expect(valid).toHaveLength(expected.n);
      return;
    }
    const [numerator, denominator] = expected.exact.split("/").map(Number);
    expect(score).toMatchObject({ n: expected.n, trimPerSide: expected.trimPerSide });
    expect(score && score.sumCenti * Number(denominator)).toBe(score && score.count * Number(numerator) * 100);
    expect(score && scoreCenti(score)).toBe(centi(Number(expected.score)));
  });

  test("half a hundredth goes up, less than half goes down", () => {
    expect(roundedMeanCenti(1, 2)).toBe(1);
    expect(roundedMeanCenti(3, 2)).toBe(2);
    expect(roundedMeanCenti(4, 3)).toBe(1);
    expect(roundedMeanCenti(5, 3)).toBe(2);
    expect(roundedMeanCenti(0, 7)).toBe(0);
  });

  test("rounding agrees with exact integers of any size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 1, max: 1e6 }), (sum, count) => {
        const [s, d] = [BigInt(sum), BigInt(count)];
        expect(roundedMeanCenti(sum, count)).toBe(Number((2n * s + d) / (2n * d)));
      }),
    );
  });

  test("does not depend on the order of the sheets", () => {
    fc.assert(
      fc.property(scores(3), fc.infiniteStream(fc.nat()), (sheets, keys) => {
        const shuffled = sheets.map((sheet) => ({ sheet, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        expect(
          trimmedScore(
            shuffled.map(({ sheet }) => sheet),
            rule,
          ),
        ).toEqual(trimmedScore(sheets, rule));
      }),
    );
  });

  test("never falls when one sheet rises", () => {
    fc.assert(
      fc.property(scores(3), fc.nat(), fc.integer({ min: 0, max: 10_000 }), (sheets, index, rise) => {
        const raised = sheets.map((sheet, i) => (i === index % sheets.length ? sheet + rise : sheet));
        expect(scoreOf(raised)).toBeGreaterThanOrEqual(scoreOf(sheets));
      }),
    );
  });

  test("rises by exactly what every sheet rises by", () => {
    fc.assert(
      fc.property(scores(3), fc.integer({ min: 0, max: 5_000 }), (sheets, rise) => {
        expect(scoreOf(sheets.map((sheet) => sheet + rise))).toBe(scoreOf(sheets) + rise);
      }),
    );
  });
});

const scoreOf = (sheets: readonly number[]) => {
  const score = trimmedScore(sheets, rule);
  return score === null ? -1 : scoreCenti(score);
};
