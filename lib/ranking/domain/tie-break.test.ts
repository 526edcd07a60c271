import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "@/lib/testing/vectors/scoring.json";
import { officialRanking, type RankableProject } from "./official-ranking";
import type { Fund } from "./selection";
import { drawOf } from "./tie-break";

const rule = { minReviews: 3, trimFromN: 5 };
const fund: Fund = {
  budgetFen: 0n,
  maxAwards: null,
  mode: "strict_stop",
  minScoreCenti: null,
  partialFloor: { numerator: 1n, denominator: 2n },
};
const centi = (points: number) => Math.round(points * 100);

type Written = { id: string; scores: number[]; primary: number[]; investmentFen: number };
const project = ({ id, scores, primary, investmentFen }: Written): RankableProject => ({
  id,
  amountFen: 1n,
  investmentFen: BigInt(investmentFen),
  sheets: scores.map((points, i) => ({
    expertId: `E${i}`,
    totalCenti: centi(points),
    primaryCenti: centi(primary[i] ?? 0),
  })),
});

describe("equal official scores", () => {
  test.each(vectors.tieBreak)("$name", ({ projects, drawSeed, expect: expected }) => {
    const { rows } = officialRanking(projects.map(project), rule, fund, drawSeed);
    expect(rows.map((row) => row.id)).toEqual(expected.order);
    expect(rows.map((row) => row.decidedBy)).toEqual([null, ...expected.decidedBy]);
    expect(rows.map((row) => row.rank)).toEqual(rows.map((_, position) => position + 1));
    for (const [id, draw] of Object.entries(expected.draw)) expect(drawOf(drawSeed, id)).toBe(draw);
  });

  test("no key is named where the scores themselves differ", () => {
    const better = project({ id: "B", scores: [90, 90, 90], primary: [1, 1, 1], investmentFen: 1 });
    const worse = project({ id: "A", scores: [80, 80, 80], primary: [9, 9, 9], investmentFen: 9 });
    const { rows } = officialRanking([worse, better], rule, fund, "s");
    expect(rows.map(({ id, decidedBy }) => [id, decidedBy])).toEqual([
      ["B", null],
      ["A", null],
    ]);
  });

  test("the primary criterion is trimmed on its own values, then rounded", () => {
    const even = project({ id: "A", scores: [80, 80, 80, 80, 80], primary: [0, 6, 6, 6, 10], investmentFen: 1 });
    const wide = project({ id: "B", scores: [80, 80, 80, 80, 80], primary: [6, 6, 6.01, 10, 10], investmentFen: 1 });
    const { rows } = officialRanking([even, wide], rule, fund, "s");
    expect(rows.map(({ id, decidedBy }) => [id, decidedBy])).toEqual([
      ["B", null],
      ["A", "primaryCriterionScore"],
    ]);
  });

  test("untrimmed means are compared as fractions where the numbers of sheets differ", () => {
    const fewer = project({ id: "D", scores: [80, 80, 80.01], primary: [], investmentFen: 1 });
    const more = project({ id: "E", scores: [80, 80, 80, 80.01], primary: [], investmentFen: 1 });
    expect(officialRanking([more, fewer], rule, fund, "s").rows.map(({ id }) => id)).toEqual(["D", "E"]);
  });

  test("the order of the input never decides, and never id or name", () => {
    const twins = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(twins, fc.string(), (ids, drawSeed) => {
        const projects = ids.map((id) => project({ id, scores: [80, 80, 80], primary: [], investmentFen: 1 }));
        const forwards = officialRanking(projects, rule, fund, drawSeed).rows.map((row) => row.id);
        const backwards = officialRanking(projects.toReversed(), rule, fund, drawSeed).rows.map((row) => row.id);
        expect(backwards).toEqual(forwards);
        expect(forwards).toEqual(ids.toSorted((a, b) => (drawOf(drawSeed, a) < drawOf(drawSeed, b) ? -1 : 1)));
      }),
    );
  });
});
