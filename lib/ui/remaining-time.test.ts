import { describe, expect, it } from "vitest";
import { announcedStep, remainingTime } from "./remaining-time";

const HOUR = 3_600_000;

describe("the time left to a deadline", () => {
  it("is counted in days, hours, minutes and seconds", () => {
    expect(remainingTime(12 * 24 * HOUR + 3 * HOUR + 4 * 60_000 + 5000)).toEqual({
      over: false,
      days: 12,
      hours: 3,
      minutes: 4,
      seconds: 5,
    });
  });

  it("is over at the deadline, and not one millisecond before", () => {
    expect(remainingTime(1).over).toBe(false);
    expect(remainingTime(0).over).toBe(true);
    expect(remainingTime(-5000)).toEqual({ over: true, days: 0, hours: 0, minutes: 0, seconds: 0 });
  });
});

describe("what is announced", () => {
  it("is nothing while the deadline is far", () => {
    expect(announcedStep(25 * HOUR)).toBeNull();
  });

  it.each([
    [24 * HOUR, 86_400],
    [2 * HOUR, 86_400],
    [HOUR, 3600],
    [59_000, 60],
    [0, 0],
    [-1, 0],
  ])("%d ms before the end is step %d", (milliseconds, step) => {
    expect(announcedStep(milliseconds)).toBe(step);
  });
});
