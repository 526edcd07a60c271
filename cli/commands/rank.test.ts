import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readRankInput } from "../rank-input";
import { rank, waitNotice } from "./rank";

type Written = Record<string, unknown>;
type Project = { id: string; amountFen: number; investmentFen: number; sheets: Written; primary: Written };

const aProject = (changes: Partial<Record<keyof Project, unknown>> = {}) => ({
  id: "JA-001",
  amountFen: 50_000_000,
  investmentFen: 1_200_000_000,
  sheets: { E1: 8000, E2: 8500, E3: null, E4: 9000 },
  primary: { E1: 3000, E2: 3100, E3: null, E4: 0 },
  ...changes,
});

const anInput = (changes: Written = {}) => ({
  rubric: { minReviews: 3, trimFromN: 5, lambda: 10 },
  fund: { budgetFen: 500_000_000, maxAwards: 10, mode: "strict_stop", minScoreCenti: null, partialFloor: "1/2" },
  stability: { replicates: 20, kind: "project", seed: "JA-2026-S1" },
  drawSeed: "2026-12-01:12345",
  projects: [aProject()],
  ...changes,
});

const withRubric = (changes: Written) => anInput({ rubric: { ...anInput().rubric, ...changes } });
const withFund = (changes: Written) => anInput({ fund: { ...anInput().fund, ...changes } });
const withStability = (changes: Written) => anInput({ stability: { ...anInput().stability, ...changes } });
const withProject = (changes: Partial<Record<keyof Project, unknown>>) => anInput({ projects: [aProject(changes)] });

const faultsOf = (value: unknown) => {
  const result = rank(readRankInput(value));
  return "faults" in result ? result.faults : [];
};

describe("sound input", () => {
  test("gives the ranking as the contract shows it", () => {
    const few = aProject({ id: "JA-009", sheets: { E1: 100 }, primary: {} });
    expect(rank(readRankInput(anInput({ projects: [few, aProject()] })))).toEqual({
      answer: {
        ranking: [
          {
            id: "JA-001",
            n: 3,
            trimPerSide: 0,
            officialCenti: 8500,
            rank: 1,
            decidedBy: null,
            outcome: "award",
            reasonCode: null,
            awardFen: 50_000_000,
            calibrated: expect.closeTo(85, 9),
            leaveOneOut: 1,
            bootstrap: 1,
            expectedRank: 1,
          },
          {
            id: "JA-009",
            n: 1,
            trimPerSide: 0,
            officialCenti: null,
            rank: null,
            decidedBy: null,
            outcome: "insufficient-reviews",
            reasonCode: "INSUFFICIENT_REVIEWS",
            awardFen: 0,
            calibrated: null,
            leaveOneOut: null,
            bootstrap: null,
            expectedRank: null,
          },
        ],
        leftFen: 450_000_000,
        agreement: { icc21: null, icc2k: null, alpha: 0 },
        experts: ["E1", "E2", "E4"].map((id) => ({
          id,
          sheets: id === "E1" ? 2 : 1,
          severity: expect.any(Number),
        })),
        connected: true,
      },
    });
  });

  test("may leave the stability out, cap nothing, and hold a fraction for lambda", () => {
    expect(faultsOf(anInput({ stability: null }))).toEqual([]);
    expect(faultsOf(withFund({ maxAwards: null, minScoreCenti: 10_000, partialFloor: "1/1", budgetFen: 0 }))).toEqual(
      [],
    );
    expect(faultsOf(withFund({ maxAwards: 0, mode: "skip_fit" }))).toEqual([]);
    expect(faultsOf(withRubric({ lambda: 0.25 }))).toEqual([]);
    expect(faultsOf(anInput({ projects: [] }))).toEqual([]);
    expect(faultsOf(withProject({ sheets: {}, primary: {} }))).toEqual([]);
  });

  test("an expert named like a built-in property is an expert", () => {
    const sheets = JSON.parse('{"__proto__":8000,"constructor":8000,"E 1":8000}');
    const result = rank(readRankInput(anInput({ projects: [aProject({ sheets, primary: sheets })] })));
    expect(result).toHaveProperty("answer.ranking.0.n", 3);
  });
});

