import { describe, expect, it } from "vitest";
import { readRankInput } from "@/cli/rank-input";
import { board } from "./board";
import { isWholeRanking, listedRows } from "./board-list";
import { rankProjects } from "./rank";
import { type RunFacts, rankInputOf, runInput, runResult, runSha256 } from "./run";

const sheet = (expertId: string, totalCenti: number) => ({ expertId, totalCenti, primaryCenti: 1000 });
const FACTS: RunFacts = {
  callId: "call",
  sealRoot: "root",
  rubric: { minReviews: 3, trimFromN: 5, lambda: 10 },
  fund: { budgetFen: 100_000_000n, maxAwards: 2, awardFen: 50_000_000n, mode: "strict_stop", minScoreCenti: null },
  drawSeed: "JA-2026",
  projects: [
    { id: "b", investmentFen: 2_000n, sheets: [sheet("e1", 8000), sheet("e2", 8000), sheet("e3", 8000)] },
    { id: "a", investmentFen: 1_000n, sheets: [sheet("e1", 6900), sheet("e2", 9000), sheet("e3", 8100)] },
    { id: "c", investmentFen: 3_000n, sheets: [sheet("e1", 7000), sheet("e2", 7000), sheet("e3", 9000)] },
    { id: "d", investmentFen: 3_000n, sheets: [sheet("e1", 7000)] },
  ],
};

const drawn = (facts: RunFacts = FACTS) => {
  const input = runInput(facts);
  const ranked = rankProjects(rankInputOf(input));
  if (!ranked.ok) throw new Error(ranked.error);
  return { input, ranked: ranked.value, result: runResult(ranked.value) };
};

describe("a kept run", () => {
  it("holds its input as the command line takes it, and ranks to the same", () => {
    const { input, ranked } = drawn();
    const read = readRankInput(JSON.parse(JSON.stringify(input)));
    if (!("input" in read)) throw new Error(read.faults.join());
    const again = rankProjects(read.input);
    expect(again.ok && again.value).toEqual(ranked);
  });

  it("has one hash, whatever the order of projects and sheets, and another for one changed score", () => {
    const { input, result } = drawn();
    const turned = {
      ...FACTS,
      projects: FACTS.projects.toReversed().map((each) => ({ ...each, sheets: each.sheets.toReversed() })),
    };
    expect(runSha256(runInput(turned))).toBe(runSha256(input));
    expect(runSha256(drawn(turned).result)).toBe(runSha256(result));
    const [first, ...rest] = FACTS.projects;
    if (!first) throw new Error("no project");
    const changed = {
      ...FACTS,
      projects: [{ ...first, sheets: [sheet("e1", 8001), sheet("e2", 8000), sheet("e3", 8000)] }, ...rest],
    };
    expect(runSha256(runInput(changed))).not.toBe(runSha256(input));
  });

  it("draws whole panels where everybody scored everything, else the sheets of each project, by the seal's seed", () => {
    expect(drawn().input.stability).toEqual({ replicates: 2000, kind: "project", seed: "call:root" });
    const crossed = { ...FACTS, projects: FACTS.projects.slice(0, 3) };
    expect(drawn(crossed).input.stability.kind).toBe("panel");
  });
});

describe("the board", () => {
  const { input, result } = drawn();
  const projects = new Map(
    ["a", "b", "c", "d"].map((id) => [
      id,
      { firmName: `企业${id}`, projectName: `项目${id}`, unit: { code: "360802", zh: "吉州区", en: "Jizhou" } },
    ]),
  );
  const shown = board(input, result, projects);

  it("walks down the ranking with the fund running out, and draws the line after the last award", () => {
    expect(shown.rows.map(({ id, rank, awardFen, leftFen }) => [id, rank, awardFen, leftFen])).toEqual([
      ["b", 1, 50_000_000n, 50_000_000n],
      ["a", 2, 50_000_000n, 0n],
      ["c", 3, 0n, 0n],
      ["d", null, 0n, 0n],
    ]);
    expect(shown.line).toEqual({ after: 1, lastRank: 2, lastCenti: 8000, next: { rank: 3, centi: 7667 } });
    expect([shown.awards, shown.leftFen, shown.tied, shown.unranked]).toEqual([2, 0n, 1, 1]);
    expect(shown.rows[1]?.decidedBy).toBe("range");
  });

  it("flags a spread over 20 points and changes nothing by it", () => {
    expect(shown.rows.map(({ id, spreadCenti, isWide }) => [id, spreadCenti, isWide])).toEqual([
      ["b", 0, false],
      ["a", 2100, true],
      ["c", 2000, false],
      ["d", 0, false],
    ]);
    expect(shown.wide).toBe(1);
  });

  it("is filtered and ordered as a list; the line belongs to the whole ranking alone", () => {
    const ids = (listing: Parameters<typeof listedRows>[1]) => listedRows(shown.rows, listing).map(({ id }) => id);
    const byRank = { sort: "rank", direction: "asc", filters: {} } as const;
    expect(ids(byRank)).toEqual(["b", "a", "c", "d"]);
    expect(ids({ ...byRank, direction: "desc" })).toEqual(["d", "c", "a", "b"]);
    expect(ids({ ...byRank, sort: "spread", direction: "desc" })).toEqual(["a", "c", "b", "d"]);
    expect(ids({ ...byRank, filters: { outcome: "standby" } })).toEqual(["c"]);
    expect(ids({ ...byRank, filters: { q: "项目A" } })).toEqual(["a"]);
    expect(ids({ ...byRank, filters: { unit: "360803" } })).toEqual([]);
    expect(isWholeRanking(byRank)).toBe(true);
    expect(isWholeRanking({ ...byRank, filters: { q: "a" } })).toBe(false);
    expect(isWholeRanking({ ...byRank, direction: "desc" })).toBe(false);
  });
});
