import { wanOf } from "@/lib/applications/domain/readings";
import type { BenefitContent } from "@/lib/applications/domain/sections/benefit";
import type { FinanceContent } from "@/lib/applications/domain/sections/finance";
import type { FigureSource } from "@/lib/calls/domain/rubric";
import type { InvestmentBasis } from "@/lib/eligibility/domain/eligibility-policy";
import type { Claim, VerifiedFigure } from "@/lib/screening/domain/figures";
import { type EffectiveFigures, effectiveFigures, type StandingValues } from "@/lib/screening/domain/verified-figures";
import type { ProjectFigures } from "./rubric-points";

/** What was handed in last, and what officials found: everything that computed points are taken from. */
export type JudgedFigures = {
  readonly claim: Claim;
  readonly standing: StandingValues;
  readonly finance: FinanceContent;
  readonly claimYear: BenefitContent["claimYear"];
  readonly investmentBasis: InvestmentBasis;
};

/** Verified where there is a standing verified value, else as claimed; the debt ratio is of the claim year. */
export function projectFigures(judged: JudgedFigures): ProjectFigures {
  const figures = effectiveFigures(judged.standing, judged.claim);
  const { assetsFen, liabilitiesFen } = balanceOf(judged.finance, judged.claimYear);
  return {
    investmentFen: investmentOn(judged.investmentBasis, figures),
    equipmentFen: figures.equipmentExclVatFen,
    // Equipment is verified without VAT only, so its share is one of the investment without VAT, whatever the call compares.
    equipmentOfFen: figures.investmentExclVatFen,
    newRevenueFen: figures.newRevenueFen,
    newTaxFen: figures.newTaxFen,
    newJobs: figures.jobs,
    assetsFen,
    liabilitiesFen,
  };
}

const investmentOn = (basis: InvestmentBasis, figures: EffectiveFigures) =>
  basis === "incl-vat" ? figures.investmentInclVatFen : figures.investmentExclVatFen;

/** The year whose benefit is claimed; a claim year that B does not hold takes the last year that it holds. */
function balanceOf({ years }: FinanceContent, claimYear: string) {
  const year = years.find(({ id }) => id === claimYear) ?? years.at(-1);
  return { assetsFen: wanOf(year?.assets) ?? 0n, liabilitiesFen: wanOf(year?.liabilities) ?? 0n };
}

/** Which sources an official has verified: shown beside the figure, so that nobody takes a claim for a finding. */
export function isVerified(
  source: FigureSource,
  { standing, investmentBasis }: Pick<JudgedFigures, "standing" | "investmentBasis">,
) {
  const needed: Readonly<Record<FigureSource, readonly VerifiedFigure[] | null>> = {
    investment: [investmentBasis === "incl-vat" ? "investment_incl_vat" : "investment_excl_vat"],
    "equipment-share": ["equipment_excl_vat", "investment_excl_vat"],
    "new-revenue": ["new_revenue"],
    "new-tax": ["new_tax"],
    jobs: ["jobs"],
    "debt-ratio": null,
  };
  return needed[source]?.every((figure) => standing.has(figure)) ?? false;
}
