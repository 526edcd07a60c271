import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import vectors from "@/lib/testing/vectors/scoring.json";
import { type RankInput, rankProjects } from "./rank";
import { type SelectionMode, selectionModes } from "./selection";

const native = (text: string) => createHash("sha256").update(text).digest().toString("utf16le");
const modeOf = (text: string): SelectionMode => selectionModes.find((mode) => mode === text) ?? "strict_stop";

type Vector = (typeof vectors.stability)[number];

function inputOf(vector: Vector): RankInput {
  const amounts: Partial<Record<string, number>> = vector.amountFen;
  const scores: Partial<Record<string, number[]>> = vector.scores;
  return {
    rubric: { minReviews: 3, trimFromN: 5, lambda: 10 },
    fund: {
      budgetFen: BigInt(vector.budgetFen),
      maxAwards: vector.maxAwards,
      mode: modeOf(vector.mode),
      minScoreCenti: null,
      partialFloor: { numerator: 1n, denominator: 2n },
    },
    stability: {
      replicates: vector.bootstrap.B,
      kind: vector.bootstrap.kind === "panel" ? "panel" : "project",
      seed: vector.bootstrap.seed,
    },
    drawSeed: "",
    projects: Object.keys(scores).map((id, project) => ({
      id,
      amountFen: BigInt(amounts[id] ?? 0),
      investmentFen: BigInt(1000 - project), // equal scores keep the vector's order
      sheets: (scores[id] ?? []).map((points, i) => ({ expertId: `E${i}`, totalCenti: points * 100, primaryCenti: 0 })),
    })),
  };
}

const rankingOf = (input: RankInput) => {
  const result = rankProjects(input, native);
  if (!result.ok) throw new Error(result.error);
  return result.value.ranking;
};

describe("how firm the line is", () => {
  test.each(vectors.stability)("$name", (vector) => {
    const expected = vector.expect;
    const rows = rankingOf(inputOf(vector));
    const column = <Value>(value: (row: (typeof rows)[number]) => Value) =>
      Object.fromEntries(rows.map((row) => [row.id, value(row)]));
    expect(rows.map(({ id }) => id)).toEqual(expected.officialOrder);
    expect(rows.filter(({ outcome }) => outcome === "award").map(({ id }) => id)).toEqual(expected.funded);
    expect(column((row) => ((row.officialCenti ?? 0) / 100).toFixed(2))).toEqual(expected.officialScore);
    expect(column((row) => Math.round((row.bootstrap ?? -1) * vector.bootstrap.B))).toEqual(expected.bootSeededCount);
    for (const row of rows) {
      const leaveOneOut: Partial<Record<string, number>> = expected.loroProb;
      const expectedRank: Partial<Record<string, number>> = expected.bootSeededExpectedRank;
      expect(row.leaveOneOut).toBeCloseTo(leaveOneOut[row.id] ?? Number.NaN, 9);
      expect(row.expectedRank).toBeCloseTo(expectedRank[row.id] ?? Number.NaN, 9);
    }
  });
});

const plain: Vector | undefined = vectors.stability[0];
const aThreeByThree = (): RankInput => {
  if (plain === undefined) throw new Error("no vector");
  return inputOf(plain);
};

describe("what takes part", () => {
  test("the order of projects and sheets in the input changes nothing", () => {
    const input = aThreeByThree();
    const projects = input.projects
      .map((project) => ({ ...project, sheets: project.sheets.toReversed() }))
      .toReversed();
    expect(rankingOf({ ...input, projects })).toEqual(rankingOf(input));
  });

  test("the portable hash draws the same sheets as the server's own", () => {
    const input = { ...aThreeByThree(), stability: { replicates: 50, kind: "project", seed: "s" } } as const;
    const portable = rankProjects(input);
    expect(portable.ok && portable.value.ranking).toEqual(rankingOf(input));
  });

  test("the minimum score does not count", () => {
    const input = aThreeByThree();
    const strict = { ...input, fund: { ...input.fund, minScoreCenti: 10_000 } };
    const firmness = (rows: ReturnType<typeof rankingOf>) => rows.map((row) => [row.leaveOneOut, row.bootstrap]);
    expect(firmness(rankingOf(strict))).toEqual(firmness(rankingOf(input)));
    expect(rankingOf(strict).map(({ reasonCode }) => reasonCode)).toEqual(Array(3).fill("BELOW_MIN_SCORE"));
  });

  test("a project that cannot be ranked draws nothing, but its experts still have a round of their own", () => {
    const input = aThreeByThree();
    const aside = {
      id: "0",
      amountFen: 1n,
      investmentFen: 1n,
      sheets: [{ expertId: "E9", totalCenti: 10_000, primaryCenti: 0 }],
    };
    const rows = rankingOf({ ...input, projects: [aside, ...input.projects] });
    const before = rankingOf(input);
    expect(rows.slice(0, 3).map((row) => row.bootstrap)).toEqual(before.map((row) => row.bootstrap));
    expect(rows.slice(0, 3).map((row) => row.leaveOneOut)).toEqual([3 / 4, 1 / 4, 0]);
    expect(rows[3]).toMatchObject({ id: "0", n: 1, rank: null, leaveOneOut: null, bootstrap: null, calibrated: null });
  });

  test("a project left with fewer than two sheets sits that round out", () => {
    const input = aThreeByThree();
    const two = (id: string, first: number, second: number) => ({
      id,
      amountFen: 50_000_000n,
      investmentFen: 1n,
      sheets: [
        { expertId: "E0", totalCenti: first, primaryCenti: 0 },
        { expertId: "E1", totalCenti: second, primaryCenti: 0 },
      ],
    });
    const rows = rankingOf({ ...input, rubric: { ...input.rubric, minReviews: 2 }, projects: [two("A", 9000, 9000)] });
    expect(rows[0]).toMatchObject({ outcome: "award", leaveOneOut: 0, bootstrap: 1 });
  });

  test("the panel is drawn only where every expert scored every project", () => {
    const input = aThreeByThree();
    const [first, ...others] = input.projects;
    const gap = { ...input, projects: first ? [{ ...first, sheets: first.sheets.slice(1) }, ...others] : [] };
    const panel = { replicates: 10, kind: "panel", seed: "s" } as const;
    expect(rankProjects({ ...gap, stability: panel })).toEqual({ ok: false, error: "panel-not-crossed" });
    expect(rankProjects({ ...input, stability: panel }).ok).toBe(true);
  });

  test("without a plan the three figures are left empty", () => {
    const rows = rankingOf({ ...aThreeByThree(), stability: null });
    expect(rows.map((row) => [row.leaveOneOut, row.bootstrap, row.expectedRank])).toEqual(
      Array(3).fill([null, null, null]),
    );
  });
});
