import { expect, it } from "vitest";
import { canRead, readingEnd } from "./reading-link";

/** Half past six in the evening in Shanghai. */
const now = new Date("2026-06-10T10:30:00Z");

it("ends with its last day in Shanghai, today at the earliest and in ninety days at the latest", () => {
  expect(readingEnd("2026-06-10", now)).toEqual({ ok: true, value: new Date("2026-06-10T16:00:00Z") });
  expect(readingEnd("2026-09-08", now)).toMatchObject({ ok: true });
  expect(readingEnd("2026-06-09", now)).toEqual({ ok: false, error: "end-past" });
  expect(readingEnd("2026-09-09", now)).toEqual({ ok: false, error: "end-too-late" });
  expect(readingEnd("2026-13-01", now)).toEqual({ ok: false, error: "end-malformed" });
});

it("is read until that very instant, unless it was ended before", () => {
  const expiresAt = new Date("2026-06-10T16:00:00Z");
  expect(canRead({ expiresAt, endedAt: null }, new Date("2026-06-10T15:59:59.999Z"))).toBe(true);
  expect(canRead({ expiresAt, endedAt: null }, expiresAt)).toBe(false);
  expect(canRead({ expiresAt, endedAt: now }, now)).toBe(false);
});
