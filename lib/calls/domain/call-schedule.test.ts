import { describe, expect, it } from "vitest";
import { builtInCalendar } from "@/lib/calendars/domain";
import { DEFAULT_CHAIN } from "./approval-chain";
import { callSchedule, stillAhead } from "./call-schedule";
import { DEFAULT_STEP_DAYS } from "./step-days";

const TERMS = {
  closesAt: new Date("2026-06-30T09:00:00Z"),
  stepDays: DEFAULT_STEP_DAYS,
  siteCheck: { time: "before_scoring", required: false },
  chain: DEFAULT_CHAIN,
  publicity: { days: 7, unit: "working" },
} as const;

describe("the schedule of a call", () => {
  it("counts each step's working days from the closing on", () => {
    expect(callSchedule(TERMS, builtInCalendar)).toEqual({
      fill: { from: null, until: "2026-06-30" },
      county: { from: null, until: "2026-07-07" },
      city: { from: null, until: "2026-07-21" },
      review: { from: null, until: "2026-08-04" },
      publicity: { from: "2026-08-11", until: "2026-08-19" },
      payment: { from: "2026-08-26", until: null },
    });
  });

  it("counts a site check where the call requires one, and every signature", () => {
    const before = { ...TERMS, siteCheck: { time: "before_scoring", required: true } } as const;
    expect(callSchedule(before, builtInCalendar).review.until).toBe("2026-08-18");
    const after = { ...TERMS, siteCheck: { time: "after_scoring", required: true } } as const;
    expect(callSchedule(after, builtInCalendar)).toMatchObject({
      review: { until: "2026-08-04" },
      publicity: { from: "2026-08-25" },
    });
    const [approver] = DEFAULT_CHAIN.approvers;
    const chain = { ...DEFAULT_CHAIN, approvers: approver ? [approver, approver] : [] };
    expect(callSchedule({ ...TERMS, chain }, builtInCalendar).publicity.from).toBe("2026-08-18");
  });

  it("goes on from what has happened, and from a check that takes longer", () => {
    const schedule = callSchedule(TERMS, builtInCalendar, {
      reviewBeganOn: "2026-07-10",
      reviewEndedOn: "2026-07-17",
    });
    expect([schedule.review.until, schedule.publicity.from]).toEqual(["2026-07-17", "2026-07-24"]);
    const published = { from: "2026-07-27", until: "2026-08-04" };
    expect(callSchedule(TERMS, builtInCalendar, { publicity: published })).toMatchObject({
      publicity: published,
      payment: { from: "2026-08-11" },
    });
    const late = callSchedule(TERMS, builtInCalendar, { checkedUntil: { step: "county", day: "2026-07-14" } });
    expect([late.county.until, late.city.until]).toEqual(["2026-07-14", "2026-07-28"]);
    const early = callSchedule(TERMS, builtInCalendar, { checkedUntil: { step: "county", day: "2026-06-12" } });
    expect(early.county.until).toBe("2026-07-07");
  });

  it("says nothing of a year whose calendar is unknown, and nothing that the days have overtaken", () => {
    const schedule = callSchedule({ ...TERMS, closesAt: new Date("2035-06-30T09:00:00Z") }, builtInCalendar);
    expect([schedule.fill.until, schedule.county.until, schedule.publicity.from, schedule.payment.from]).toEqual([
      "2035-06-30",
      null,
      null,
      null,
    ]);
    const county = { from: null, until: "2026-07-07" };
    expect(stillAhead(county, "2026-07-07")).toEqual(county);
    expect(stillAhead(county, "2026-07-08")).toEqual({ from: null, until: null });
  });
});
