import { field, type TypedRow } from "../field";

const signed = { kind: "wan", signed: true } as const;

/** One year of B 财务. The debt ratio is computed, never typed. */
export const financeYearFields = {
  revenue: field.wan,
  mainRevenue: field.wan,
  profit: signed,
  netProfit: signed,
  assets: field.wan,
  liabilities: field.wan,
  research: field.wan,
  vatPaid: field.wan,
  incomeTaxPaid: field.wan,
  otherTaxesPaid: field.wan,
  vatRefunded: field.wan,
  vatCreditLeft: field.wan,
} as const;

/** A row's id is its year: "2018". */
export type FinanceYear = TypedRow<typeof financeYearFields>;
export type FinanceContent = { years: FinanceYear[] };
