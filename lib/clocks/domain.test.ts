import { describe, expect, it } from "vitest";
import { builtInCalendar } from "@/lib/calendars/domain";
import { byUrgency, CLOCK_STEPS, type Running, STEP_DAYS, stepDaysLeft } from "./domain";

const at = (day: string, time = "10:00") => new Date(`${day}T${time}:00+08:00`);
const left = (running: Partial<Running>, now: Date) =>
  stepDaysLeft({ step: "department", since: at("2026-09-21"), dueOn: null, ...running }, now, builtInCalendar);

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

  it("of a return ends on the day that the return named", () => {
    expect(left({ step: "correction", dueOn: "2026-09-24" }, at("2026-09-22"))).toBe(2);
    expect(left({ step: "correction", dueOn: "2026-09-24" }, at("2026-09-24", "23:59"))).toBe(0);
    expect(left({ step: "correction", dueOn: "2026-09-24" }, at("2026-09-28"))).toBe(-1);
  });

  it("says nothing about a year whose holidays are unknown", () => {
    expect(left({ since: at("2030-01-02") }, at("2030-01-04"))).toBeNull();
  });

  it("every step has its days", () => {
    expect(CLOCK_STEPS.every((step) => STEP_DAYS[step] > 0)).toBe(true);
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
