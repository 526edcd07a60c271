import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/words/translate";
import { type ComputedCriterion, computedCriteria } from "../domain/rubric";
import { defaultRubric } from "../domain/rubric-default";
import { formulaWords } from "./formula-words";

type Rule = Pick<ComputedCriterion, "source" | "formula">;
const chinese = (rule: Rule) => formulaWords(rule, wordsIn("zh-CN", "calls"), "zh-CN");
const english = (rule: Rule) => formulaWords(rule, wordsIn("en", "calls"), "en");

describe("how a computed criterion is said to give points", () => {
  it("follows the formula that computes them, whatever the officer has changed", () => {
    const formula = { kind: "linear", floor: 3_000_000_000, cap: 20_000_000_000 } as const;
    expect(chinese({ source: "investment", formula })).toBe(
      "3,000 万元及以下得 60%，20,000 万元及以上得满分，其间按比例。",
    );
    expect(english({ source: "investment", formula })).toBe(
      "60 % at 30,000,000 yuan or less, all points at 200,000,000 yuan or more, in proportion between.",
    );
  });

  it("names every band, where more is better and where less is", () => {
    const words = Object.fromEntries(computedCriteria(defaultRubric).map((each) => [each.code, chinese(each)]));
    expect(words).toEqual({
      A1: "1,000 万元及以下得 60%，10,000 万元及以上得满分，其间按比例。",
      A2: "70%及以上 4 分，50%及以上 3 分，30%及以上 2 分，其余 0 分。",
      C1: "2,000 万元及以下得 60%，10,000 万元及以上得满分，其间按比例。",
      C2: "50 万元及以下得 60%，500 万元及以上得满分，其间按比例。",
      D3: "60 人及以上 3 分，40 人及以上 2 分，20 人及以上 1 分，其余 0 分。",
      E3: "60%及以下 3 分，70%及以下 2 分，85%及以下 1 分，其余 0 分。",
    });
    const debt = computedCriteria(defaultRubric).find(({ code }) => code === "E3");
    expect(debt && english(debt)).toBe(
      "60 % or less 3 points, 70 % or less 2 points, 85 % or less 1 point, else 0 points.",
    );
  });
});
