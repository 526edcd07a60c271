import { expect, it } from "vitest";
import { differsInSpellingOnly } from "./spelling";

const total = (from: string, to: string) => differsInSpellingOnly("D", { place: { field: "plannedTotal" }, from, to });

it("one amount in two spellings is no difference; another amount, or one that cannot be read, is", () => {
  expect([total("1,200", "1200.00"), total("1200", "1200.01"), total("约一千", "一千多"), total("", "0")]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

it("a row that came or went is a difference", () => {
  const place = { field: "equipment", row: "machine-1" };
  expect(differsInSpellingOnly("D", { place, from: null, to: { id: "machine-1" } })).toBe(false);
});
