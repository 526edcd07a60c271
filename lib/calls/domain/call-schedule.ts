import { addWorkingDays, publicityWindow, type WorkCalendar } from "@/lib/calendars/domain";
import { shanghaiDay } from "@/lib/core/time";
import type { CallContent } from "./call-content";

/** The steps of a call, from the form to the payment, in their order. */
export const CALL_STEPS = ["fill", "county", "city", "review", "publicity", "payment"] as const;
export type CallStep = (typeof CALL_STEPS)[number];

/** First and last day, "2026-07-10"; null where the call does not say or a year's calendar is unknown. */
export type StepDates = { readonly from: string | null; readonly until: string | null };
export type CallSchedule = Readonly<Record<CallStep, StepDates>>;

type Terms = Pick<CallContent, "closesAt" | "stepDays" | "siteCheck" | "chain" | "publicity">;

/** What has become certain by now, or what somebody was given beyond the plan. */
export type ScheduleSoFar = {
  /** The last day of a check that runs longer than the call as a whole foresees. */
  readonly checkedUntil?: { readonly step: "county" | "city"; readonly day: string };
  readonly reviewBeganOn?: string | null;
  readonly reviewEndedOn?: string | null;
  readonly publicity?: { readonly from: string; readonly until: string } | null;
};

const NOTHING: StepDates = { from: null, until: null };

/**
 * When each step ends at the latest if everybody takes all of his working days and nothing is returned: counted from the closing
 * of the call, or from what has happened since. A site check that the call requires is counted where it stands.
 */
export function callSchedule(terms: Terms, calendar: WorkCalendar, soFar: ScheduleSoFar = {}): CallSchedule {
  const { stepDays, siteCheck, chain, publicity } = terms;
  const after = (day: string | null, days: number): string | null => {
    const last = day === null ? null : addWorkingDays(day, days, calendar);
    return last?.ok ? last.value : null;
  };
  const checked = (step: "county" | "city", planned: string | null): string | null =>
    planned !== null && soFar.checkedUntil?.step === step && soFar.checkedUntil.day > planned
      ? soFar.checkedUntil.day
      : planned;
  const visits = (time: typeof siteCheck.time): number =>
    siteCheck.required && siteCheck.time === time ? stepDays["site-check"] : 0;

  const closing = shanghaiDay(terms.closesAt);
  const county = checked("county", after(closing, stepDays["county-check"]));
  const city = checked("city", after(county, stepDays["city-check"]));
  const review = soFar.reviewEndedOn ?? after(soFar.reviewBeganOn ?? city, visits("before_scoring") + stepDays.panel);
  const decided = after(review, visits("after_scoring") + stepDays.approval * chain.approvers.length);
  const shown = soFar.publicity ?? windowFrom(decided, publicity, calendar);
  return {
    fill: { from: null, until: closing },
    county: { from: null, until: county },
    city: { from: null, until: city },
    review: { from: null, until: review },
    publicity: shown,
    payment: { from: after(shown.until, stepDays.confirmation), until: null },
  };
}

function windowFrom(day: string | null, { days, unit }: Terms["publicity"], calendar: WorkCalendar): StepDates {
  const window = day === null ? null : publicityWindow(day, days, unit, calendar);
  return window?.ok ? { from: window.value.start, until: window.value.end } : NOTHING;
}

/** A plan that the days have overtaken says nothing any more. */
export const stillAhead = ({ from, until }: StepDates, today: string): StepDates =>
  (until ?? from ?? today) >= today ? { from, until } : NOTHING;
