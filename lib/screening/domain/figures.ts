import type { Fen } from "@/lib/core/money";
import type { BenefitBasis } from "@/lib/eligibility/domain/case-facts";
import type { PreparedPolicy } from "@/lib/eligibility/domain/eligibility-policy";
import type { FindingKey } from "@/lib/eligibility/domain/finding-key";

/** The judged figures that an official may find to be another than was claimed. */
export const VERIFIED_FIGURES = [
  "investment_excl_vat",
  "investment_incl_vat",
  "equipment_excl_vat",
  "new_revenue",
  "new_tax",
  "jobs",
  "above_scale",
] as const;
export type VerifiedFigure = (typeof VERIFIED_FIGURES)[number];

/** What the firm says of these figures in one submission. */
export type Claim = {
  readonly investmentExclVatFen: Fen;
  readonly investmentInclVatFen: Fen;
  readonly equipmentExclVatFen: Fen;
  readonly newRevenueFen: Fen;
  readonly newTaxFen: Fen;
  readonly benefitMonths: number;
  readonly benefitBasis: BenefitBasis;
  readonly jobs: number;
  readonly aboveScale: boolean;
};

/** Fen, a number of people, or yes and no. */
export type FigureValue = Fen | number | boolean;
export type FigureKind = "amount" | "count" | "flag";

type Figure = {
  readonly kind: FigureKind;
  readonly claimed: (claim: Claim) => FigureValue;
  /** The finding that the figure decides; equipment and jobs only score. */
  readonly decides: FindingKey | null;
};

const FIGURES: Readonly<Record<VerifiedFigure, Figure>> = {
  investment_excl_vat: { kind: "amount", claimed: (claim) => claim.investmentExclVatFen, decides: "investment" },
  investment_incl_vat: { kind: "amount", claimed: (claim) => claim.investmentInclVatFen, decides: "investment" },
  equipment_excl_vat: { kind: "amount", claimed: (claim) => claim.equipmentExclVatFen, decides: null },
  new_revenue: { kind: "amount", claimed: (claim) => claim.newRevenueFen, decides: "benefit.revenue" },
  new_tax: { kind: "amount", claimed: (claim) => claim.newTaxFen, decides: "benefit.tax" },
  jobs: { kind: "count", claimed: (claim) => claim.jobs, decides: null },
  above_scale: { kind: "flag", claimed: (claim) => claim.aboveScale, decides: "registration.above-scale" },
};

export const figureKind = (figure: VerifiedFigure): FigureKind => FIGURES[figure].kind;
export const findingOf = (figure: VerifiedFigure): FindingKey | null => FIGURES[figure].decides;
export const claimedValue = (figure: VerifiedFigure, claim: Claim): FigureValue => FIGURES[figure].claimed(claim);

type Thresholds = Pick<PreparedPolicy, "minInvestmentFen" | "minNewRevenueFen" | "minNewTaxFen">;

/** What the policy asks of a figure, so that it is never shown as reaching what it falls short of; null where nothing is asked. */
export function requiredOf(figure: VerifiedFigure, policy: Thresholds): Fen | null {
  switch (figure) {
    case "investment_excl_vat":
    case "investment_incl_vat":
      return policy.minInvestmentFen;
    case "new_revenue":
      return policy.minNewRevenueFen;
    case "new_tax":
      return policy.minNewTaxFen;
    case "equipment_excl_vat":
    case "jobs":
    case "above_scale":
      return null;
  }
}

/** Only a gain may be negative: a decline is a fact. */
export const maySink = (figure: VerifiedFigure) => figure === "new_revenue" || figure === "new_tax";

/** A gain was verified over its months and its basis; with other ones it is another figure. */
export function sameClaim(figure: VerifiedFigure, left: Claim, right: Claim): boolean {
  if (claimedValue(figure, left) !== claimedValue(figure, right)) return false;
  if (!maySink(figure)) return true;
  return left.benefitMonths === right.benefitMonths && left.benefitBasis === right.benefitBasis;
}
