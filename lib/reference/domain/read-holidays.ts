import { halfWidth } from "@/lib/core/normalise";
import { isDay } from "@/lib/core/time";
import type { HolidayRow } from "./kinds";
import { inOrder } from "./read-names";
import type { RowFault } from "./row-fault";

export type CellsOfDay = { readonly line: number; readonly day: string; readonly dayKind: string };
export type ReadHolidays = {
  readonly rows: readonly { readonly line: number; readonly row: HolidayRow }[];
  readonly faults: readonly RowFault[];
};

const OFF = ["off", "休", "放假", "休息", "假"];
const WORK = ["work", "班", "上班", "补班", "调休上班"];

/** The days of a year's notice, in their order; every faulty line is told. */
export function readHolidays(year: string, cells: readonly CellsOfDay[]): ReadHolidays {
  const first = new Map<string, number>();
  const rows: { line: number; row: HolidayRow }[] = [];
  const faults: RowFault[] = [];
  for (const each of cells) {
    const { line } = each;
    const day = readDay(each.day);
    const kind = readKind(each.dayKind);
    if (kind === null) faults.push({ line, column: "dayKind", code: "day-kind-unknown", value: each.dayKind });
    if (day === null) {
      faults.push({ line, column: "day", code: "day-malformed", value: each.day });
      continue;
    }
    const before = first.get(day);
    if (before === undefined) first.set(day, line);
    else faults.push({ line, column: "day", code: "day-repeated", value: day, other: String(before) });
    const ofDay = faultOfDay(year, day, kind);
    if (ofDay !== null) faults.push({ line, column: "day", code: ofDay, value: day });
    if (kind !== null) rows.push({ line, row: { day, kind } });
  }
  if (!rows.some(({ row }) => row.kind === "off")) {
    faults.push({ line: null, column: "dayKind", code: "no-day-off", value: "" });
  }
  return { rows: rows.sort((a, b) => (a.row.day < b.row.day ? -1 : 1)), faults: inOrder(faults) };
}

function faultOfDay(year: string, day: string, kind: HolidayRow["kind"] | null) {
  // A notice may reach back: that for 2023 gave 31 December 2022 off.
  const inside = day.startsWith(`${year}-`) || day.startsWith(`${Number(year) - 1}-12-`);
  if (!inside) return "day-outside-year";
  return kind === "work" && !isWeekend(day) ? "work-on-weekday" : null;
}

/** 2027-01-01 · 2027/1/1 · 2027.1.1 · 2027年1月1日 */
function readDay(text: string): string | null {
  const parts = /^([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?$/.exec(halfWidth(text).trim());
  if (!parts) return null;
  const [, year = "", month = "", date = ""] = parts;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : null;
}

function readKind(text: string): HolidayRow["kind"] | null {
  const word = halfWidth(text).trim().toLowerCase();
  if (OFF.includes(word)) return "off";
  return WORK.includes(word) ? "work" : null;
}

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
