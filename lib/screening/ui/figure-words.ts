import { formatWan } from "@/lib/core/money";
import { type EligibilityPolicy, preparePolicy } from "@/lib/eligibility/domain/eligibility-policy";
import type { Words } from "@/lib/words/translate";
import { type FigureValue, requiredOf, type VerifiedFigure } from "../domain/figures";

export type FigureText = (figure: VerifiedFigure, value: FigureValue) => string;

/**
 * 986.00 万元, 40 人, 是. An amount that the policy judges has as many decimals as it takes to show on which side of the
 * threshold it lies.
 */
export function figureTexts(words: Words<"screening">, policy: EligibilityPolicy): FigureText {
  const prepared = preparePolicy(policy);
  return (figure, value) => {
    if (typeof value === "bigint") {
      const against = requiredOf(figure, prepared) ?? undefined;
      return words("figures.wanValue", { value: formatWan(value, { against }) });
    }
    if (typeof value === "number") return words("figures.peopleValue", { value });
    return words(value ? "figures.yes" : "figures.no");
  };
}
