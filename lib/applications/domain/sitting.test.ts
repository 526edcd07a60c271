import { expect, it } from "vitest";
import { beginsSitting } from "./sitting";

const since = new Date("2026-06-10T01:00:00Z");
const sitting = { by: "zhao", since, revision: 7 };
const minutesLater = (minutes: number) => new Date(since.getTime() + minutes * 60_000);

it("one person's saves of a quarter of an hour are one sitting", () => {
  expect(beginsSitting(sitting, "zhao", minutesLater(15))).toBe(false);
  expect(beginsSitting(sitting, "zhao", new Date(minutesLater(15).getTime() + 1))).toBe(true);
});

it("another person's save begins another, and so does the first save of all", () => {
  expect(beginsSitting(sitting, "qian", minutesLater(1))).toBe(true);
  expect(beginsSitting({ ...sitting, revision: 1 }, "zhao", minutesLater(1))).toBe(true);
});
