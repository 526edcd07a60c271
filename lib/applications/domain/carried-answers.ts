import type { InvestmentBasis } from "@/lib/eligibility/domain/eligibility-policy";
import { monthsOf, type SelfCheckAnswers } from "@/lib/eligibility/domain/self-check";
import { blankRow } from "./blank-content";
import type { SectionCode, SubmissionContent } from "./content";
import { formalityFields } from "./sections/formalities";

/** Answers of the self-check that fit into a draft, section by section. */
export type CarriedAnswers = { readonly [Code in SectionCode]?: Partial<SubmissionContent[Code]> };

/**
 * What the self-check was told, where the application asks the same. New revenue and tax are left out: the application asks
 * for the figures of two years, and a difference does not say them. The code is the one the firm registered with.
 */
export function carriedAnswers(answers: SelfCheckAnswers, basis: InvestmentBasis): CarriedAnswers {
  const { registrationAuthority, aboveScale, projectCode, projectName, completedOn } = answers;
  const { equipment, construction, otherInvestment } = answers;
  const months = answers.basis === "" ? null : monthsOf(answers);
  return {
    A: { registrationAuthority, aboveScale },
    C: { projectCode, projectName, completedOn },
    D:
      basis === "excl-vat"
        ? { equipmentExclVat: equipment, constructionExclVat: construction, otherExclVat: otherInvestment }
        : { equipmentInclVat: equipment, constructionInclVat: construction, otherInclVat: otherInvestment },
    E: { basis: answers.basis, months: months === null ? "" : String(months) },
    F: {
      formalities: answers.formalities.map(({ id, status, note }) => ({
        ...blankRow(formalityFields, id),
        status,
        documentNo: status === "held" ? note : "",
        reason: status === "not-applicable" ? note : "",
      })),
    },
  };
}