describe("bad input is named by its path", () => {
  test.each<[string, unknown, string]>([
    ["no object at all", [], "$: not an object"],
    ["an unknown key", anInput({ note: 1 }), "note: unknown key"],
    ["a missing key", anInput({ drawSeed: undefined }), "drawSeed: not a string"],
    ["a missing key inside", { ...anInput(), fund: { budgetFen: 1 } }, "fund.maxAwards: missing key"],
    ["too small a minimum of sheets", withRubric({ minReviews: 0 }), "rubric.minReviews: less than 1"],
    ["trimming from two", withRubric({ trimFromN: 2 }), "rubric.trimFromN: less than 3"],
    ["lambda 0", withRubric({ lambda: 0 }), "rubric.lambda: not a number greater than 0"],
    ["lambda as text", withRubric({ lambda: "10" }), "rubric.lambda: not a number greater than 0"],
    ["a negative budget", withFund({ budgetFen: -1 }), "fund.budgetFen: less than 0"],
    ["a budget beyond exact integers", withFund({ budgetFen: 2 ** 53 }), "fund.budgetFen: not an integer"],
    ["a negative number of awards", withFund({ maxAwards: -1 }), "fund.maxAwards: less than 0"],
    ["an unknown mode", withFund({ mode: "lottery" }), "fund.mode: not one of strict_stop, partial_last, skip_fit"],
    ["a minimum above all scores", withFund({ minScoreCenti: 10_001 }), "fund.minScoreCenti: not within 0 to 10000"],
    ["a partial floor of 0", withFund({ partialFloor: "0/2" }), "fund.partialFloor: not a fraction p/q with 0 < p ≤ q"],
    [
      "a partial floor over 1",
      withFund({ partialFloor: "3/2" }),
      "fund.partialFloor: not a fraction p/q with 0 < p ≤ q",
    ],
    ["a partial floor as decimal", withFund({ partialFloor: "0.5" }), "fund.partialFloor: not a fraction p/q"],
    ["no replicates", withStability({ replicates: 0 }), "stability.replicates: less than 1"],
    ["an unknown kind", withStability({ kind: "expert" }), "stability.kind: not one of project, panel"],
    ["an amount of 0", withProject({ amountFen: 0 }), "projects[0].amountFen: less than 1"],
    ["a negative investment", withProject({ investmentFen: -1 }), "projects[0].investmentFen: less than 0"],
    [
      "a score with decimals",
      withProject({ sheets: { E1: 80.5 }, primary: {} }),
      "projects[0].sheets.E1: not an integer",
    ],
    [
      "a score over 100 points",
      withProject({ sheets: { "专家 1": 10_001 }, primary: {} }),
      'projects[0].sheets["专家 1"]: not within 0 to 10000',
    ],
    [
      "a primary score left out",
      withProject({ primary: { E1: 1, E2: 1, E4: 1 } }),
      "projects[0].primary.E3: missing key",
    ],
    [
      "a primary score too many",
      withProject({ primary: { E1: 1, E2: 1, E3: null, E4: 1, E5: 1 } }),
      "projects[0].primary.E5: an expert who does not appear under sheets",
    ],
    [
      "a primary score without a sheet",
      withProject({ primary: { E1: 1, E2: 1, E3: 1, E4: 1 } }),
      "projects[0].primary.E3: not null, but the sheet is",
    ],
    [
      "a sheet without its primary score",
      withProject({ primary: { E1: null, E2: 1, E3: null, E4: 1 } }),
      "projects[0].primary.E1: null, but the sheet is not",
    ],
    ["a repeated id", anInput({ projects: [aProject(), aProject()] }), "projects[1].id: repeated id"],
    [
      "a panel that is not crossed",
      anInput({
        stability: { replicates: 1, kind: "panel", seed: "" },
        projects: [aProject(), aProject({ id: "JA-002", sheets: { E1: 1, E2: 1, E4: null }, primary: {} })],
      }),
      "stability.kind: the panel kind needs every expert on every project",
    ],
  ])("%s", (_, value, fault) => {
    expect(faultsOf(value)).toContain(fault);
  });

  test("all faults are named, not the first only", () => {
    const projects = [aProject(), aProject()];
    expect(faultsOf({ ...withFund({ budgetFen: "5", mode: 1 }), drawSeed: 7, projects })).toHaveLength(4);
  });
});

