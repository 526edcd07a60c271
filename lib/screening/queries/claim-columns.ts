import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import type { BenefitBasis } from "@/lib/eligibility/domain/case-facts";
import type { Claim } from "../domain/figures";

/** The typed columns of a submission that say what the firm claims. */
export const claimColumns = {
  investmentExclVatFen: true,
  investmentInclVatFen: true,
  equipmentExclVatFen: true,
  newRevenueFen: true,
  newTaxFen: true,
  benefitMonths: true,
  benefitBasis: true,
  jobs: true,
  aboveScale: true,
} as const;

type Row = Awaited<ReturnType<Handle["db"]["submission"]["findFirstOrThrow"]>>;

export const claimOf = (row: Pick<Row, keyof typeof claimColumns>): Claim => ({
  investmentExclVatFen: row.investmentExclVatFen,
  investmentInclVatFen: row.investmentInclVatFen,
  equipmentExclVatFen: row.equipmentExclVatFen,
  newRevenueFen: row.newRevenueFen,
  newTaxFen: row.newTaxFen,
  benefitMonths: row.benefitMonths,
  // Only submit-application writes it, from this very type.
  benefitBasis: row.benefitBasis as BenefitBasis,
  jobs: row.jobs,
  aboveScale: row.aboveScale,
});
