import { expect, it } from "vitest";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";
import { chosenIndustry, searchIndustries } from "./industry-search";

const { industries } = BUILT_IN_LISTS;
const found = (typed: string, most = 5) => searchIndustries(industries, typed, most).map(({ code }) => code);

it("finds classes by the beginning of their code, with or without the letter of the section", () => {
  expect(found("398")).toEqual(["3981", "3982", "3983", "3984", "3985"]);
  expect(found("Ｃ3982")).toEqual(["3982"]);
});

it("finds them by a part of their name first, then by that of their division", () => {
  expect(found("电子电路")).toEqual(["3982"]);
  expect(found("电路")[0]).toBe("3973");
  expect(found("motor vehicles")).toEqual([]);
  expect(found("automobiles", 1)).toEqual(["3611"]);
});

it("offers nothing for nothing, and no class that cannot be handed in", () => {
  expect(found("  ")).toEqual([]);
  const shop = { code: "5211", zh: "百货零售", en: "" };
  expect(searchIndustries([...industries, shop], "百货", 5)).toEqual([]);
});

it("names the class that is chosen, and its division", () => {
  expect(chosenIndustry(industries, "c3982")).toMatchObject({
    chosen: { zh: "电子电路制造" },
    division: { code: "39" },
  });
  expect([chosenIndustry(industries, "39"), chosenIndustry(industries, "3980")]).toEqual([null, null]);
});