const reviews = path.resolve(import.meta.dirname, "../../../shared/data/aibs-grant-reviews.csv");

type Row = { readonly proposal: string; readonly expert: string; readonly points: number };

function grantReviews(): Row[] {
  const [header, ...lines] = readFileSync(reviews, "utf8").trim().split(/\r?\n/);
  const columns = header?.split(",") ?? [];
  const cell = (line: string, column: string) => line.split(",")[columns.indexOf(column)] ?? "";
  return lines.map((line) => ({
    proposal: cell(line, "ID"),
    expert: cell(line, "RevID"),
    points: Math.round((10_000 * (5 - Number(cell(line, "Score")))) / 4),
  }));
}

describe.skipIf(!existsSync(reviews))("72 real grant proposals (../shared/data/aibs-grant-reviews.csv)", () => {
  const rows = existsSync(reviews) ? grantReviews() : [];
  const ids = [...new Set(rows.map(({ proposal }) => proposal))];
  const sheetsOf = (id: string) =>
    Object.fromEntries(rows.filter(({ proposal }) => proposal === id).map(({ expert, points }) => [expert, points]));
  const input = {
    ...withFund({ budgetFen: 26 * 50_000_000, maxAwards: 26 }),
    stability: { replicates: 200, kind: "project", seed: "AIBS" },
    projects: ids.map((id) => aProject({ id, sheets: sheetsOf(id), primary: {} })),
  };
  const result = rank(readRankInput(input));
  const ranking = "answer" in result ? (result.answer as RankingJson).ranking : []; // the shape is what this test checks

  test("each is ranked on its three sheets by the rounded mean", () => {
    expect(rows).toHaveLength(216);
    expect(ranking).toHaveLength(72);
    expect(ranking.map(({ rank: place }) => place)).toEqual(ids.map((_, place) => place + 1));
    for (const { id, n, officialCenti } of ranking) {
      const points = Object.values(sheetsOf(id));
      expect(n).toBe(3);
      expect(officialCenti).toBe(Math.floor((2 * points.reduce((sum, each) => sum + each, 0) + 3) / 6));
    }
  });

  test("the best 26 are funded and the fund is spent", () => {
    expect(ranking.map(({ outcome }) => outcome)).toEqual([...Array(26).fill("award"), ...Array(46).fill("standby")]);
    expect(result).toHaveProperty("answer.leftFen", 0);
    const scores = ranking.map(({ officialCenti }) => officialCenti);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test("the advisory figures are whole: shares sum to the awards, severities to 0, alpha near the published reliability of one sheet", () => {
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    expect(sum(ranking.map(({ bootstrap }) => bootstrap))).toBeCloseTo(26, 9);
    expect(sum(ranking.map(({ leaveOneOut }) => leaveOneOut))).toBeCloseTo(26, 9);
    expect(sum(ranking.map(({ expectedRank }) => expectedRank))).toBeCloseTo((72 * 73) / 2, 6);
    const { experts, agreement, connected } = (result as { answer: RankingJson }).answer; // as above
    expect(experts).toHaveLength(26);
    expect(sum(experts.map(({ sheets }) => sheets))).toBe(216);
    expect(sum(experts.map(({ severity }) => severity))).toBeCloseTo(0, 9);
    expect(agreement.icc21).toBeNull();
    expect(agreement.alpha).toBeCloseTo(0.371, 1);
    expect(connected).toBeTypeOf("boolean");
  });
});

type RankingJson = {
  ranking: {
    id: string;
    n: number;
    rank: number;
    officialCenti: number;
    outcome: string;
    leaveOneOut: number;
    bootstrap: number;
    expectedRank: number;
  }[];
  experts: { sheets: number; severity: number }[];
  agreement: { icc21: number | null; alpha: number };
  connected: boolean;
};

test("so many replicates that the answer takes long are announced with how long; the usual number is not", () => {
  const noticeFor = (replicates: number) => {
    const read = readRankInput(withStability({ replicates }));
    return "faults" in read ? read.faults.join() : waitNotice(read.input);
  };
  expect(noticeFor(2_000)).toBeNull();
  expect(noticeFor(10_000_000_000)).toMatch(/^stability: 10000000000 replicates take about [0-9]+ (minutes|hours)/);
});
