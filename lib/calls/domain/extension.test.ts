import { expect, it } from "vitest";
import { extensionRefusal } from "./extension";

const closesAt = new Date("2026-06-30T09:00:00Z");
const later = new Date("2026-07-02T09:00:00Z");
const before = new Date("2026-06-30T08:00:00Z");

it.each([
  ["an open call may close later", "open", later, before, null],
  ["also when the closing has passed and was written down", "screening", later, new Date("2026-07-01T00:00:00Z"), null],
  ["not to the same instant", "open", closesAt, before, "extension-not-later"],
  ["not to an earlier one", "open", before, before, "extension-not-later"],
  ["not into the past", "screening", later, later, "extension-in-past"],
  ["not once the review has begun", "reviewing", later, before, "review-has-begun"],
  ["not before it is open: a draft is edited", "draft", later, before, "review-has-begun"],
] as const)("%s", (_case, state, to, now, refusal) => {
  expect(extensionRefusal({ state, closesAt }, to, now)).toBe(refusal);
});
