import { expect, it } from "vitest";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";
import { interviewRules } from "@/lib/testing/call-rules";
import { wordsIn } from "@/lib/words/translate";
import type { SummaryPiece } from "../domain/section-summary";
import { summaryLine } from "./summary-words";

const context = {
  words: wordsIn("zh-CN", "applications"),
  locale: "zh-CN",
  lists: BUILT_IN_LISTS,
  policy: interviewRules().policy,
} as const;
const line = (piece: SummaryPiece) => summaryLine([piece], context);

it("shows no sum as reaching what the call asks for when it does not", () => {
  expect(line({ kind: "investment", fen: 999_999_999n })).toContain("999.999999");
  expect(line({ kind: "investment", fen: 1_000_000_000n })).toContain("1,000.00");
  expect(line({ kind: "new-revenue", fen: 1_999_999_999n })).toContain("1,999.999999");
  expect(line({ kind: "new-tax", fen: 49_999_999n })).toContain("49.999999");
});
