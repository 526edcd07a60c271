import { z } from "zod";
import { halfWidth } from "@/lib/core/normalise";
import { isDay } from "@/lib/core/time";

export const CALENDAR_FAULTS = [
  "row-malformed",
  "day-malformed",
  "kind-unknown",
  "day-repeated",
  "day-outside-year",
  "work-on-weekday",
] as const;
export type CalendarFault = {
  readonly line: number;
  readonly code: (typeof CALENDAR_FAULTS)[number];
  readonly text: string;
};

export type CalendarReading = {
  readonly off: readonly string[];
  readonly makeUp: readonly string[];
  readonly faults: readonly CalendarFault[];
};

const OFF = ["off", "休", "放假", "休息", "假"];
const WORK = ["work", "班", "上班", "补班", "调休上班"];
const HEAD = ["日期", "date"];

/** Two columns, as pasted from a table: a day, and whether it is off or worked. Every faulty line is told. */
export function readCalendarRows(text: string, year: number): CalendarReading {
  const off: string[] = [];
  const makeUp: string[] = [];
  const faults: CalendarFault[] = [];
  for (const [place, line] of text.split(/\r\n|\r|\n/).entries()) {
    const cells = halfWidth(line)
      .split(/[\t,;]|\s{1,}/)
      .map((cell) => cell.trim())
      .filter(Boolean);
    if (cells.length === 0 || (place === 0 && HEAD.includes(cells[0]?.toLowerCase() ?? ""))) continue;
    const read = readLine(cells, year, [...off, ...makeUp]);
    if ("code" in read) faults.push({ line: place + 1, code: read.code, text: line.trim().slice(0, 60) });
    else (read.kind === "off" ? off : makeUp).push(read.day);
  }
  return { off: off.sort(), makeUp: makeUp.sort(), faults };
}

function readLine(
  cells: readonly string[],
  year: number,
  before: readonly string[],
): { readonly day: string; readonly kind: "off" | "work" } | Pick<CalendarFault, "code"> {
  const [first = "", second = "", ...rest] = cells;
  if (second === "" || rest.length > 0) return { code: "row-malformed" };
  const day = readDay(first);
  if (day === null) return { code: "day-malformed" };
  const kind = readKind(second.toLowerCase());
  if (kind === null) return { code: "kind-unknown" };
  if (before.includes(day)) return { code: "day-repeated" };
  // The notice for 2023 gave 31 December 2022 off.
  if (!day.startsWith(`${year}-`) && !day.startsWith(`${year - 1}-12-`)) return { code: "day-outside-year" };
  if (kind === "work" && !isWeekend(day)) return { code: "work-on-weekday" };
  return { day, kind };
}

/** 2027-01-01 · 2027/1/1 · 2027.1.1 · 2027年1月1日 */
function readDay(text: string): string | null {
  const parts = /^([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?$/.exec(text);
  if (!parts) return null;
  const [, year = "", month = "", date = ""] = parts;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : null;
}

function readKind(text: string): "off" | "work" | null {
  if (OFF.includes(text)) return "off";
  return WORK.includes(text) ? "work" : null;
}

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** What the officer types; the rows are read again here, so that the server never trusts a reading of the browser's. */
export const calendarImportSchema = z.object({
  year: z
    .string()
    .trim()
    .regex(/^20[0-9]{2}$/, "year-malformed")
    .transform(Number),
  documentNo: z.string().trim().min(1, "document-no-missing").max(100, "document-no-too-long"),
  rows: z.string().max(20_000, "rows-too-long"),
});

export type CalendarImport = z.output<typeof calendarImportSchema>;
