import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type RankInput, rankProjects } from "./rank";
import { runResult, runSha256 } from "./run";
import { selectionModes } from "./selection";

const score = fc.integer({ min: 0, max: 10_000 });
const sheet = fc.record({
  expertId: fc.constantFrom("E1", "E2", "E3", "E4", "E5", "E6", "E7"),
  totalCenti: fc.oneof(score, fc.constantFrom(8_000, 8_050)),
  primaryCenti: fc.constantFrom(0, 500, 1_000),
});
const project = fc.record({
  id: fc.string({ minLength: 1, maxLength: 3 }),
  amountFen: fc.bigInt({ min: 1n, max: 60n }),
  investmentFen: fc.bigInt({ min: 0n, max: 2n }),
  sheets: fc.uniqueArray(sheet, { selector: ({ expertId }) => expertId, maxLength: 7 }),
});
const anInput: fc.Arbitrary<RankInput> = fc.record({
  rubric: fc.constant({ minReviews: 3, trimFromN: 5, lambda: 10 }),
  fund: fc.record({
    budgetFen: fc.bigInt({ min: 0n, max: 200n }),
    maxAwards: fc.option(fc.nat({ max: 5 })),
    mode: fc.constantFrom(...selectionModes),
    minScoreCenti: fc.option(score),
    partialFloor: fc.constant({ numerator: 1n, denominator: 2n }),
  }),
  stability: fc.option(
    fc.record({ replicates: fc.integer({ min: 1, max: 5 }), kind: fc.constant("project" as const), seed: fc.string() }),
  ),
  drawSeed: fc.string(),
  projects: fc.uniqueArray(project, { selector: ({ id }) => id, maxLength: 9 }),
});

const rank = (input: RankInput) => {
  const result = rankProjects(input);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

describe("for every season", () => {
  test("every project is listed once; awards and the rest are the fund; a rank goes with a score", () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const { ranking, leftFen } = rank(input);
        expect(ranking.map(({ id }) => id).toSorted()).toEqual(input.projects.map(({ id }) => id).toSorted());
        expect(ranking.reduce((sum, row) => sum + row.awardFen, leftFen)).toBe(input.fund.budgetFen);
        expect(leftFen).toBeGreaterThanOrEqual(0n);
        ranking.forEach((row, position) => {
          expect(row.rank).toBe(row.officialCenti === null ? null : position + 1);
          expect(row.outcome === "award").toBe(row.awardFen > 0n);
          expect(row.reasonCode === null).toBe(row.outcome === "award");
          expect(row.calibrated === null).toBe(row.rank === null);
          const above = ranking[position - 1]?.officialCenti ?? null;
          expect(row.decidedBy !== null).toBe(row.officialCenti !== null && above === row.officialCenti);
          if (row.officialCenti !== null && above !== null) expect(above).toBeGreaterThanOrEqual(row.officialCenti);
        });
      }),
    );
  });

  test("the order of projects and of sheets in the input changes nothing", () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const turned = input.projects.map((each) => ({ ...each, sheets: each.sheets.toReversed() })).toReversed();
        expect(rank({ ...input, projects: turned })).toEqual(rank(input));
      }),
    );
  });

  test("raising one sheet never lowers its project", () => {
    fc.assert(
      fc.property(anInput, fc.nat(), fc.nat(), score, (input, which, where, raisedTo) => {
        const chosen = input.projects[which % Math.max(input.projects.length, 1)];
        const raisedSheet = chosen?.sheets[where % Math.max(chosen.sheets.length, 1)];
        fc.pre(chosen !== undefined && raisedSheet !== undefined && raisedSheet.totalCenti <= raisedTo);
        const sheets =
          chosen?.sheets.map((each) => (each === raisedSheet ? { ...each, totalCenti: raisedTo } : each)) ?? [];
        const projects = input.projects.map((each) => (each === chosen ? { ...each, sheets } : each));
        const scoreIn = (all: RankInput) => rank(all).ranking.find(({ id }) => id === chosen?.id)?.officialCenti ?? -1;
        expect(scoreIn({ ...input, projects })).toBeGreaterThanOrEqual(scoreIn(input));
      }),
    );
  });

  test("a raised sheet never costs its project a place", () => {
    fc.assert(
      fc.property(anInput, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 3_000 }), (input, which, where, rise) => {
        const chosen = input.projects[which % Math.max(input.projects.length, 1)];
        const raisedSheet = chosen?.sheets[where % Math.max(chosen.sheets.length, 1)];
        fc.pre(chosen !== undefined && raisedSheet !== undefined && raisedSheet.totalCenti + rise <= 10_000);
        const sheets = chosen?.sheets.map((each) =>
          each === raisedSheet ? { ...each, totalCenti: each.totalCenti + rise } : each,
        );
        const projects = input.projects.map((each) => (each === chosen && sheets ? { ...each, sheets } : each));
        const rowIn = (all: RankInput) => rank(all).ranking.find(({ id }) => id === chosen?.id);
        const [before, after] = [rowIn(input), rowIn({ ...input, projects })];
        fc.pre(before?.officialCenti !== after?.officialCenti); // where the score stays, the range is a key, and it may grow
        if (before?.rank && after?.rank) expect(after.rank).toBeLessThanOrEqual(before.rank);
      }),
    );
  });

  test("a constant added to all sheets keeps the order, the keys and the awards", () => {
    fc.assert(
      fc.property(anInput, fc.integer({ min: 1, max: 100 }), (input, points) => {
        // Whole points: every mean is rounded at the same place, so no order can change by rounding.
        const rise = points * 100;
        const most = Math.max(0, ...input.projects.flatMap(({ sheets }) => sheets.map((sheet) => sheet.totalCenti)));
        fc.pre(most + rise <= 10_000);
        const raised = input.projects.map((each) => ({
          ...each,
          sheets: each.sheets.map((sheet) => ({ ...sheet, totalCenti: sheet.totalCenti + rise })),
        }));
        const { minScoreCenti } = input.fund;
        const fund = { ...input.fund, minScoreCenti: minScoreCenti === null ? null : minScoreCenti + rise };
        const places = (all: RankInput) =>
          rank(all).ranking.map(({ id, rank: place, decidedBy, awardFen, bootstrap }) => [
            id,
            place,
            decidedBy,
            awardFen,
            bootstrap,
          ]);
        expect(places({ ...input, fund, projects: raised })).toEqual(places(input));
      }),
    );
  });

  test("a run that is repeated from its kept input has the same hash of its result", () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const hash = (all: RankInput) => runSha256(runResult(rank(all)));
        expect(hash({ ...input, projects: input.projects.toReversed() })).toBe(hash(input));
      }),
    );
  });

  test("severities sum to 0", () => {
    fc.assert(
      fc.property(anInput, (input) => {
        expect(rank(input).experts.reduce((sum, expert) => sum + expert.severity, 0)).toBeCloseTo(0, 8);
      }),
    );
  });
});

