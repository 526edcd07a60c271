import { describe, expect, it } from "vitest";
import { builtInCalendar } from "@/lib/calendars/domain";
import { noticeWindow, publicityState, windowText } from "./publicity";

const WORKING = { days: 5, unit: "working" } as const;
const windowOf = (publishedAt: string, terms: Parameters<typeof noticeWindow>[1] = WORKING) => {
  const window = noticeWindow(new Date(publishedAt), terms, builtInCalendar);
  return window.ok ? [window.value.startsOn, window.value.endsOn] : window;
};

describe("the window of a notice", () => {
  it("is the one of the real notice of Huangpi 2021: published on a Friday, the make-up Saturday is its first day", () => {
    expect(windowOf("2021-02-19T02:00:00Z")).toEqual(["2021-02-20", "2021-02-25"]);
  });

  it("starts on the next working day however late in the day it is published, by Shanghai's calendar", () => {
    expect(windowOf("2026-07-20T15:59:59Z")).toEqual(["2026-07-21", "2026-07-27"]);
    expect(windowOf("2026-07-20T16:00:00Z")).toEqual(["2026-07-22", "2026-07-28"]);
  });

  it("counts calendar days from a working day, and an end on a day off moves on", () => {
    expect(windowOf("2026-07-17T02:00:00Z", { days: 7, unit: "calendar" })).toEqual(["2026-07-20", "2026-07-27"]);
  });

  it("refuses a year that is not known, and names it", () => {
    expect(windowOf("2026-12-30T02:00:00Z")).toEqual({ ok: false, error: "calendar-missing", year: 2027 });
  });

  it("ends at midnight of the last day and is told with both days and their number", () => {
    const window = noticeWindow(new Date("2026-08-17T09:00:00Z"), { days: 7, unit: "working" }, builtInCalendar);
    if (!window.ok) throw new Error("2026 is known");
    expect(window.value.endsAt.toISOString()).toBe("2026-08-26T16:00:00.000Z");
    expect(windowText(window.value)).toBe("2026年8月18日至2026年8月26日，共7个工作日");
    expect(windowText({ ...window.value, unit: "calendar" })).toMatch(/共7个自然日$/);
  });
});

describe("where a notice stands", () => {
  const versions = { version: 1, newestVersion: 1 };
  const course = { startsOn: "2026-08-18", endsAt: new Date("2026-08-26T16:00:00Z"), confirmedAt: null, ...versions };
  const at = (instant: string) => publicityState(course, new Date(instant));

  it("follows from the clock until somebody confirms it", () => {
    expect(at("2026-08-17T15:59:59.999Z")).toBe("announced");
    expect(at("2026-08-17T16:00:00Z")).toBe("running");
    expect(at("2026-08-26T16:00:00Z")).toBe("running");
    expect(at("2026-08-26T16:00:00.001Z")).toBe("over");
    const confirmed = { ...course, confirmedAt: new Date("2026-08-27T01:00:00Z") };
    expect(publicityState(confirmed, new Date("2026-08-27T01:00:00Z"))).toBe("confirmed");
  });

  it("is replaced as soon as there is a newer version, within its own window and after it", () => {
    const old = { ...course, newestVersion: 2 };
    for (const instant of ["2026-08-17T09:00:00Z", "2026-08-20T01:00:00Z", "2026-09-01T01:00:00Z"])
      expect(publicityState(old, new Date(instant)), instant).toBe("replaced");
    expect(publicityState({ ...old, version: 2 }, new Date("2026-08-20T01:00:00Z"))).toBe("running");
  });
});
