import { expect, it } from "vitest";
import { alsoKnowing, countedUnder } from "./known-browser";

const one = alsoKnowing("chen@example.com", null, () => "11111111-1111-4111-8111-111111111111");

it("counts tries at an account apart where the account is at home", () => {
  expect(countedUnder("chen@example.com", null)).toBe("chen@example.com");
  expect(countedUnder("chen@example.com", one)).toBe("chen@example.com in 11111111-1111-4111-8111-111111111111");
  expect(countedUnder("liu@example.com", one)).toBe("liu@example.com");
  expect(countedUnder("chen@example.com", one, "7")).toBe("7 in 11111111-1111-4111-8111-111111111111");
  expect(countedUnder("liu@example.com", one, "7")).toBe("7");
});

it("stays the same browser for the next account, and knows the last eight", () => {
  const names = Array.from({ length: 9 }, (_, place) => `person-${place}@example.com`);
  const all = names.reduce((browser, name) => alsoKnowing(name, browser), one);
  expect(all.id).toBe(one.id);
  expect(names.filter((name) => countedUnder(name, all) !== name)).toEqual(names.slice(1));
  expect(countedUnder("chen@example.com", all)).toBe("chen@example.com");
  expect(alsoKnowing("person-5@example.com", all).names).toHaveLength(8);
});

it("writes no name down that could be read", () => {
  expect(JSON.stringify(one)).not.toContain("chen");
});
