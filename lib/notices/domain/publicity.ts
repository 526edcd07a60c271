import {
  type CalendarMissing,
  type PublicityUnit,
  publicityWindow,
  type WorkCalendar,
  workingDayFrom,
} from "@/lib/calendars/domain";
import { addDays, formatDay, shanghaiDay } from "@/lib/core/time";

export type NoticeWindow = {
  readonly startsOn: string;
  readonly endsOn: string;
  /** 24:00 of the last day in Shanghai. */
  readonly endsAt: Date;
  readonly days: number;
  readonly unit: PublicityUnit;
};

/**
 * Published on one day, the window starts on the next working day: so it holds whether one counts the day named as the
 * first, as practice does, or leaves it out, as Civil Code 201 does. A year without a calendar is not guessed at.
 */
export function noticeWindow(
  publishedAt: Date,
  { days, unit }: { readonly days: number; readonly unit: PublicityUnit },
  calendar: WorkCalendar,
): { readonly ok: true; readonly value: NoticeWindow } | CalendarMissing {
  const first = workingDayFrom(addDays(shanghaiDay(publishedAt), 1), calendar);
  if (!first.ok) return first;
  const window = publicityWindow(first.value, days, unit, calendar);
  if (!window.ok) {
    if (window.error === "calendar-missing") return window;
    throw new RangeError(`no window of ${days} days from ${first.value}`); // a constraint keeps days at one or more
  }
  const { start, end } = window.value;
  return { ok: true, value: { startsOn: start, endsOn: end, endsAt: endOfDay(end), days, unit } };
}

const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`);
const endOfDay = (day: string): Date => startOfDay(addDays(day, 1));

export function windowText({ startsOn, endsOn, days, unit }: NoticeWindow): string {
  const counted = unit === "working" ? `${days}个工作日` : `${days}个自然日`;
  return `${formatDay(startsOn, "zh-CN")}至${formatDay(endsOn, "zh-CN")}，共${counted}`;
}

export const PUBLICITY_STATES = ["announced", "running", "over", "confirmed", "replaced"] as const;
export type PublicityState = (typeof PUBLICITY_STATES)[number];

type Course = {
  readonly startsOn: string;
  readonly endsAt: Date;
  readonly confirmedAt: Date | null;
  readonly version: number;
  /** Of the call's newest notice. */
  readonly newestVersion: number;
};

/**
 * Where a notice stands by the programme's clock; the last instant itself still belongs to the window. With a newer version the
 * window of an older one is over for good: nobody confirms it any more.
 */
export function publicityState(course: Course, now: Date): PublicityState {
  const { startsOn, endsAt, confirmedAt, version, newestVersion } = course;
  if (version < newestVersion) return "replaced";
  if (confirmedAt !== null) return "confirmed";
  if (now < startOfDay(startsOn)) return "announced";
  return now > endsAt ? "over" : "running";
}
