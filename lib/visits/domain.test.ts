import { expect, it } from "vitest";
import { renewed, type Visit, visitNow } from "./domain";

const at = (minute: number) => new Date(Date.UTC(2026, 5, 10, 1, minute));

it("counts from nothing in a first visit, and from the end of the last one afterwards", () => {
  expect(visitNow(null, at(0))).toEqual({ since: null, isDue: true });
  const first = renewed(null, at(0));
  const stillFirst = renewed(first, at(20));
  expect(stillFirst).toEqual({ lastSeenAt: at(20), previousSeenAt: null });
  expect(visitNow(stillFirst, at(50))).toEqual({ since: null, isDue: true });
  expect(visitNow(stillFirst, at(51))).toEqual({ since: at(20), isDue: true });
});

it("keeps its news for the whole visit, however often the page is opened", () => {
  const visit: Visit = { lastSeenAt: at(0), previousSeenAt: null };
  const second = renewed(visit, at(40));
  expect([at(41), at(45), at(60)].map((now) => visitNow(second, now).since)).toEqual([at(0), at(0), at(0)]);
  expect(renewed(renewed(second, at(60)), at(80)).previousSeenAt).toEqual(at(0));
});

it("is written down at most every five minutes", () => {
  const visit: Visit = { lastSeenAt: at(0), previousSeenAt: null };
  expect([5, 6].map((minute) => visitNow(visit, at(minute)).isDue)).toEqual([false, true]);
});
