import type { GainedFigure } from "@/lib/eligibility/domain/case-facts";
import type { InvestmentBasis } from "@/lib/eligibility/domain/eligibility-policy";
import type { Verifier } from "@/lib/eligibility/domain/fact-origin";
import { type MustBeVerified, stillToVerify, type VerifiedValues } from "@/lib/eligibility/domain/verified-values";
import { type Claim, claimedValue, type FigureValue, sameClaim, type VerifiedFigure } from "./figures";

/** 核定值: what an official found in the evidence, and what the firm claimed in the submission that was looked at. */
export type RecordedValue = {
  readonly figure: VerifiedFigure;
  readonly value: FigureValue;
  readonly by: Verifier;
  readonly evidenceSha256: string | null;
  readonly page: number | null;
  readonly claim: Claim;
};

export type StandingValues<Value extends RecordedValue = RecordedValue> = ReadonlyMap<VerifiedFigure, Value>;

/**
 * The newest of each figure (`recorded` comes oldest first), as long as the firm still claims what was looked at: a figure
 * that a correction has changed must be verified again.
 */
export function standingValues<Value extends RecordedValue>(
  recorded: readonly Value[],
  claim: Claim,
): StandingValues<Value> {
  const newest = new Map(recorded.map((value) => [value.figure, value]));
  return new Map([...newest].filter(([figure, value]) => sameClaim(figure, value.claim, claim)));
}

/** What counts: verified where there is a standing verified value, else as claimed. */
export type EffectiveFigures = Omit<Claim, "benefitMonths" | "benefitBasis">;

export function effectiveFigures(standing: StandingValues, claim: Claim): EffectiveFigures {
  const counted = (figure: VerifiedFigure): FigureValue => standing.get(figure)?.value ?? claimedValue(figure, claim);
  const amount = (figure: VerifiedFigure) => BigInt(counted(figure));
  return {
    investmentExclVatFen: amount("investment_excl_vat"),
    investmentInclVatFen: amount("investment_incl_vat"),
    equipmentExclVatFen: amount("equipment_excl_vat"),
    newRevenueFen: amount("new_revenue"),
    newTaxFen: amount("new_tax"),
    jobs: Number(counted("jobs")),
    aboveScale: counted("above_scale") === true,
  };
}

/** As the engine takes them. One of the two investment figures verified, the other is taken as claimed. */
export function verifiedValues(standing: StandingValues, claim: Claim): VerifiedValues {
  const figures = effectiveFigures(standing, claim);
  const gained = (figure: "new_revenue" | "new_tax", amountFen: bigint): GainedFigure | null =>
    standing.has(figure) ? { amountFen, months: claim.benefitMonths, basis: claim.benefitBasis } : null;
  const investment = { exclVatFen: figures.investmentExclVatFen, inclVatFen: figures.investmentInclVatFen };
  return {
    investment: standing.has("investment_excl_vat") || standing.has("investment_incl_vat") ? investment : null,
    newRevenue: gained("new_revenue", figures.newRevenueFen),
    newTax: gained("new_tax", figures.newTaxFen),
    aboveScale: standing.has("above_scale") ? figures.aboveScale : null,
  };
}

/** The investment counts as verified once it is on the basis that the policy compares. */
export function figuresToVerify(standing: StandingValues, claim: Claim, basis: InvestmentBasis): MustBeVerified[] {
  const verified = verifiedValues(standing, claim);
  const compared = basis === "incl-vat" ? "investment_incl_vat" : "investment_excl_vat";
  return stillToVerify({ ...verified, investment: standing.has(compared) ? verified.investment : null });
}
