import { describe, expect, it } from "vitest";
import { interviewPolicy } from "@/lib/calls/domain/default-call";
import { wordsIn } from "@/lib/words/translate";
import { policyInWords } from "./policy-sentences";

const policy = interviewPolicy(2026);

describe("who may apply, in words", () => {
  it("says the interview's five conditions with the numbers of the policy", () => {
    const { conditions, vetoes, source } = policyInWords(wordsIn("zh-CN", "eligibility"), "zh-CN", policy);
    expect(conditions.map(({ name }) => name)).toEqual(["入库", "主体", "投资", "手续与完工", "效益"]);
    expect(conditions[2]?.sentence).toContain("1,000万元（含）以上");
    expect(conditions[2]?.quote).toBe("项目固定资产投资额1000万元(含)以上");
    expect([vetoes, source]).toEqual([[], "2021年5月25日在线访谈"]);
  });

  it("follows a changed policy, in both languages, while the quote stays", () => {
    const changed = {
      ...policy,
      libraryYears: [2025],
      minInvestment: "15000000.00",
      vetoes: ["tax-arrears", "own-name"],
    };
    const zh = policyInWords(wordsIn("zh-CN", "eligibility"), "zh-CN", changed);
    const en = policyInWords(wordsIn("en", "eligibility"), "en", changed);
    expect(zh.conditions[0]?.sentence).toContain("2025");
    expect(zh.conditions[0]?.quote).toContain("2020");
    expect(en.conditions[2]?.sentence).toContain("1,500");
    expect(zh.vetoes).toEqual(["欠税", "own-name"]);
  });
});
