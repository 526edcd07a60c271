import { canonicalJson } from "@/lib/core/canonical-json";
import { type Fen, parseYuan } from "@/lib/core/money";
import { normaliseCode } from "@/lib/core/normalise";
import { sha256Hex } from "@/lib/core/sha256";

export const ABOVE_SCALE_RULES = ["required", "in-principle", "not-required"] as const;
export const INVESTMENT_BASES = ["excl-vat", "incl-vat"] as const;

export type AboveScaleRule = (typeof ABOVE_SCALE_RULES)[number];
export type InvestmentBasis = (typeof INVESTMENT_BASES)[number];

/** 申报条件 as a document: what a call freezes, what is hashed, what `jigai check` reads. Amounts are yuan. */
export type EligibilityPolicy = {
  readonly id: string;
  readonly version: number;
  readonly region: string;
  readonly libraryYears: readonly number[];
  readonly aboveScale: AboveScaleRule;
  readonly minInvestment: string;
  readonly investmentBasis: InvestmentBasis;
  readonly formalities: readonly string[];
  readonly completionFrom: string | null;
  readonly completionTo: string | null;
  readonly minNewRevenue: string;
  readonly minNewTax: string;
  readonly vetoes?: readonly string[];
};

/** The same policy made ready to judge many cases: hashed once, amounts in fen. */
export type PreparedPolicy = {
  readonly reference: { readonly id: string; readonly version: number; readonly sha256: string };
  readonly region: string;
  readonly libraryYears: readonly number[];
  readonly libraryYearsText: string;
  readonly aboveScale: AboveScaleRule;
  readonly minInvestmentFen: Fen;
  readonly investmentBasis: InvestmentBasis;
  readonly formalities: readonly string[];
  readonly completionFrom: string | null;
  readonly completionTo: string | null;
  readonly minNewRevenueFen: Fen;
  readonly minNewTaxFen: Fen;
  readonly vetoes: readonly string[];
};

export function preparePolicy(policy: EligibilityPolicy): PreparedPolicy {
  const region = normaliseCode(policy.region);
  if (region === null) throw new Error("a policy without a region reached the engine; schemas refuse it");
  return {
    reference: { id: policy.id, version: policy.version, sha256: policySha256(policy) },
    region,
    libraryYears: policy.libraryYears,
    libraryYearsText: policy.libraryYears.join("/"),
    aboveScale: policy.aboveScale,
    minInvestmentFen: amountOf(policy.minInvestment),
    investmentBasis: policy.investmentBasis,
    formalities: policy.formalities,
    completionFrom: policy.completionFrom,
    completionTo: policy.completionTo,
    minNewRevenueFen: amountOf(policy.minNewRevenue),
    minNewTaxFen: amountOf(policy.minNewTax),
    vetoes: policy.vetoes ?? [],
  };
}

/** Of the policy as it was written, before any default. */
export const policySha256 = (policy: EligibilityPolicy) => sha256Hex(canonicalJson(policy));

function amountOf(text: string): Fen {
  const fen = parseYuan(text);
  if (fen === null) throw new Error(`a policy amount "${text}" reached the engine; schemas refuse it`);
  return fen;
}
