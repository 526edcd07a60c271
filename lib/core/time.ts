import type { Locale } from "./locale";

/** Instants are stored UTC and shown in Asia/Shanghai, which is +08:00 the year round; the process time zone never counts. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const DAY = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const MINUTE = /^([0-9]{4}-[0-9]{2}-[0-9]{2})T([01][0-9]|2[0-3]):([0-5][0-9])$/;
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const shanghaiIso = (instant: Date) => new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString();

/** The calendar day in Shanghai: "2026-06-30". */
export const shanghaiDay = (instant: Date) => shanghaiIso(instant).slice(0, 10);

/** The wall clock in Shanghai: "17:00:00". */
export const shanghaiClock = (instant: Date) => shanghaiIso(instant).slice(11, 19);

/** What a `datetime-local` field holds: "2026-06-30T17:00". */
export const shanghaiMinute = (instant: Date) => shanghaiIso(instant).slice(0, 16);

export function parseShanghaiMinute(text: string): Date | null {
  const day = MINUTE.exec(text)?.[1];
  return day !== undefined && isDay(day) ? new Date(`${text}:00+08:00`) : null;
}

/** 2026年6月30日 17:00 · 30 June 2026, 17:00 */
export function formatInstant(instant: Date, locale: Locale): string {
  const minute = shanghaiClock(instant).slice(0, 5);
  return `${formatDay(shanghaiDay(instant), locale)}${locale === "en" ? ", " : " "}${minute}`;
}

/** 2026年6月30日 · 30 June 2026; a text that is no day is shown as it is. */
export function formatDay(day: string, locale: Locale): string {
  const parts = DAY.exec(day);
  if (!parts) return day;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return locale === "en" ? `${date} ${MONTHS[month - 1] ?? month} ${year}` : `${year}年${month}月${date}日`;
}

/** As short as it may be beside days of `year`: 7月10日 · 10 July; a day of another year in full. */
export function formatDayWithin(day: string, year: string, locale: Locale): string {
  const whole = formatDay(day, locale);
  if (!isDay(day) || !day.startsWith(`${year}-`)) return whole;
  return locale === "en" ? whole.slice(0, -5) : whole.slice(5);
}

/** Both ends of some days, the year told once where it is one: 2027年2月8日—2月16日 · 8 February – 16 February 2027. */
export function formatDays(from: string, until: string, year: string, locale: Locale): string {
  return locale === "en"
    ? `${formatDayWithin(from, until.slice(0, 4), locale)} – ${formatDayWithin(until, year, locale)}`
    : `${formatDayWithin(from, year, locale)}—${formatDayWithin(until, from.slice(0, 4), locale)}`;
}

/** A date of the real calendar: 2021-02-30 is none, and there was no year 0. */
export function isDay(text: string): boolean {
  if (!DAY.test(text) || text.startsWith("0000")) return false;
  const start = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(start) && dayOf(start) === text;
}

export const addDays = (day: string, count: number) => dayOf(startOf(day) + count * DAY_MS);

/** How many days `to` lies after `from`; negative when before. */
export const daysBetween = (from: string, to: string) => Math.round((startOf(to) - startOf(from)) / DAY_MS);

const startOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (start: number) => new Date(start).toISOString().slice(0, 10);
