import { type WorkCalendar, workingDaysBetween } from "@/lib/calendars/domain";
import { addDays, shanghaiDay } from "@/lib/core/time";
import { SCREENING_DAYS, workingDaysSince } from "@/lib/screening/domain/waiting";

/** Steps that somebody has before him, in the order of the season. */
export const CLOCK_STEPS = [
  "county-check",
  "correction",
  "city-check",
  "exception",
  "department",
  "approval",
  "confirmation",
] as const;
export type ClockStep = (typeof CLOCK_STEPS)[number];

/** Working days for each. The interview names none; the bureau must confirm these (domain note, 2). A return names its own day. */
export const STEP_DAYS: Readonly<Record<ClockStep, number>> = {
  "county-check": SCREENING_DAYS.county,
  correction: 5,
  "city-check": SCREENING_DAYS.city,
  exception: 5,
  department: 5,
  approval: 5,
  confirmation: 5,
};

export type Running = {
  readonly step: ClockStep;
  readonly since: Date;
  /** The last day, where the step has been given one of its own: "2026-06-20". */
  readonly dueOn: string | null;
};

/** 0 on the last day, negative when it is over, null where a year's calendar is unknown. */
export function stepDaysLeft({ step, since, dueOn }: Running, now: Date, calendar: WorkCalendar): number | null {
  if (dueOn === null) {
    const passed = workingDaysSince(since, now, calendar);
    return passed === null ? null : STEP_DAYS[step] - passed;
  }
  const today = shanghaiDay(now);
  const counted =
    today <= dueOn
      ? workingDaysBetween(addDays(today, 1), dueOn, calendar)
      : workingDaysBetween(addDays(dueOn, 1), today, calendar);
  if (!counted.ok) return null;
  return today <= dueOn ? counted.value : -counted.value;
}

type Timed = { readonly daysLeft: number | null; readonly since: Date };

/** Late ones first, then what ends soonest; of equals the longest waiting. What cannot be counted comes last. */
export function byUrgency(left: Timed, right: Timed): number {
  const [one, other] = [left.daysLeft ?? Number.MAX_SAFE_INTEGER, right.daysLeft ?? Number.MAX_SAFE_INTEGER];
  return one - other || left.since.getTime() - right.since.getTime();
}
