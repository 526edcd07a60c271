import { describe, expect, it } from "vitest";
import type { RunResult } from "@/lib/ranking/domain/run";
import { exceedsFund, mayAnswer, meetingHeld } from "./answer";
import { proposedList, sumsOf } from "./proposed-list";

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

describe("answering a proposal", () => {
  const proposal = {
    state: "proposed",
    proposedById: "officer",
    proposedAt: new Date("2026-08-10T15:30:00Z"),
  } as const;
  const now = new Date("2026-08-12T16:30:00Z");
  const meeting = { meetingName: " 局党组会 ", meetingOn: "2026-08-11", minutesNo: " 7号 " };
  const held = (change: Partial<typeof meeting>) => meetingHeld({ ...meeting, ...change }, proposal, now);

  it("is for another person, and for once", () => {
    expect(mayAnswer(proposal, "approver")).toBeNull();
    expect(mayAnswer(proposal, "officer")).toBe("own-proposal");
    expect(mayAnswer({ ...proposal, state: "sent_back" }, "approver")).toBe("already-answered");
  });

  it("takes a meeting from the day of the proposal to today, by Shanghai's calendar", () => {
    expect(held({})).toEqual({
      ok: true,
      value: { meetingName: "局党组会", meetingOn: "2026-08-11", minutesNo: "7号" },
    });
    expect(held({ meetingOn: "2026-08-10" }).ok).toBe(true);
    expect(held({ meetingOn: "2026-08-09" })).toEqual({ ok: false, error: "meeting-before-proposal" });
    expect(held({ meetingOn: "2026-08-13" }).ok).toBe(true);
    expect(held({ meetingOn: "2026-08-14" })).toEqual({ ok: false, error: "meeting-in-future" });
    expect(held({ meetingOn: "2026-02-30" })).toEqual({ ok: false, error: "meeting-day-unknown" });
    expect(held({ meetingName: " " })).toEqual({ ok: false, error: "meeting-missing" });
    expect(held({ minutesNo: " " })).toEqual({ ok: false, error: "minutes-missing" });
  });
});
