import { isWorkingDay, type WorkCalendar } from "@/lib/calendars/domain";
import { addDays, shanghaiDay } from "@/lib/core/time";

/** How long before the closing those with an unfinished draft are reminded, the latest first. */
export const REMINDER_STEPS = ["3-hours", "1-day", "3-working-days"] as const;
export type ReminderStep = (typeof REMINDER_STEPS)[number];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * The reminder that is due now: the latest step that has come, so that whoever was late to look sends one and not three. Null
 * before the first, and once the call has closed. Working days are counted back to the same hour; where a year's calendar is
 * unknown nothing is counted, and the reminder of one day before is the first.
 */
export function dueReminder(closesAt: Date, now: Date, calendar: WorkCalendar): ReminderStep | null {
  if (now > closesAt) return null;
  return (
    REMINDER_STEPS.find((step) => {
      const instant = instantOf(step, closesAt, calendar);
      return instant !== null && now >= instant;
    }) ?? null
  );
}

function instantOf(step: ReminderStep, closesAt: Date, calendar: WorkCalendar): Date | null {
  if (step === "3-hours") return new Date(closesAt.getTime() - 3 * HOUR_MS);
  if (step === "1-day") return new Date(closesAt.getTime() - DAY_MS);
  const days = daysBack(shanghaiDay(closesAt), 3, calendar);
  return days === null ? null : new Date(closesAt.getTime() - days * DAY_MS);
}

/** How many calendar days before `day` the working day lies that is `count` working days earlier. */
function daysBack(day: string, count: number, calendar: WorkCalendar): number | null {
  let left = count;
  for (let back = 1; ; back++) {
    const works = isWorkingDay(addDays(day, -back), calendar);
    if (!works.ok) return null;
    if (works.value) left -= 1;
    if (left === 0) return back;
  }
}
