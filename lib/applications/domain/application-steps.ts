import { CALL_STEPS, type CallSchedule, type CallStep, stillAhead } from "@/lib/calls/domain/call-schedule";
import type { CallState } from "@/lib/calls/domain/call-state";
import { shanghaiDay } from "@/lib/core/time";
import type { ApplicationState, ScreeningStage } from "./application-state";
import type { CallMilestones } from "./timeline";

/** A step of the call as this application goes through it; `on` is the day on which it was done, the other days are planned. */
export type PlacedStep = {
  readonly step: CallStep;
  readonly state: "done" | "now" | "ahead";
  readonly on: string | null;
  readonly from: string | null;
  readonly until: string | null;
};

type Life = {
  readonly state: ApplicationState;
  readonly returnedBy: ScreeningStage | null;
  readonly callState: CallState;
  /** Of the newest submission. */
  readonly submittedAt: Date | null;
  readonly decisions: readonly { readonly stage: ScreeningStage; readonly verdict: string; readonly decidedAt: Date }[];
  readonly call: CallMilestones;
  /** The last day of the step that runs now, where this application has one of its own. */
  readonly dueOn: string | null;
};

/** Where an application stands among the steps of its call; empty for one that has left them. */
export function applicationSteps(life: Life, planned: CallSchedule, today: string): readonly PlacedStep[] {
  const place = placeOf(life);
  if (place === null) return [];
  return CALL_STEPS.map((step, at): PlacedStep => {
    if (at < place) return { step, state: "done", on: doneOn(step, life), from: null, until: null };
    const dates = stillAhead(planned[step], today);
    if (at > place) return { step, state: "ahead", on: null, ...dates };
    return { step, state: "now", on: null, from: dates.from, until: life.dueOn ?? dates.until };
  });
}

/** The number of the step that runs now, from 0; one beyond the last when all are done. */
function placeOf({ state, returnedBy, callState }: Life): number | null {
  switch (state) {
    case "draft":
      return callState === "open" ? CALL_STEPS.indexOf("fill") : null; // too late: it is handed in for ever no more
    case "submitted":
      return CALL_STEPS.indexOf("county");
    case "returned":
      return CALL_STEPS.indexOf(returnedBy === "city" ? "city" : "county");
    case "recommended":
      return CALL_STEPS.indexOf("city");
    case "eligible":
    case "in_review":
      return CALL_STEPS.indexOf("review");
    case "proposed":
      return CALL_STEPS.indexOf("publicity");
    case "reserve":
      // Whoever is on the reserve list moves up while the publicity period runs, and not after it.
      return callState === "confirmed" || callState === "archived" ? null : CALL_STEPS.indexOf("publicity");
    case "confirmed":
      return CALL_STEPS.indexOf("payment");
    case "following_up":
      return CALL_STEPS.length;
    case "archived": // funded or not: the timeline says which
    case "not_selected":
    case "withdrawn":
    case "not_recommended":
    case "ineligible":
    case "revoked":
      return null;
  }
}

function doneOn(step: CallStep, { submittedAt, decisions, call }: Life): string | null {
  const decided = (verdict: string) => decisions.findLast((decision) => decision.verdict === verdict)?.decidedAt;
  const day = (instant: Date | null | undefined) => (instant ? shanghaiDay(instant) : null);
  switch (step) {
    case "fill":
      return day(submittedAt);
    case "county":
      return day(decided("recommended"));
    case "city":
      return day(decided("eligible"));
    case "review":
      return day(call.sealedAt);
    case "publicity":
      return call.notices.at(-1)?.endsOn ?? null;
    case "payment":
      return null;
  }
}
