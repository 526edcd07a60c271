import type { CaseFacts } from "../case-facts";
import type { PreparedPolicy } from "../eligibility-policy";
import type { CriterionFinding } from "../finding";

const NO_PARTS = [] as const;

/**
 * 三是项目固定资产投资额1000万元(含)以上
 *
 * The interview does not say whether VAT counts; the policy does. Where only the other basis reaches the bound, a
 * person decides.
 */
export function judgeInvestment(policy: PreparedPolicy, facts: CaseFacts): CriterionFinding {
  const id = "investment";
  const parts = NO_PARTS;
  const basis = policy.investmentBasis;
  const required = policy.minInvestmentFen;
  const [actual, other] = onBases(policy, facts);

  if (actual === null) {
    const values = { basis, required };
    const figure = { requiredFen: required, actualFen: null };
    return { id, status: "missing", reason: "investment-not-given", values, figure, parts };
  }

  const values = { basis, required, actual, other };
  const figure = { requiredFen: required, actualFen: actual };
  if (actual >= required) return { id, status: "met", reason: "investment-reached", values, figure, parts };
  if (other !== null && other >= required) {
    return { id, status: "needs-ruling", reason: "investment-reached-on-other-basis-only", values, figure, parts };
  }
  const gap = required - actual;
  return {
    id,
    status: "not-met",
    reason: "investment-short",
    values: { ...values, gap },
    figure: { ...figure, gapFen: gap },
    parts,
  };
}

function onBases(policy: PreparedPolicy, facts: CaseFacts) {
  const exclVat = facts.investment?.exclVatFen ?? null;
  const inclVat = facts.investment?.inclVatFen ?? null;
  return policy.investmentBasis === "excl-vat" ? ([exclVat, inclVat] as const) : ([inclVat, exclVat] as const);
}
