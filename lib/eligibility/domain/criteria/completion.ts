import { assertNever } from "@/lib/core/assert-never";
import { isBlank } from "@/lib/core/normalise";
import type { CaseFacts, Formality } from "../case-facts";
import type { PreparedPolicy } from "../eligibility-policy";
import type { CriterionFinding, PartFinding } from "../finding";
import { worstOf } from "../status";

/**
 * 四是项目立项、土地、规划、环评等前期手续完备,且申报前已完工
 *
 * “等” leaves the list open: the policy names the formalities. Elsewhere completeness is asked “基本” (roughly); Ji'an
 * does not, so each counts.
 */
export function judgeCompletion(policy: PreparedPolicy, facts: CaseFacts): CriterionFinding {
  const parts = policy.formalities.map((id) => judgeFormality(id, formalityOf(facts, id)));
  parts.push(judgeCompleted(policy, facts));
  return { id: "completion", status: worstOf(parts), parts };
}

/** Names are an open list: "constructor" is a name like any other, not a property of every object. */
function formalityOf(facts: CaseFacts, id: string): Formality | null {
  return Object.hasOwn(facts.formalities, id) ? (facts.formalities[id] ?? null) : null;
}

function judgeFormality(id: string, formality: Formality | null): PartFinding {
  if (formality === null) return { id, status: "missing", reason: "formality-not-given", values: { formality: id } };
  switch (formality.status) {
    case "held":
      return judgeHeld(id, formality.documentNo);
    case "not-applicable":
      return judgeNotApplicable(id, formality.reason, formality.approvedBy);
    case "absent":
      return { id, status: "not-met", reason: "formality-absent", values: { formality: id } };
    default:
      return assertNever(formality);
  }
}

function judgeHeld(id: string, documentNo: string): PartFinding {
  const values = { formality: id, documentNo };
  return isBlank(documentNo)
    ? { id, status: "missing", reason: "formality-without-document-number", values }
    : { id, status: "met", reason: "formality-held", values };
}

function judgeNotApplicable(id: string, because: string, approvedBy: string | null): PartFinding {
  const values = { formality: id, because, approvedBy };
  return isBlank(approvedBy)
    ? { id, status: "needs-ruling", reason: "formality-not-applicable-unapproved", values }
    : { id, status: "met", reason: "formality-not-applicable-approved", values };
}

/** “申报前”: strictly before the day of the first submission. Days compare as texts, year first. */
function judgeCompleted(policy: PreparedPolicy, facts: CaseFacts): PartFinding {
  const id = "completed";
  const { completedOn, submittedOn } = facts;
  const { completionFrom: from, completionTo: to } = policy;
  const values = { completedOn, submittedOn, from, to };
  if (completedOn === null) return { id, status: "missing", reason: "completion-not-given", values };
  if (completedOn >= submittedOn) return { id, status: "not-met", reason: "completed-not-before-submission", values };
  if (from !== null && completedOn < from) return { id, status: "not-met", reason: "completed-before-window", values };
  if (to !== null && completedOn > to) return { id, status: "not-met", reason: "completed-after-window", values };
  return { id, status: "met", reason: "completed-in-time", values };
}
