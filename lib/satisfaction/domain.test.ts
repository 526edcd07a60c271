import { expect, it } from "vitest";
import { satisfiedPercent, stepsDone } from "./domain";

it("asks about what is over, the latest last", () => {
  expect(stepsDone({ state: "draft", submissions: 0, verdicts: [] })).toEqual([]);
  expect(stepsDone({ state: "submitted", submissions: 1, verdicts: [] })).toEqual(["submission"]);
  expect(stepsDone({ state: "returned", submissions: 1, verdicts: ["returned"] })).toEqual(["submission"]);
  const corrected = { state: "recommended", submissions: 2, verdicts: ["returned", "recommended"] } as const;
  expect(stepsDone(corrected)).toEqual(["submission", "correction", "county"]);
  expect(stepsDone({ state: "ineligible", submissions: 1, verdicts: ["recommended", "ineligible"] }).at(-1)).toBe(
    "city",
  );
  expect(stepsDone({ state: "not_selected", submissions: 1, verdicts: ["recommended", "eligible"] }).at(-1)).toBe(
    "outcome",
  );
});

it("counts as satisfied who chose one of the upper three of five", () => {
  expect(satisfiedPercent([1, 0, 1, 0, 1])).toBe(67);
  expect(satisfiedPercent([0, 0, 0, 0, 0])).toBe(0);
  expect(satisfiedPercent([3, 3, 0, 0, 0])).toBe(0);
});
