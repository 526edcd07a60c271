import { parseYuan } from "@/lib/core/money";
import type { BenefitBasis, CaseFacts, GainedFigure, Investment } from "@/lib/eligibility/domain/case-facts";
import type { EligibilityPolicy } from "@/lib/eligibility/domain/eligibility-policy";

/** The policy of the interview. */
export const aPolicy = (changes: Partial<EligibilityPolicy> = {}): EligibilityPolicy => ({
  id: "jian-2021",
  version: 1,
  region: "3608",
  libraryYears: [2020],
  aboveScale: "in-principle",
  minInvestment: "10000000.00",
  investmentBasis: "excl-vat",
  formalities: ["filing", "land", "planning", "eia"],
  completionFrom: null,
  completionTo: null,
  minNewRevenue: "20000000.00",
  minNewTax: "500000.00",
  vetoes: [],
  ...changes,
});

/** Facts that meet every criterion of that policy. */
export const someFacts = (changes: Partial<CaseFacts> = {}): CaseFacts => ({
  libraryMatch: "code-and-firm",
  projectCode: "2020-360802-39-03-012345",
  projectName: "示例摄像模组智能化技术改造项目",
  uscc: "91360802DEM000022H",
  usccOverride: null,
  registrationDivision: "360802",
  aboveScale: true,
  aboveScaleException: null,
  investment: invested("12000000.00", "13500000.00"),
  formalities: {
    filing: { status: "held", documentNo: "吉区工信技改备〔2020〕12号" },
    land: { status: "held", documentNo: "赣(2020)吉安市不动产权第0012345号" },
    planning: { status: "not-applicable", reason: "仅更换设备", approvedBy: "officer-7" },
    eia: { status: "held", documentNo: "吉市环评字〔2020〕8号" },
  },
  completedOn: "2020-12-20",
  submittedOn: "2021-06-10",
  newRevenue: gained("24000000.00"),
  newTax: gained("600000.00"),
  vetoes: {},
  ...changes,
});

export const invested = (exclVat: string | null, inclVat: string | null): Investment => ({
  exclVatFen: exclVat === null ? null : yuan(exclVat),
  inclVatFen: inclVat === null ? null : yuan(inclVat),
});

export const gained = (amount: string, months = 12, basis: BenefitBasis = "actual-full-year"): GainedFigure => ({
  amountFen: yuan(amount),
  months,
  basis,
});

export function yuan(text: string): bigint {
  const fen = parseYuan(text, { signed: true });
  if (fen === null) throw new Error(`"${text}" is not an amount`);
  return fen;
}
