import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/core/time";
import {
  addWorkingDays,
  builtInCalendar,
  isWorkingDay,
  publicityWindow,
  type WorkCalendar,
  workingDaysBetween,
} from "./domain";

/** The notices of the State Council, as people read them: "01-24~02-02" is a range. */
const table: Record<string, { off: string; makeUp: string }> = {
  2020: {
    off: "01-01 01-24~02-02 04-04~04-06 05-01~05-05 06-25~06-27 10-01~10-08",
    makeUp: "01-19 04-26 05-09 06-28 09-27 10-10",
  },
  2021: {
    off: "01-01~01-03 02-11~02-17 04-03~04-05 05-01~05-05 06-12~06-14 09-19~09-21 10-01~10-07",
    makeUp: "02-07 02-20 04-25 05-08 09-18 09-26 10-09",
  },
  2022: {
    off: "01-01~01-03 01-31~02-06 04-03~04-05 04-30~05-04 06-03~06-05 09-10~09-12 10-01~10-07 12-31",
    makeUp: "01-29 01-30 04-02 04-24 05-07 10-08 10-09",
  },
  2023: {
    off: "01-01~01-02 01-21~01-27 04-05 04-29~05-03 06-22~06-24 09-29~10-06",
    makeUp: "01-28 01-29 04-23 05-06 06-25 10-07 10-08",
  },
  2024: {
    off: "01-01 02-10~02-17 04-04~04-06 05-01~05-05 06-10 09-15~09-17 10-01~10-07",
    makeUp: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
  },
  2025: {
    off: "01-01 01-28~02-04 04-04~04-06 05-01~05-05 05-31~06-02 10-01~10-08",
    makeUp: "01-26 02-08 04-27 09-28 10-11",
  },
  2026: {
    off: "01-01~01-03 02-15~02-23 04-04~04-06 05-01~05-05 06-19~06-21 09-25~09-27 10-01~10-07",
    makeUp: "01-04 02-14 02-28 05-09 09-20 10-10",
  },
};

function daysIn(year: string, ranges: string): string[] {
  return ranges.split(" ").flatMap((range) => {
    const [first = "", last = first] = range.split("~").map((monthDay) => `${year}-${monthDay}`);
    const days: string[] = [];
    for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
    return days;
  });
}

describe("the built-in years", () => {
  test.each(Object.entries(table))("%s is the notice's, day by day", (year, { off, makeUp }) => {
    expect(builtInCalendar[year]?.off).toEqual(daysIn(year, off));
    expect(builtInCalendar[year]?.makeUp).toEqual(daysIn(year, makeUp));
    expect(builtInCalendar[year]?.documentNo).toMatch(/通知|gov\.cn/);
  });

  test("no other year is known, whatever the package would answer", () => {
    expect(Object.keys(builtInCalendar)).toEqual(Object.keys(table));
    expect(isWorkingDay("2027-01-04", builtInCalendar)).toEqual({ ok: false, error: "calendar-missing", year: 2027 });
    expect(isWorkingDay("2019-12-31", builtInCalendar)).toEqual({ ok: false, error: "calendar-missing", year: 2019 });
  });
});

const windowOf = (start: string, days: number, unit: "working" | "calendar" = "working") =>
  publicityWindow(start, days, unit, builtInCalendar);

