import { describe, expect, it } from "vitest";
import type { CallSchedule } from "@/lib/calls/domain/call-schedule";
import { APPLICATION_STATES, type ApplicationState } from "./application-state";
import { applicationSteps } from "./application-steps";

const PLANNED: CallSchedule = {
  fill: { from: null, until: "2026-06-30" },
  county: { from: null, until: "2026-07-07" },
  city: { from: null, until: "2026-07-21" },
  review: { from: null, until: "2026-08-04" },
  publicity: { from: "2026-08-11", until: "2026-08-19" },
  payment: { from: "2026-08-26", until: null },
};

const NO_MILESTONES = { reviewStartedAt: null, sealedAt: null, notices: [] };
const life = (state: ApplicationState) => ({
  state,
  returnedBy: null,
  callState: "screening" as const,
  submittedAt: new Date("2026-06-26T07:42:08Z"),
  decisions: [],
  call: NO_MILESTONES,
  dueOn: null,
});
const placed = (...given: Parameters<typeof applicationSteps>) =>
  applicationSteps(...given).map(({ step, state, on, from, until }) =>
    [step, state, on, from, until].filter(Boolean).join(" "),
  );

describe("where an application stands", () => {
  it("is among the steps of its call, each with its days", () => {
    const draft = { ...life("draft"), callState: "open", submittedAt: null } as const;
    expect(placed(draft, PLANNED, "2026-06-18")).toEqual([
      "fill now 2026-06-30",
      "county ahead 2026-07-07",
      "city ahead 2026-07-21",
      "review ahead 2026-08-04",
      "publicity ahead 2026-08-11 2026-08-19",
      "payment ahead 2026-08-26",
    ]);
  });

  it("shows when a step was done, and the application's own last day of the one that runs", () => {
    const decisions = [
      { stage: "county", verdict: "recommended", decidedAt: new Date("2026-07-01T01:00:00Z") },
      { stage: "city", verdict: "returned", decidedAt: new Date("2026-07-03T01:00:00Z") },
    ] as const;
    const returned = { ...life("returned"), returnedBy: "city", decisions, dueOn: "2026-07-10" } as const;
    expect(placed(returned, PLANNED, "2026-07-06").slice(0, 4)).toEqual([
      "fill done 2026-06-26",
      "county done 2026-07-01",
      "city now 2026-07-10",
      "review ahead 2026-08-04",
    ]);
  });

  it("promises no day that is over", () => {
    expect(placed(life("in_review"), PLANNED, "2026-08-20").slice(3)).toEqual([
      "review now",
      "publicity ahead",
      "payment ahead 2026-08-26",
    ]);
  });

  it("is nowhere once the application has left the course", () => {
    for (const state of ["withdrawn", "not_recommended", "ineligible", "not_selected", "revoked", "archived"] as const)
      expect(applicationSteps(life(state), PLANNED, "2026-08-20")).toEqual([]);
    expect(applicationSteps({ ...life("draft"), callState: "closed" }, PLANNED, "2026-07-01")).toEqual([]);
    expect(applicationSteps({ ...life("reserve"), callState: "confirmed" }, PLANNED, "2026-08-20")).toEqual([]);
  });

  it("never has two steps under way", () => {
    for (const state of APPLICATION_STATES)
      expect(
        applicationSteps(life(state), PLANNED, "2026-07-06").filter((step) => step.state === "now").length,
      ).toBeLessThan(2);
  });
});
