import { expect, test } from "vitest";
import {
  addDays,
  daysBetween,
  formatDay,
  formatDays,
  formatDayWithin,
  formatInstant,
  isDay,
  parseShanghaiMinute,
  shanghaiClock,
  shanghaiDay,
  shanghaiMinute,
} from "./time";

const closing = new Date("2026-06-30T09:00:00Z");

test("an instant is shown as the wall clock of Shanghai, whatever the process time zone", () => {
  expect(shanghaiDay(new Date("2026-06-30T16:00:00Z"))).toBe("2026-07-01");
  expect(shanghaiDay(new Date("2026-06-30T15:59:59Z"))).toBe("2026-06-30");
  expect(shanghaiClock(closing)).toBe("17:00:00");
  expect(formatInstant(closing, "zh-CN")).toBe("2026年6月30日 17:00");
  expect(formatInstant(closing, "en")).toBe("30 June 2026, 17:00");
  expect(formatDay("2026-06-05", "en")).toBe("5 June 2026");
  expect([formatDayWithin("2026-06-05", "2026", "zh-CN"), formatDayWithin("2026-06-05", "2026", "en")]).toEqual([
    "6月5日",
    "5 June",
  ]);
  expect(formatDayWithin("2027-01-05", "2026", "zh-CN")).toBe("2027年1月5日");
  expect(formatDays("2026-12-28", "2027-01-08", "2026", "zh-CN")).toBe("12月28日—2027年1月8日");
  expect(formatDays("2027-02-08", "2027-02-16", "2026", "zh-CN")).toBe("2027年2月8日—2月16日");
  expect(formatDays("2027-02-08", "2027-02-16", "2026", "en")).toBe("8 February – 16 February 2027");
});

test("a minute typed in a form is a minute in Shanghai", () => {
  expect(parseShanghaiMinute("2026-06-30T17:00")).toEqual(closing);
  expect(shanghaiMinute(closing)).toBe("2026-06-30T17:00");
  for (const text of ["2026-02-30T17:00", "2026-06-30T24:00", "2026-06-30", "2026-06-30T17:00:00", ""]) {
    expect(parseShanghaiMinute(text), text).toBeNull();
  }
});

test.each(["2020-02-29", "2021-12-31", "1600-02-29", "0001-01-01"])("%s is a day", (day) =>
  expect(isDay(day)).toBe(true),
);

test.each([
  "2021-02-30",
  "2021-02-29",
  "2021-13-01",
  "2021-00-10",
  "2021-1-1",
  "1900-02-29",
  "0000-01-01",
  "2021-06-10 ",
  "",
])("%j is no day", (day) => expect(isDay(day)).toBe(false));

test("days are counted over months, leap days and years", () => {
  expect(addDays("2020-02-28", 1)).toBe("2020-02-29");
  expect(addDays("2021-01-01", -1)).toBe("2020-12-31");
  expect(daysBetween("2020-01-01", "2021-01-01")).toBe(366);
  expect(daysBetween("2021-06-11", "2021-06-10")).toBe(-1);
});
