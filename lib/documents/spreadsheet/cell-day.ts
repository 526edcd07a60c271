const DAY_MS = 86_400_000;
const SECONDS_PER_DAY = 86_400;
const LAST_SERIAL = 2_958_465; // 9999-12-31

export type DayForm = "day" | "instant";

/**
 * A serial number shown by a date format, as "2026-06-30" or "2026-06-30 17:00:00"; null when it is no day. The years
 * from 1900 have Excel's invented 1900-02-29 (serial 60); files from old Macintoshes count from 1904.
 */
export function dayOfSerial(serial: string, form: DayForm, from1904: boolean): string | null {
  const value = Number(serial); // whole days and seconds lie far within what a double holds
  if (!Number.isFinite(value) || value < 1 || value >= LAST_SERIAL + 1) return null;
  let day = Math.floor(value);
  let seconds = Math.round((value - day) * SECONDS_PER_DAY);
  if (seconds === SECONDS_PER_DAY) [day, seconds] = [day + 1, 0];
  if (!from1904 && day === 60) return null;
  const date = isoDay(day, from1904);
  return form === "day" || seconds === 0 ? date : `${date} ${clock(seconds)}`;
}

function isoDay(day: number, from1904: boolean): string {
  if (from1904) return new Date(Date.UTC(1904, 0, 1) + day * DAY_MS).toISOString().slice(0, 10);
  const sinceNewYear1900 = day < 60 ? day - 1 : day - 2;
  return new Date(Date.UTC(1900, 0, 1) + sinceNewYear1900 * DAY_MS).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** Cells of type "d" hold ISO text: "2024-05-06" or "2024-05-06T08:30:00". */
export function dayOfIso(text: string): string | null {
  const parts = /^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T([0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.[0-9]+)?Z?)?$/.exec(text);
  if (!parts) return null;
  const [, date = "", time] = parts;
  return time === undefined || time === "00:00:00" ? date : `${date} ${time}`;
}

// ECMA-376 §18.8.30; 27–36 and 50–58 are the dates of the Chinese, Japanese and Korean editions.
const BUILT_IN_DAYS = new Set([14, 15, 16, 17, ...range(27, 31), 36, ...range(50, 54), 57, 58]);
const BUILT_IN_INSTANTS = new Set([22]);

/** Whether a number format shows a date; null for plain numbers and for mere times of day. */
export function dayFormOfFormat(id: number, code: string | undefined): DayForm | null {
  if (code === undefined) return BUILT_IN_DAYS.has(id) ? "day" : BUILT_IN_INSTANTS.has(id) ? "instant" : null;
  const bare = code
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/[_*]./g, "")
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, "") // colours and languages; [h] is a duration
    .replace(/general/gi, "");
  const hasTime = /[hs]/i.test(bare);
  const hasDay = /[yde]/i.test(bare.replace(/0[eE][+-]/g, "")) || (/m/i.test(bare) && !hasTime);
  if (!hasDay) return null;
  return hasTime ? "instant" : "day";
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