test("experts, connection and agreement count the sheets of projects that cannot be ranked too", () => {
  const sheets = (totals: Record<string, number>) =>
    Object.entries(totals).map(([expertId, totalCenti]) => ({ expertId, totalCenti, primaryCenti: 0 }));
  const input: RankInput = {
    rubric: { minReviews: 3, trimFromN: 5, lambda: 10 },
    fund: {
      budgetFen: 10n,
      maxAwards: null,
      mode: "strict_stop",
      minScoreCenti: null,
      partialFloor: { numerator: 1n, denominator: 2n },
    },
    stability: null,
    drawSeed: "",
    projects: [
      { id: "A", amountFen: 10n, investmentFen: 0n, sheets: sheets({ E1: 8000, E2: 7000, E3: 6000 }) },
      { id: "C", amountFen: 10n, investmentFen: 0n, sheets: [] },
      { id: "B", amountFen: 10n, investmentFen: 0n, sheets: sheets({ E3: 6000, E4: 6100 }) },
    ],
  };
  const { ranking, experts, connected, agreement } = rank(input);
  expect(ranking.map(({ id, outcome, trimPerSide }) => [id, outcome, trimPerSide])).toEqual([
    ["A", "award", 0],
    ["B", "insufficient-reviews", 0],
    ["C", "insufficient-reviews", 0],
  ]);
  expect(experts.map(({ id, sheets }) => [id, sheets])).toEqual([
    ["E1", 1],
    ["E2", 1],
    ["E3", 2],
    ["E4", 1],
  ]);
  expect(connected).toBe(true);
  expect(agreement.icc21).toBeNull();
  expect(agreement.alpha).not.toBeNull();
});

test("no sheet at all: everyone is listed, nothing is claimed", () => {
  const input: RankInput = {
    rubric: { minReviews: 3, trimFromN: 5, lambda: 10 },
    fund: {
      budgetFen: 10n,
      maxAwards: null,
      mode: "strict_stop",
      minScoreCenti: null,
      partialFloor: { numerator: 1n, denominator: 2n },
    },
    stability: { replicates: 5, kind: "panel", seed: "" },
    drawSeed: "",
    projects: ["b", "a"].map((id) => ({ id, amountFen: 1n, investmentFen: 0n, sheets: [] })),
  };
  const { ranking, ...rest } = rank(input);
  expect(ranking.map(({ id, rank: place }) => [id, place])).toEqual([
    ["a", null],
    ["b", null],
  ]);
  expect(rest).toEqual({
    leftFen: 10n,
    agreement: { icc21: null, icc2k: null, alpha: null },
    experts: [],
    connected: false,
  });
});