describe("publicity in working days", () => {
  test.each([
    ["Huangpi 2021, on a made-up Saturday", "2021-02-20", 5, "2021-02-25"],
    ["Shandong 2022", "2022-07-27", 5, "2022-08-02"],
    ["Shenzhen 2023, over the Dragon Boat Festival with a made-up Sunday", "2023-06-19", 7, "2023-06-28"],
    ["Shenzhen 2023, right after National Day", "2023-10-10", 7, "2023-10-18"],
    ["Fenyi 2024", "2024-09-05", 5, "2024-09-11"],
    ["Shenzhen 2024", "2024-11-25", 7, "2024-12-03"],
    ["over National Day 2021", "2021-09-29", 5, "2021-10-11"],
    ["over National Day 2023, two made-up weekend days", "2023-09-28", 3, "2023-10-08"],
    ["over National Day 2026", "2026-09-30", 2, "2026-10-08"],
    ["over the turn of a year, off by the next year's notice", "2022-12-30", 2, "2023-01-03"],
    ["one day", "2024-09-05", 1, "2024-09-05"],
  ])("%s: %s, %i days, to %s", (_, start, days, end) => {
    expect(windowOf(start, days)).toEqual({ ok: true, value: { start, end, days, unit: "working" } });
  });

  test("a start that does not work moves to the next day that does", () => {
    expect(windowOf("2026-10-01", 5)).toHaveProperty("value", {
      start: "2026-10-08",
      end: "2026-10-13",
      days: 5,
      unit: "working",
    });
    expect(windowOf("2021-02-21", 1)).toHaveProperty("value.start", "2021-02-22");
  });

  test("a window that reaches into a year without a calendar is refused, and the year is named", () => {
    const refused = { ok: false, error: "calendar-missing", year: 2027 };
    expect(windowOf("2026-12-25", 5)).toMatchObject({ ok: true, value: { end: "2026-12-31" } });
    expect(windowOf("2026-12-25", 6)).toEqual(refused);
    expect(windowOf("2027-03-01", 5)).toEqual(refused);
    expect(windowOf("2019-12-31", 5)).toEqual({ ...refused, year: 2019 });
    expect(windowOf("2026-12-25", 6, "calendar")).toMatchObject({ ok: true, value: { end: "2026-12-30" } });
    expect(windowOf("2026-12-25", 8, "calendar")).toEqual(refused);
    expect(windowOf("2026-12-01", Number.MAX_SAFE_INTEGER, "calendar")).toEqual(refused);
  });

  test("an imported year is counted like a built-in one, and replaces it", () => {
    const imported: WorkCalendar = { 2027: { documentNo: "赣府厅字〔2026〕1号", off: ["2027-01-01"], makeUp: [] } };
    expect(publicityWindow("2026-12-31", 2, "working", { ...builtInCalendar, ...imported })).toHaveProperty(
      "value.end",
      "2027-01-04",
    );
    const moved: WorkCalendar = { 2024: { documentNo: "x", off: ["2024-09-06"], makeUp: [] } };
    expect(publicityWindow("2024-09-05", 2, "working", { ...builtInCalendar, ...moved })).toHaveProperty(
      "value.end",
      "2024-09-09",
    );
  });

  test("a notice reaches back into the December before it", () => {
    const imported: WorkCalendar = {
      2027: { documentNo: "x", off: ["2026-12-31", "2027-01-01"], makeUp: ["2026-12-27"] },
    };
    const calendar = { ...builtInCalendar, ...imported };
    expect(isWorkingDay("2026-12-31", calendar)).toEqual({ ok: true, value: false });
    expect(isWorkingDay("2026-12-27", calendar)).toEqual({ ok: true, value: true });
    expect(isWorkingDay("2026-12-30", calendar)).toEqual({ ok: true, value: true });
  });

  test("no real day, or not one whole day, is refused", () => {
    expect(windowOf("2023-02-29", 5)).toEqual({ ok: false, error: "not-a-day" });
    expect(windowOf("2023-6-19", 5)).toEqual({ ok: false, error: "not-a-day" });
    expect(windowOf("2023-06-19", 0)).toEqual({ ok: false, error: "days-below-one" });
    expect(windowOf("2023-06-19", 1.5)).toEqual({ ok: false, error: "days-below-one" });
  });
});

describe("publicity in calendar days", () => {
  test.each([
    ["ends on a working day", "2023-06-19", 3, "2023-06-21"],
    ["an end in a holiday moves behind it, here to a made-up Sunday", "2023-06-19", 5, "2023-06-25"],
    ["the start stays, even on a day off", "2023-06-22", 4, "2023-06-25"],
    ["a Saturday to a Monday", "2024-11-25", 6, "2024-12-02"],
    ["over National Day", "2026-09-28", 7, "2026-10-08"],
    ["one day, off", "2024-10-01", 1, "2024-10-08"],
  ])("%s: %s, %i days, to %s", (_, start, days, end) => {
    expect(windowOf(start, days, "calendar")).toEqual({ ok: true, value: { start, end, days, unit: "calendar" } });
  });
});

describe("counting working days", () => {
  const someDay = fc.integer({ min: 0, max: 2_300 }).map((after) => addDays("2020-01-01", after));

  test("a deadline of so many working days does not count its first day", () => {
    expect(addWorkingDays("2023-06-21", 1, builtInCalendar)).toEqual({ ok: true, value: "2023-06-25" });
    expect(addWorkingDays("2023-06-22", 0, builtInCalendar)).toEqual({ ok: true, value: "2023-06-22" });
    expect(addWorkingDays("2026-12-30", 2, builtInCalendar)).toMatchObject({ ok: false, year: 2027 });
  });

  test("days between count both ends", () => {
    expect(workingDaysBetween("2023-06-19", "2023-06-28", builtInCalendar)).toEqual({ ok: true, value: 7 });
    expect(workingDaysBetween("2023-06-28", "2023-06-19", builtInCalendar)).toEqual({ ok: true, value: 0 });
    expect(workingDaysBetween("2026-12-30", "2027-01-01", builtInCalendar)).toMatchObject({ ok: false, year: 2027 });
  });

  test("a window of N working days holds exactly N working days and begins and ends on one", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (start, days) => {
        const result = windowOf(start, days);
        if (!result.ok) throw new Error(result.error);
        const { start: first, end } = result.value;
        expect(workingDaysBetween(first, end, builtInCalendar)).toEqual({ ok: true, value: days });
        expect(isWorkingDay(first, builtInCalendar)).toEqual({ ok: true, value: true });
        expect(isWorkingDay(end, builtInCalendar)).toEqual({ ok: true, value: true });
      }),
    );
  });
});
