import { expect, it } from "vitest";
import { sentenceValues } from "./sentence-values";

it("writes instants and days the way of the language, in Shanghai's time", () => {
  const facts = {
    project: "智能化改造",
    count: 2,
    until: { at: "2026-06-30T09:00:00.000Z" },
    on: { day: "2026-07-01" },
    step: { code: "county-check" },
  };
  expect(sentenceValues(facts, "zh-CN")).toEqual({
    project: "智能化改造",
    count: 2,
    until: "2026年6月30日 17:00",
    on: "2026年7月1日",
    step: "county_check",
  });
  expect(sentenceValues(facts, "en")).toMatchObject({ until: "30 June 2026, 17:00", on: "1 July 2026" });
});
