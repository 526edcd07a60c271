import published from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { addDays, isDay } from "@/lib/core/time";

/** One year as the State Council's notice sets it: weekdays off, and weekend days worked in exchange. */
export type YearCalendar = {
  readonly documentNo: string;
  readonly off: readonly string[];
  readonly makeUp: readonly string[];
};

/** By year. A year that is absent is unknown: nothing is counted in it, and Monday to Friday is never assumed. */
export type WorkCalendar = { readonly [year: string]: YearCalendar | undefined };

export type CalendarMissing = { readonly ok: false; readonly error: "calendar-missing"; readonly year: number };
type Counted<Value> = { readonly ok: true; readonly value: Value } | CalendarMissing;

/** The package answers for every year, published or not; only these have a notice behind them. */
const notices: Readonly<Record<string, string>> = {
  2020: "国务院办公厅 2019-11-21 通知；2020-01-27 通知延长春节假期",
  2021: "国务院办公厅 2020-11-25 通知",
  2022: "国务院办公厅 2021-10-25 通知",
  2023: "国务院办公厅 2022-12-08 通知",
  2024: "gov.cn 202310/content_6911528",
  2025: "gov.cn 202411/content_6986383",
  2026: "gov.cn 202511/content_7047091",
};

const daysOf = (year: string, days: Readonly<Record<string, string>>) =>
  Object.keys(days)
    .filter((day) => day.startsWith(`${year}-`))
    .sort();

export const builtInCalendar: WorkCalendar = Object.fromEntries(
  Object.entries(notices).map(([year, documentNo]) => [
    year,
    {
      documentNo,
      off: daysOf(year, published.holidays),
      makeUp: daysOf(year, published.workdays),
    },
  ]),
);

/** A make-up day works, and so does a weekday that is not off. A notice may reach back: 2022-12-31 was off by the notice for 2023. */
export function isWorkingDay(day: string, calendar: WorkCalendar): Counted<boolean> {
  const year = Number(day.slice(0, 4));
  const own = calendar[year];
  if (own === undefined) return { ok: false, error: "calendar-missing", year };
  const years = [own, calendar[year + 1]];
  if (years.some((each) => each?.makeUp.includes(day))) return counted(true);
  return counted(!isWeekend(day) && !years.some((each) => each?.off.includes(day)));
}

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

const counted = <Value>(value: Value) => ({ ok: true, value }) as const;

/** `day` itself where it works, else the next day that does. */
export function workingDayFrom(day: string, calendar: WorkCalendar): Counted<string> {
  for (let candidate = day; ; candidate = addDays(candidate, 1)) {
    const works = isWorkingDay(candidate, calendar);
    if (!works.ok) return works;
    if (works.value) return counted(candidate);
  }
}

/** The working day that lies `count` working days after `day`; `day` itself does not count. */
export function addWorkingDays(day: string, count: number, calendar: WorkCalendar): Counted<string> {
  let last = day;
  for (let left = count; left > 0; left--) {
    const next = workingDayFrom(addDays(last, 1), calendar);
    if (!next.ok) return next;
    last = next.value;
  }
  return counted(last);
}

/** How many working days lie from `first` to `last`, both included; 0 when `last` comes before. */
export function workingDaysBetween(first: string, last: string, calendar: WorkCalendar): Counted<number> {
  let count = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const works = isWorkingDay(day, calendar);
    if (!works.ok) return works;
    if (works.value) count += 1;
  }
  return counted(count);
}

export const publicityUnits = ["working", "calendar"] as const;
export type PublicityUnit = (typeof publicityUnits)[number];

export type PublicityWindow = {
  readonly start: string;
  readonly end: string;
  readonly days: number;
  readonly unit: PublicityUnit;
};

export type PublicityRefusal = CalendarMissing | { readonly ok: false; readonly error: "not-a-day" | "days-below-one" };

/**
 * The first day counts, as in every real notice read. Working days: a start that does not work moves to the next that does.
 * Calendar days: the start stays, and an end on a day off moves to the next working day (Civil Code, art. 203).
 */
export function publicityWindow(
  start: string,
  days: number,
  unit: PublicityUnit,
  calendar: WorkCalendar,
): { readonly ok: true; readonly value: PublicityWindow } | PublicityRefusal {
  if (!isDay(start)) return { ok: false, error: "not-a-day" };
  if (!Number.isInteger(days) || days < 1) return { ok: false, error: "days-below-one" };
  const first = unit === "working" ? workingDayFrom(start, calendar) : counted(start);
  if (!first.ok) return first;
  const end =
    unit === "working" ? addWorkingDays(first.value, days - 1, calendar) : calendarEnd(first.value, days, calendar);
  return end.ok ? counted({ start: first.value, end: end.value, days, unit }) : end;
}

/** Walked day by day, so that an unknown year in the middle is met and named. */
function calendarEnd(start: string, days: number, calendar: WorkCalendar): Counted<string> {
  let end = start;
  for (let left = days; left > 1; left--) {
    const known = isWorkingDay(end, calendar);
    if (!known.ok) return known;
    end = addDays(end, 1);
  }
  return workingDayFrom(end, calendar);
}
