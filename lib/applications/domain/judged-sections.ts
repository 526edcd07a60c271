import type { CallRules } from "@/lib/calls/domain/call-rules";
import type { CodedName } from "@/lib/core/coded-name";
import { normaliseText } from "@/lib/core/normalise";
import type {
  AmountOnBases,
  ApplicationSections,
  BaseAndClaim,
  CountingRules,
  FormalityRow as JudgedFormality,
  OfficialFacts,
} from "@/lib/eligibility/domain/application-sections";
import { BENEFIT_BASES, type CaseFacts } from "@/lib/eligibility/domain/case-facts";
import { facts } from "@/lib/eligibility/domain/facts";
import type { LibraryMatchKind } from "@/lib/eligibility/domain/library-match";
import type { SubmissionContent } from "./content";
import { countOf, dayOf, wanOf } from "./readings";
import { FORMALITY_STATUSES, type FormalityRow } from "./sections/formalities";
import type { InvestmentContent } from "./sections/investment";

/** What the firm's words say of the judged facts, read as far as they can be read: of a draft and of a submission alike. */
function judgedSections({ A, C, D, E, F }: SubmissionContent): ApplicationSections {
  const months = countOf(E.months);
  return {
    applicant: {
      uscc: normaliseText(A.uscc),
      registrationAuthority: normaliseText(A.registrationAuthority),
      aboveScale: A.aboveScale === "yes" ? true : A.aboveScale === "no" ? false : null,
    },
    project: {
      projectCode: normaliseText(C.projectCode),
      projectName: normaliseText(C.projectName),
      completedOn: dayOf(C.completedOn),
    },
    investment: {
      equipment: onBases(D, "equipment"),
      construction: onBases(D, "construction"),
      other: onBases(D, "other"),
      land: onBases(D, "land"),
    },
    benefit: {
      months: months !== null && months >= 1 && months <= 12 ? months : null,
      basis: BENEFIT_BASES.find((basis) => basis === E.basis) ?? null,
      revenue: baseAndClaim(E.revenueBase, E.revenueClaim),
      taxes: Object.fromEntries(E.taxes.map((row) => [row.id, baseAndClaim(row.base, row.claim)])),
      taxRefunds: baseAndClaim(E.refundsBase, E.refundsClaim),
      retainedCredits: baseAndClaim(E.creditsBase, E.creditsClaim),
    },
    formalities: Object.fromEntries(F.formalities.map((row) => [row.id, judgedFormality(row)])),
  };
}

const countingRules = ({ landCounts, taxes, refundsCount }: CallRules): CountingRules => ({
  countLand: landCounts,
  taxes,
  addRefundsAndCredits: refundsCount,
});

/** The facts that the engine judges. `official` holds what others than the firm bring in; of a draft, only today. */
export const caseFacts = (
  content: SubmissionContent,
  rules: CallRules,
  official: OfficialFacts,
  libraryMatch: LibraryMatchKind,
  authorities: readonly CodedName[],
): CaseFacts => facts(judgedSections(content), countingRules(rules), official, libraryMatch, authorities);

const onBases = (content: InvestmentContent, part: "equipment" | "construction" | "other" | "land"): AmountOnBases => ({
  exclVatFen: wanOf(content[`${part}ExclVat`]),
  inclVatFen: wanOf(content[`${part}InclVat`]),
});

const baseAndClaim = (base: string, claim: string): BaseAndClaim => ({ baseFen: wanOf(base), claimFen: wanOf(claim) });

const judgedFormality = ({ status, documentNo, reason }: FormalityRow): JudgedFormality => ({
  status: FORMALITY_STATUSES.find((known) => known === status) ?? null,
  documentNo,
  reason,
});
