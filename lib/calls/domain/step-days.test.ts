import { describe, expect, it } from "vitest";
import { builtInCalendar } from "@/lib/calendars/domain";
import { byUrgency, dueReminderOf, lastDayOf, type Running, stepDaysLeft } from "./step-days";

const at = (day: string, time = "10:00") => new Date(`${day}T${time}:00+08:00`);
const step: Running = { since: at("2026-09-21"), days: 5, dueOn: null };
const left = (running: Partial<Running>, now: Date) => stepDaysLeft({ ...step, ...running }, now, builtInCalendar);

describe("the clock of a step", () => {
  it("counts working days after the day it began: holidays stand still, make-up days run", () => {
    expect(left({}, at("2026-09-21", "23:59"))).toBe(5);
    expect(left({}, at("2026-09-22"))).toBe(4);
    // 25 to 27 September 2026 are off; 1 to 7 October too, and 10 October is worked.
    expect(left({}, at("2026-09-28"))).toBe(1);
    expect(left({}, at("2026-09-29"))).toBe(0);
    expect(left({}, at("2026-09-30"))).toBe(-1);
    expect(left({}, at("2026-10-08"))).toBe(-2);
    expect(left({}, at("2026-10-10"))).toBe(-4);
  });

  it("stands still over the Spring Festival and runs on the days that make up for it", () => {
    // 11 to 17 February 2021 were off; the 7th and the 20th, both weekend days, were worked.
    expect(left({ since: at("2021-02-08") }, at("2021-02-18"))).toBe(2);
    expect(left({ since: at("2021-02-08") }, at("2021-02-20"))).toBe(0);
    expect(left({ since: at("2021-02-08") }, at("2021-02-22"))).toBe(-1);
  });

  it("of a return ends on the day that the return named", () => {
    expect(left({ dueOn: "2026-09-24" }, at("2026-09-22"))).toBe(2);
    expect(left({ dueOn: "2026-09-24" }, at("2026-09-24", "23:59"))).toBe(0);
    expect(left({ dueOn: "2026-09-24" }, at("2026-09-28"))).toBe(-1);
  });

  it("says nothing about a year whose holidays are unknown", () => {
    expect(left({ since: at("2030-01-02") }, at("2030-01-04"))).toBeNull();
  });

  it("ends on a day that can be named, unless that year is unknown", () => {
    expect(lastDayOf(step, builtInCalendar)).toBe("2026-09-29");
    expect(lastDayOf({ ...step, dueOn: "2026-09-23" }, builtInCalendar)).toBe("2026-09-23");
    expect(lastDayOf({ ...step, since: at("2026-12-30") }, builtInCalendar)).toBeNull();
    expect(left({ since: at("2026-12-30") }, at("2026-12-31"))).toBe(4);
  });

  it("asks for a reminder on the last working day but one, and when it is over", () => {
    expect([5, 2, 1, 0, -1].map((daysLeft) => dueReminderOf(5, daysLeft))).toEqual([
      null,
      null,
      "near",
      "near",
      "late",
    ]);
    expect([dueReminderOf(1, 1), dueReminderOf(1, -1), dueReminderOf(5, null)]).toEqual([null, "late", null]);
  });
});

it("late ones rise to the top, then what ends soonest, of equals the longest waiting, the uncounted last", () => {
  const rows = [
    { name: "uncounted", daysLeft: null, since: at("2026-01-01") },
    { name: "soon", daysLeft: 1, since: at("2026-01-05") },
    { name: "late", daysLeft: -3, since: at("2026-01-05") },
    { name: "soon and longer", daysLeft: 1, since: at("2026-01-02") },
  ];
  expect(rows.toSorted(byUrgency).map(({ name }) => name)).toEqual(["late", "soon and longer", "soon", "uncounted"]);
});
