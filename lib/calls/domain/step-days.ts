import { addWorkingDays, type WorkCalendar, workingDaysBetween } from "@/lib/calendars/domain";
import { addDays, shanghaiDay } from "@/lib/core/time";

/** Steps that somebody has before him, in the order of the season. */
export const TIMED_STEPS = [
  "county-check",
  "correction",
  "city-check",
  "exception",
  "department",
  "site-check",
  "panel",
  "approval",
  "confirmation",
] as const;
export type TimedStep = (typeof TIMED_STEPS)[number];

/** How many working days each step has. */
export type StepDays = Readonly<Record<TimedStep, number>>;

/** The interview names none; the bureau must confirm these (domain note, 2). They are what a call opened before had, too. */
export const DEFAULT_STEP_DAYS: StepDays = {
  "county-check": 5,
  correction: 5,
  "city-check": 10,
  exception: 5,
  department: 5,
  "site-check": 10,
  panel: 10,
  approval: 5,
  confirmation: 5,
};

export const MOST_STEP_DAYS = 30;

export type Running = {
  readonly since: Date;
  /** Working days of the step; the day on which it began does not count. */
  readonly days: number;
  /** The last day, where the step has been given one of its own: "2026-06-20". */
  readonly dueOn: string | null;
};

/** The last day of a step; null where a year's calendar is unknown. */
export function lastDayOf({ since, days, dueOn }: Running, calendar: WorkCalendar): string | null {
  if (dueOn !== null) return dueOn;
  const last = addWorkingDays(shanghaiDay(since), days, calendar);
  return last.ok ? last.value : null;
}

/** Working days that are left: 0 on the last day, negative when it is over, null where a year's calendar is unknown. */
export function stepDaysLeft({ since, days, dueOn }: Running, now: Date, calendar: WorkCalendar): number | null {
  const today = shanghaiDay(now);
  if (dueOn === null) {
    const passed = workingDaysBetween(addDays(shanghaiDay(since), 1), today, calendar);
    return passed.ok ? days - passed.value : null;
  }
  const counted =
    today <= dueOn
      ? workingDaysBetween(addDays(today, 1), dueOn, calendar)
      : workingDaysBetween(addDays(dueOn, 1), today, calendar);
  if (!counted.ok) return null;
  return today <= dueOn ? counted.value : -counted.value;
}

/** What is left on the last working day but one: then whoever has it is reminded. */
const NEAR_DAYS = 1;

/** Which reminder a step asks for at this moment. One of a single day is not reminded of before it is late. */
export function dueReminderOf(days: number, daysLeft: number | null): "near" | "late" | null {
  if (daysLeft === null) return null;
  if (daysLeft < 0) return "late";
  return days > NEAR_DAYS && daysLeft <= NEAR_DAYS ? "near" : null;
}

type Timed = { readonly daysLeft: number | null; readonly since: Date };

/** Late ones first, then what ends soonest; of equals the longest waiting. What cannot be counted comes last. */
export function byUrgency(left: Timed, right: Timed): number {
  const [one, other] = [left.daysLeft ?? Number.MAX_SAFE_INTEGER, right.daysLeft ?? Number.MAX_SAFE_INTEGER];
  return one - other || left.since.getTime() - right.since.getTime();
}
