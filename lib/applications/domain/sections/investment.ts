import { choice, field, optionalText, type TypedFields, type TypedRow, text } from "../field";

const FUNDING_LEVELS = ["state", "province", "city", "county"] as const;

/** D 投资. Fixed-asset investment stands in four parts, each without and with VAT: the policy says which counts. */
export const investmentFields = {
  plannedTotal: field.wan,
  completedTotal: field.wan,
  equipmentExclVat: field.wan,
  equipmentInclVat: field.wan,
  constructionExclVat: field.wan,
  constructionInclVat: field.wan,
  landExclVat: field.wan,
  landInclVat: field.wan,
  otherExclVat: field.wan,
  otherInclVat: field.wan,
  audited: field.wan,
  /** Who audited: an expert who works there steps aside. */
  auditor: optionalText(100),
  auditorUscc: { kind: "uscc", optional: true },
  ownFunds: field.wan,
  loans: field.wan,
  publicFunds: field.wan,
  otherFunds: field.wan,
  priorFunding: field.yesNo,
} as const;

export const priorFundingFields = {
  level: choice(FUNDING_LEVELS),
  documentNo: text(100),
  amount: field.wan,
  year: { kind: "year" },
} as const;

/** 设备清单: a line of an invoice, in yuan. */
export const equipmentFields = {
  name: text(100),
  model: optionalText(100),
  quantity: { kind: "count", min: 1, max: 99_999 },
  contractNo: optionalText(100),
  invoiceNo: text(50),
  invoicedOn: field.day,
  amount: { kind: "yuan" },
  paidOn: field.day,
  paymentNo: optionalText(100),
  location: text(100),
  assetNo: optionalText(50),
  /** 销售方 of the invoice: an expert who works there steps aside. */
  seller: optionalText(100),
  sellerUscc: { kind: "uscc", optional: true },
} as const;

export type PriorFunding = TypedRow<typeof priorFundingFields>;
export type Equipment = TypedRow<typeof equipmentFields>;
export type InvestmentContent = TypedFields<typeof investmentFields> & {
  priorFundings: PriorFunding[];
  equipment: Equipment[];
};
