import { assertNever } from "@/lib/core/assert-never";
import type { Fen } from "@/lib/core/money";
import type { CaseFacts, GainedFigure } from "../case-facts";
import type { PreparedPolicy } from "../eligibility-policy";
import type { CriterionFinding, PartFinding } from "../finding";
import { worseOf } from "../status";

type BenefitPart = "revenue" | "tax";

/**
 * 五是项目投产后应年新增主营业务收入2000万元以上,年新增税收50万元以上
 *
 * “以上” includes the figure itself (Civil Code, article 1259). “应” leaves open whether a forecast will do: only a
 * full actual year passes by itself, the rest goes to a person.
 */
export function judgeBenefit(policy: PreparedPolicy, facts: CaseFacts): CriterionFinding {
  const revenue = judgeGain("revenue", policy.minNewRevenueFen, facts.newRevenue);
  const tax = judgeGain("tax", policy.minNewTaxFen, facts.newTax);
  return { id: "benefit", status: worseOf(revenue.status, tax.status), parts: [revenue, tax] };
}

function judgeGain(id: BenefitPart, required: Fen, gained: GainedFigure | null): PartFinding {
  if (gained === null) {
    const figure = { requiredFen: required, actualFen: null };
    return { id, status: "missing", reason: `${id}-not-given`, values: { required }, figure };
  }

  const { amountFen: amount, months, basis } = gained;
  // A year's value is amount × 12 ÷ months; both sides × months, so that nothing is rounded before it is compared.
  const reached = amount * 12n >= required * BigInt(months);
  const actual = months === 12 ? amount : flooredQuotient(amount * 12n, BigInt(months));
  if (!reached) {
    const gap = required - actual;
    const values = { amount, months, basis, required, actual, gap };
    const figure = { requiredFen: required, actualFen: actual, gapFen: gap };
    return { id, status: "not-met", reason: `${id}-short`, values, figure };
  }

  const values = { amount, months, basis, required, actual };
  const figure = { requiredFen: required, actualFen: actual };
  switch (basis) {
    case "actual-full-year":
      return months === 12
        ? { id, status: "met", reason: `${id}-reached`, values, figure }
        : { id, status: "needs-ruling", reason: `${id}-reached-in-part-year`, values, figure };
    case "annualised":
      return { id, status: "needs-ruling", reason: `${id}-reached-annualised`, values, figure };
    case "forecast":
      return { id, status: "needs-ruling", reason: `${id}-reached-by-forecast`, values, figure };
    default:
      return assertNever(basis);
  }
}

/** Towards minus infinity: a decline is never shown smaller than it is. */
function flooredQuotient(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend < 0n && quotient * divisor !== dividend ? quotient - 1n : quotient;
}
