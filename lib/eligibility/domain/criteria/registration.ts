import { assertNever } from "@/lib/core/assert-never";
import { isBlank, normaliseCode } from "@/lib/core/normalise";
import { usccProblem } from "@/lib/core/uscc";
import type { CaseFacts } from "../case-facts";
import type { PreparedPolicy } from "../eligibility-policy";
import type { CriterionFinding, PartFinding, SentenceValues } from "../finding";
import { worseOf } from "../status";

/** 二是项目申报单位依法在吉安市内市场监管部门注册登记且原则上属于规模以上企业 */
export function judgeRegistration(policy: PreparedPolicy, facts: CaseFacts): CriterionFinding {
  const division = judgeDivision(policy, facts);
  const uscc = judgeUscc(facts);
  const aboveScale = judgeAboveScale(policy, facts);
  const status = worseOf(worseOf(division.status, uscc.status), aboveScale.status);
  return { id: "registration", status, parts: [division, uscc, aboveScale] };
}

/** The division of the authority that registered the firm; the digits in the USCC stay when a firm moves. */
function judgeDivision(policy: PreparedPolicy, facts: CaseFacts): PartFinding {
  const id = "division";
  const division = normaliseCode(facts.registrationDivision);
  const { zh, en } = facts.registrationAuthority ?? {};
  const named: SentenceValues = zh === undefined || en === undefined ? {} : { divisionZh: zh, divisionEn: en };
  const values: SentenceValues = { division, region: policy.region, ...named };
  if (division === null) return { id, status: "missing", reason: "division-not-given", values };
  return division.startsWith(policy.region)
    ? { id, status: "met", reason: "registered-in-region", values }
    : { id, status: "not-met", reason: "registered-elsewhere", values };
}

/** Codes with a wrong check character were really issued, so a person looks at the licence. */
function judgeUscc(facts: CaseFacts): PartFinding {
  const id = "uscc";
  const uscc = normaliseCode(facts.uscc);
  const values = { uscc };
  if (uscc === null) return { id, status: "missing", reason: "uscc-not-given", values };
  const problem = usccProblem(uscc);
  if (problem === null) return { id, status: "met", reason: "uscc-valid", values };
  if (problem !== "check-character") return { id, status: "not-met", reason: "uscc-malformed", values };
  const override = facts.usccOverride;
  return override === null || isBlank(override.by) || isBlank(override.documentNo)
    ? { id, status: "needs-ruling", reason: "uscc-check-character-wrong", values }
    : {
        id,
        status: "met",
        reason: "uscc-accepted-by-a-person",
        values: { uscc, by: override.by, documentNo: override.documentNo },
      };
}

/** “原则上” leaves room for an exception, which somebody must have approved. */
function judgeAboveScale(policy: PreparedPolicy, facts: CaseFacts): PartFinding {
  const id = "above-scale";
  const values = { rule: policy.aboveScale };
  if (policy.aboveScale === "not-required") return { id, status: "met", reason: "above-scale-not-asked", values };
  if (facts.aboveScale === true) return { id, status: "met", reason: "above-scale", values };
  if (facts.aboveScale === null) return { id, status: "missing", reason: "above-scale-not-given", values };
  switch (policy.aboveScale) {
    case "required":
      return { id, status: "not-met", reason: "below-scale", values };
    case "in-principle":
      return judgeException(facts);
    default:
      return assertNever(policy.aboveScale);
  }
}

function judgeException(facts: CaseFacts): PartFinding {
  const id = "above-scale";
  const rule = "in-principle";
  const exception = facts.aboveScaleException;
  return exception === null || isBlank(exception.approvedBy) || isBlank(exception.documentNo)
    ? { id, status: "needs-ruling", reason: "below-scale-without-exception", values: { rule } }
    : {
        id,
        status: "met",
        reason: "below-scale-with-exception",
        values: { rule, approvedBy: exception.approvedBy, documentNo: exception.documentNo },
      };
}
