import type { CallRules } from "@/lib/calls/domain/call-rules";
import { normaliseText } from "@/lib/core/normalise";
import {
  BENEFIT_BASES,
  type BenefitBasis,
  type CaseFacts,
  type Formality,
  type GainedFigure,
} from "@/lib/eligibility/domain/case-facts";
import type { LibraryMatchKind } from "@/lib/eligibility/domain/library-match";
import type { SubmissionContent } from "./content";
import { countOf, dayOf, sumOf, wanOf } from "./readings";
import type { BenefitContent } from "./sections/benefit";
import type { FormalityRow } from "./sections/formalities";
import type { InvestmentContent } from "./sections/investment";

/** What the form cannot know by itself. */
export type OutsideFacts = {
  readonly libraryMatch: LibraryMatchKind;
  /** The day of the first submission; for a draft, today. */
  readonly submittedOn: string;
};

/** The words of a draft or a submission as the facts that the engine judges: one row for each criterion's fact. */
export function caseFacts(content: SubmissionContent, rules: CallRules, outside: OutsideFacts): CaseFacts {
  const { A, C, D, E, F } = content;
  return {
    libraryMatch: outside.libraryMatch,
    projectCode: normaliseText(C.projectCode),
    projectName: normaliseText(C.projectName),
    uscc: normaliseText(A.uscc),
    usccOverride: null, // a person's, never the firm's
    registrationDivision: normaliseText(A.registrationAuthority),
    aboveScale: A.aboveScale === "yes" ? true : A.aboveScale === "no" ? false : null,
    aboveScaleException: null, // the approver's, never the firm's
    investment: countedInvestment(D, rules),
    formalities: Object.fromEntries(F.formalities.map((row) => [row.id, formalityOf(row)])),
    completedOn: dayOf(C.completedOn),
    submittedOn: outside.submittedOn,
    newRevenue: newRevenue(E),
    newTax: newTax(E, rules),
    vetoes: {}, // found out by the bureau; the firm's word in G is no finding
  };
}

/** Completed equipment with software, construction and other, and land where the call counts it; on each basis. */
export function countedInvestment(content: InvestmentContent, { landCounts }: Pick<CallRules, "landCounts">) {
  const parts = landCounts
    ? (["equipment", "construction", "other", "land"] as const)
    : (["equipment", "construction", "other"] as const);
  return {
    exclVatFen: sumOf(parts.map((part) => wanOf(content[`${part}ExclVat`]))),
    inclVatFen: sumOf(parts.map((part) => wanOf(content[`${part}InclVat`]))),
  };
}

export function newRevenue(content: BenefitContent): GainedFigure | null {
  return gained(content, difference(wanOf(content.revenueBase), wanOf(content.revenueClaim)));
}

/** Only the taxes of the call's list; refunds and retained credits are added back where the call says so. */
export function newTax(content: BenefitContent, { taxes, refundsCount }: CallRules): GainedFigure | null {
  const rows = taxes.map((kind) => content.taxes.find((row) => row.id === kind));
  const gains = rows.map((row) => difference(wanOf(row?.base), wanOf(row?.claim)));
  if (refundsCount) {
    gains.push(difference(wanOf(content.refundsBase), wanOf(content.refundsClaim)));
    gains.push(difference(wanOf(content.creditsBase), wanOf(content.creditsClaim)));
  }
  return gained(content, sumOf(gains));
}

function gained(content: BenefitContent, amountFen: bigint | null): GainedFigure | null {
  const months = countOf(content.months);
  const basis = basisOf(content.basis);
  if (amountFen === null || basis === null || months === null || months < 1 || months > 12) return null;
  return { amountFen, months, basis };
}

const basisOf = (typed: string): BenefitBasis | null => BENEFIT_BASES.find((basis) => basis === typed) ?? null;

const difference = (before: bigint | null, after: bigint | null) =>
  before === null || after === null ? null : after - before;

function formalityOf(row: FormalityRow): Formality | null {
  switch (row.status) {
    case "held":
      return { status: "held", documentNo: row.documentNo };
    case "not-applicable":
      return { status: "not-applicable", reason: row.reason, approvedBy: null };
    case "absent":
      return { status: "absent" };
    default:
      return null;
  }
}
