import type { ScreeningStage } from "@/lib/applications/domain/application-state";
import { type WorkCalendar, workingDaysBetween } from "@/lib/calendars/domain";
import { addDays, shanghaiDay } from "@/lib/core/time";

/** Working days for each step. The interview names none; the bureau must confirm these (domain note, 2). */
export const SCREENING_DAYS: Readonly<Record<ScreeningStage, number>> = { county: 5, city: 10 };

/** Working days that have passed since, today included and the first day not; null where a year's calendar is unknown. */
export function workingDaysSince(since: Date, now: Date, calendar: WorkCalendar): number | null {
  const counted = workingDaysBetween(addDays(shanghaiDay(since), 1), shanghaiDay(now), calendar);
  return counted.ok ? counted.value : null;
}

/** What is left of the step's days: 0 on the last of them, negative when it is overdue. */
export function daysLeft(stage: ScreeningStage, since: Date, now: Date, calendar: WorkCalendar): number | null {
  const passed = workingDaysSince(since, now, calendar);
  return passed === null ? null : SCREENING_DAYS[stage] - passed;
}
