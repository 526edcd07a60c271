import { BENEFIT_BASES } from "@/lib/eligibility/domain/case-facts";
import { choice, field, type TypedFields, type TypedRow } from "../field";

const BENEFIT_LEVELS = ["firm", "project"] as const;

const optionalWan = { kind: "wan", optional: true } as const;

/** E 效益: what the same number of months brought before and after. */
export const benefitFields = {
  baseYear: { kind: "year" },
  claimYear: { kind: "year" },
  months: { kind: "count", min: 1, max: 12 },
  basis: choice(BENEFIT_BASES),
  level: choice(BENEFIT_LEVELS),
  revenueBase: field.wan,
  revenueClaim: field.wan,
  refundsBase: optionalWan,
  refundsClaim: optionalWan,
  creditsBase: optionalWan,
  creditsClaim: optionalWan,
  jobs: { kind: "count", min: 0, max: 99_999 },
  energyChange: { kind: "percent", optional: true },
  productivityChange: { kind: "percent", optional: true },
  fullCapacityYear: { kind: "year", optional: true },
  fullCapacityRevenue: optionalWan,
  fullCapacityTax: optionalWan,
} as const;

export const taxFields = { base: field.wan, claim: field.wan } as const;

/** A row's id is the kind of tax. */
export type TaxRow = TypedRow<typeof taxFields>;
export type BenefitContent = TypedFields<typeof benefitFields> & { taxes: TaxRow[] };
