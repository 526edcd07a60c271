import { describe, expect, it } from "vitest";
import { wanToFen } from "@/lib/core/money";
import { interviewRules } from "@/lib/testing/call-rules";
import { wordsIn } from "@/lib/words/translate";
import { figureTexts } from "./figure-words";

describe("a figure on the desk", () => {
  const text = figureTexts(wordsIn("zh-CN", "screening"), interviewRules().policy);

  it("one fen below the threshold is not shown as reaching it", () => {
    expect(text("investment_excl_vat", wanToFen(1000n) - 1n)).toBe("999.999999 万元");
    expect(text("investment_incl_vat", wanToFen(1000n))).toBe("1,000.00 万元");
    expect(text("new_revenue", wanToFen(2000n) - 100n)).toBe("1,999.9999 万元");
    expect(text("new_tax", wanToFen(50n) - 1n)).toBe("49.999999 万元");
  });

  it("far from its threshold, or without one, has two decimals", () => {
    expect(text("investment_excl_vat", wanToFen(986n) + 1n)).toBe("986.00 万元");
    expect(text("equipment_excl_vat", wanToFen(1000n) - 1n)).toBe("1,000.00 万元");
    expect([text("jobs", 40), text("above_scale", false)]).toEqual(["40 人", "否"]);
  });
});
