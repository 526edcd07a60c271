import { describe, expect, it } from "vitest";
import type { RunResult } from "@/lib/ranking/domain/run";
import { proposedList, sumsOf } from "./proposed-list";
import { exceedsFund } from "./signing";

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
    row("c", { rank: 3, outcome: "not-awarded", reasonCode: "BELOW_MIN_SCORE" }),
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

describe("the list that follows from a ranking", () => {
  it("proposes the awards, keeps the rest in reserve in order, and says why the others got nothing", () => {
    expect(
      proposedList(RESULT).map(({ applicationId, outcome, reasonCode }) => [applicationId, outcome, reasonCode]),
    ).toEqual([
      ["a", "proposed", null],
      ["b", "reserve", "AWARD_COUNT_REACHED"],
      ["c", "not_selected", "BELOW_MIN_SCORE"],
      ["d", "not_selected", "INSUFFICIENT_REVIEWS"],
    ]);
    expect(sumsOf(proposedList(RESULT))).toEqual({ awards: 1, reserve: 1, notSelected: 2, totalFen: 50_000_000n });
  });

  it("keeps to fund and number: exactly both is in order, one fen or one award more is not", () => {
    const purse = { budgetFen: 100n, maxAwards: 2 };
    expect(exceedsFund({ awards: 2, totalFen: 100n }, purse)).toBe(false);
    expect(exceedsFund({ awards: 2, totalFen: 101n }, purse)).toBe(true);
    expect(exceedsFund({ awards: 3, totalFen: 100n }, purse)).toBe(true);
  });
});
