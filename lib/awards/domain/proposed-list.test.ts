import { describe, expect, it } from "vitest";
import type { RunInput, RunResult } from "@/lib/ranking/domain/run";
import type { SiteStanding } from "@/lib/sitechecks/domain/effect";
import { sumsOf } from "./proposed-list";
import { exceedsFund } from "./signing";
import { siteCheckedList } from "./site-checked-list";

const row = (id: string, given: Partial<RunResult["ranking"][number]>): RunResult["ranking"][number] => ({
  id,
  n: 5,
  trimPerSide: 1,
  officialCenti: 8000,
  rank: 1,
  decidedBy: null,
  outcome: "award",
  reasonCode: null,
  awardFen: 0,
  calibrated: null,
  leaveOneOut: null,
  bootstrap: null,
  expectedRank: null,
  ...given,
});

const RESULT: RunResult = {
  ranking: [
    row("a", { awardFen: 50_000_000 }),
    row("b", { rank: 2, outcome: "standby", reasonCode: "AWARD_COUNT_REACHED" }),
    row("c", { rank: 3, officialCenti: 5000, outcome: "not-awarded", reasonCode: "BELOW_MIN_SCORE" }),
    row("d", {
      n: 2,
      rank: null,
      officialCenti: null,
      outcome: "insufficient-reviews",
      reasonCode: "INSUFFICIENT_REVIEWS",
    }),
  ],
  leftFen: 0,
  agreement: { icc21: null, icc2k: null, alpha: null },
  experts: [],
  connected: true,
};

const project = (id: string) => ({ id, amountFen: 50_000_000, investmentFen: 1_200_000_000, sheets: {}, primary: {} });

const INPUT: RunInput = {
  rubric: { minReviews: 3, trimFromN: 5, lambda: 0 },
  fund: { budgetFen: 50_000_000, maxAwards: 1, mode: "strict_stop", minScoreCenti: 6000, partialFloor: "1/2" },
  stability: { replicates: 1, kind: "panel", seed: "" },
  drawSeed: "",
  projects: ["a", "b", "c", "d"].map(project),
};

const list = (standings: Readonly<Record<string, SiteStanding>> = {}) =>
  siteCheckedList(
    { input: INPUT, result: RESULT },
    new Map(Object.entries(standings).map(([id, standing]) => [id, { standing }])),
  );
const outcomes = (standings?: Readonly<Record<string, SiteStanding>>) =>
  list(standings).list.map(({ applicationId, outcome, reasonCode }) => [applicationId, outcome, reasonCode]);

describe("the list that follows from a ranking", () => {
  it("proposes the awards, keeps the rest in reserve in order, and says why the others got nothing", () => {
    expect(outcomes()).toEqual([
      ["a", "proposed", null],
      ["b", "reserve", "AWARD_COUNT_REACHED"],
      ["c", "not_selected", "BELOW_MIN_SCORE"],
      ["d", "not_selected", "INSUFFICIENT_REVIEWS"],
    ]);
    expect(sumsOf(list().list)).toEqual({ awards: 1, reserve: 1, notSelected: 2, totalFen: 50_000_000n });
  });

  it("leaves out who failed at the plant or no longer meets the criteria; the next in rank takes the place, and keeps it", () => {
    for (const [standing, reason] of [
      ["failed", "SITE_CHECK_FAILED"],
      ["below-criteria", "SITE_CHECK_BELOW_CRITERIA"],
    ] as const) {
      expect(outcomes({ a: standing }).slice(0, 2)).toEqual([
        ["a", "not_selected", reason],
        ["b", "proposed", null],
      ]);
      expect(list({ a: standing }).list.map(({ rank }) => rank)).toEqual([1, 2, 3, null]);
    }
  });

  it("is the ranking's own where every check supports, and names who is put forward unchecked", () => {
    expect(outcomes({ a: "supported", b: "supported" })).toEqual(outcomes());
    expect(list({ a: "supported" }).unchecked).toEqual([]);
    expect(list().unchecked).toEqual(["a"]);
    expect(list({ a: "failed" }).unchecked).toEqual(["b"]);
    expect(outcomes({ a: "failed", b: "failed" }).filter(([, outcome]) => outcome === "proposed")).toEqual([]);
  });

  it("keeps to fund and number: exactly both is in order, one fen or one award more is not", () => {
    const purse = { budgetFen: 100n, maxAwards: 2 };
    expect(exceedsFund({ awards: 2, totalFen: 100n }, purse)).toBe(false);
    expect(exceedsFund({ awards: 2, totalFen: 101n }, purse)).toBe(true);
    expect(exceedsFund({ awards: 3, totalFen: 100n }, purse)).toBe(true);
  });
});
