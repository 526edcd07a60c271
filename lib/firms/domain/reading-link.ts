import { err, ok, type Result } from "@/lib/core/result";
import { addDays, isDay, parseShanghaiMinute, shanghaiDay } from "@/lib/core/time";

export const READING_AUDIENCES = ["accountant", "representative"] as const;
export type ReadingAudience = (typeof READING_AUDIENCES)[number];

/** A link outlives the season's busiest part and no more; a new one is quickly made. */
const LONGEST_READING_DAYS = 90;

export type ReadingEndRefusal = "end-malformed" | "end-past" | "end-too-late";

/** The end of the last day in Shanghai, from today on. */
export function readingEnd(lastDay: string, now: Date): Result<Date, ReadingEndRefusal> {
  if (!isDay(lastDay)) return err("end-malformed");
  const today = shanghaiDay(now);
  if (lastDay < today) return err("end-past");
  if (lastDay > addDays(today, LONGEST_READING_DAYS)) return err("end-too-late");
  const end = parseShanghaiMinute(`${addDays(lastDay, 1)}T00:00`);
  return end ? ok(end) : err("end-malformed");
}

export type ReadingLinkState = { readonly expiresAt: Date; readonly endedAt: Date | null };

export const canRead = ({ expiresAt, endedAt }: ReadingLinkState, now: Date): boolean =>
  endedAt === null && now < expiresAt;
