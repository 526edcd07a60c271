import type { InvestmentBasis } from "@/lib/eligibility/domain/eligibility-policy";
import { monthsOf, type SelfCheckAnswers } from "@/lib/eligibility/domain/self-check";
import { blankRow } from "./blank-content";
import type { SectionCode, SubmissionContent } from "./content";
import { formalityFields } from "./sections/formalities";

/** Answers of the self-check that fit into a draft, section by section. */
export type CarriedAnswers = { readonly [Code in SectionCode]?: Partial<SubmissionContent[Code]> };

const NOT_CARRIED = ["totalOnOtherBasis", "newRevenue", "newTax"] as const;

/** An answer, as typed, that has to be given anew: the application asks for its parts, or for the figures of two years. */
export type NotCarried = { readonly answer: (typeof NOT_CARRIED)[number]; readonly typed: string };

export const notCarried = (answers: SelfCheckAnswers): readonly NotCarried[] =>
  NOT_CARRIED.map((answer) => ({ answer, typed: answers[answer].trim() })).filter(({ typed }) => typed !== "");

/**
 * What the self-check was told, where the application asks the same. New revenue, new tax and the
 * total on the other basis are left out (`notCarried` names them): a difference or a sum does not say its parts. The code is the one the firm registered with.
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
