import "server-only";
import type { CallRules } from "@/lib/calls/domain/call-rules";
import type { SubmissionContent } from "../domain/content";
import { caseFacts } from "../domain/judged-sections";
import { countOf, wanOf } from "../domain/readings";

/** The judged facts of a faultless submission as typed columns, for lists, sums and the ranking. */
export function submissionColumns(content: SubmissionContent, rules: CallRules) {
  const { A, C, D, E } = content;
  // Neither the day nor the library counts here; the same function reads the figures as for the engine.
  const { investment, newRevenue, newTax } = caseFacts(content, rules, { submittedOn: "" }, "not-given", []);
  return {
    unitCode: A.unitCode,
    registrationDivision: A.registrationAuthority,
    aboveScale: A.aboveScale === "yes",
    projectCode: C.projectCode,
    projectName: C.projectName,
    investmentExclVatFen: given(investment?.exclVatFen),
    investmentInclVatFen: given(investment?.inclVatFen),
    equipmentExclVatFen: given(wanOf(D.equipmentExclVat)),
    newRevenueFen: given(newRevenue?.amountFen),
    newTaxFen: given(newTax?.amountFen),
    benefitMonths: given(newRevenue?.months),
    benefitBasis: given(newRevenue?.basis),
    jobs: given(countOf(E.jobs)),
    completedOn: new Date(`${C.completedOn}T00:00:00Z`),
  };
}

function given<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error("a submission without faults lacks a judged figure");
  return value;
}
