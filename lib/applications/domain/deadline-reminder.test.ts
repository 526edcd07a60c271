import { describe, expect, it } from "vitest";
import { builtInCalendar } from "@/lib/calendars/domain";
import { dueReminder } from "./deadline-reminder";

/** A Tuesday, 17:00 in Shanghai; three working days before it is Thursday the 25th. */
const closesAt = new Date("2026-06-30T17:00:00+08:00");
const at = (text: string) => dueReminder(closesAt, new Date(`${text}+08:00`), builtInCalendar);

describe("reminders of the closing", () => {
  it.each([
    ["2026-06-25T16:59:59", null],
    ["2026-06-25T17:00:00", "3-working-days"],
    ["2026-06-29T16:59:59", "3-working-days"],
    ["2026-06-29T17:00:00", "1-day"],
    ["2026-06-30T13:59:59", "1-day"],
    ["2026-06-30T14:00:00", "3-hours"],
    ["2026-06-30T17:00:00", "3-hours"],
    ["2026-06-30T17:00:01", null],
  ])("at %s: %s", (instant, step) => {
    expect(at(instant)).toBe(step);
  });

  it("counts back over holidays", () => {
    // The Dragon Boat Festival of 2026 is off from 19 to 21 June.
    const tuesday = new Date("2026-06-23T17:00:00+08:00");
    expect(dueReminder(tuesday, new Date("2026-06-17T17:00:00+08:00"), builtInCalendar)).toBe("3-working-days");
    expect(dueReminder(tuesday, new Date("2026-06-17T16:59:59+08:00"), builtInCalendar)).toBeNull();
  });

  it("counts nothing in a year whose calendar is unknown", () => {
    expect(dueReminder(closesAt, new Date("2026-06-26T12:00:00+08:00"), {})).toBeNull();
    expect(dueReminder(closesAt, new Date("2026-06-30T12:00:00+08:00"), {})).toBe("1-day");
  });
});
