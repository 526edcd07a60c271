import { isBlank } from "@/lib/core/normalise";
import type { Fault } from "../fault";
import { yearOf } from "../readings";
import type { BenefitContent } from "../sections/benefit";
import { type CheckContext, unless } from "./check-context";

const REFUND_FIELDS = ["refundsBase", "refundsClaim", "creditsBase", "creditsClaim"] as const;

export function benefitFaults(content: BenefitContent, { rules }: CheckContext): readonly Fault[] {
  const [base, claim] = [yearOf(content.baseYear), yearOf(content.claimYear)];
  return [
    ...unless(base === null || claim === null ? null : base < claim, {
      path: "claimYear",
      code: "claim-year-not-after-base-year",
    }),
    ...(rules.baseYear === null || base === null
      ? []
      : unless(base === rules.baseYear, {
          path: "baseYear",
          code: "base-year-not-the-calls",
          values: { year: rules.baseYear },
        })),
    ...(rules.refundsCount
      ? REFUND_FIELDS.filter((path) => isBlank(content[path])).map((path) => ({ path, code: "missing" }) as const)
      : []),
  ];
}
