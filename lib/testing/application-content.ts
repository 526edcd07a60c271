import { blankRow, financeYears, formalityRows } from "@/lib/applications/domain/blank-content";
import type { SubmissionContent } from "@/lib/applications/domain/content";
import { wanOf } from "@/lib/applications/domain/readings";
import { type FormalityRow, formalityFields } from "@/lib/applications/domain/sections/formalities";
import { equipmentFields } from "@/lib/applications/domain/sections/investment";
import { plainWan } from "@/lib/applications/domain/tidied";
import type { CallRules } from "@/lib/calls/domain/call-rules";
import { type Fen, formatYuan } from "@/lib/core/money";

/** What a test or the demo season is about; everything else of the application is in order. Amounts are 万元 as typed. */
export type ContentWish = {
  readonly firmName?: string;
  readonly uscc?: string;
  readonly unitCode?: string;
  readonly registrationAuthority?: string;
  readonly aboveScale?: boolean;
  readonly projectName?: string;
  readonly projectCode?: string;
  readonly completedOn?: string;
  readonly investmentExclVat?: string;
  readonly investmentInclVat?: string;
  /** Of the investment without VAT, in per cent. */
  readonly equipmentShare?: number;
  readonly newRevenue?: string;
  readonly newTax?: string;
  readonly months?: number;
  readonly basis?: string;
  readonly jobs?: number;
  readonly assets?: string;
  readonly liabilities?: string;
  readonly formalities?: Readonly<Record<string, Partial<FormalityRow>>>;
  /** Two applications with one number claim the same invoice. */
  readonly invoiceNo?: string;
  readonly leadChain?: string;
  readonly industry?: string;
};

/** The nth project of a call: no two applications of one call are of the same project. */
export const sampleProjectCode = (number: number): string =>
  `2020-360802-39-03-${String(12_344 + number).padStart(6, "0")}`;

const GB_ADDRESS = "江西省吉安市吉州区示例工业园区示例路1号";

/** An application in which the firm has forgotten nothing. */
export function faultlessContent(rules: CallRules, wish: ContentWish = {}): SubmissionContent {
  return {
    A: applicant(rules, wish),
    B: finance(rules, wish),
    C: project(rules, wish),
    D: investment(rules, wish),
    E: benefit(rules, wish),
    F: { formalities: formalityRows(rules).map((id) => formality(id, rules, wish.formalities?.[id])) },
    G: undertaking(rules),
  };
}

const amount = (typed: string): Fen => {
  const fen = wanOf(typed);
  if (fen === null) throw new Error(`"${typed}" is no amount of 万元`);
  return fen;
};

function applicant({ year }: CallRules, wish: ContentWish): SubmissionContent["A"] {
  const aboveScale = wish.aboveScale ?? true;
  return {
    firmName: wish.firmName ?? "吉安示例电子科技有限公司",
    uscc: wish.uscc ?? "91360802DEM000022H",
    registrationAuthority: wish.registrationAuthority ?? "360802",
    foundedOn: "2012-06-18",
    unitCode: wish.unitCode ?? "360802",
    registeredAddress: GB_ADDRESS,
    plantAddress: GB_ADDRESS,
    industry: wish.industry ?? "3982",
    leadChain: wish.leadChain ?? "electronics",
    size: "medium",
    aboveScale: aboveScale ? "yes" : "no",
    aboveScaleSince: aboveScale ? String(year - 5) : "",
    aboveScaleReason: aboveScale ? "" : "本年度新投产，预计年内达到规模以上标准，已向统计部门申报入统。",
    titles: ["specialised-and-new"],
    staff: "320",
    legalRepresentative: "示例甲",
    contactName: "示例乙",
    contactMobile: "13800000000",
    contactEmail: "contact@example.com",
  };
}

const revenues = (growth: bigint) => ({
  revenue: plainWan(amount("9000") + growth),
  mainRevenue: plainWan(amount("8800") + growth),
});

function finance(
  rules: CallRules,
  { assets = "12000", liabilities = "6600", newRevenue = "2400" }: ContentWish,
): SubmissionContent["B"] {
  return {
    years: financeYears(rules).map((id, place) => ({
      id,
      // From the second year on the firm earns what its project brings in as well.
      ...revenues(BigInt(place) * amount("1500") + (place > 0 ? amount(newRevenue) : 0n)),
      profit: "620.00",
      netProfit: "540.00",
      assets,
      liabilities,
      research: "310.00",
      vatPaid: "180.00",
      incomeTaxPaid: "80.00",
      otherTaxesPaid: "25.00",
      vatRefunded: "0",
      vatCreditLeft: "0",
    })),
  };
}

const longWords = (subject: string) =>
  `${subject}${"本项目为演示内容，所述设备、工艺与数据均为虚构，仅用于说明申报书应当写明的范围、做法与前后变化。".repeat(6)}`;

function project({ year }: CallRules, wish: ContentWish): SubmissionContent["C"] {
  const completedOn = wish.completedOn ?? `${year - 1}-12-20`;
  return {
    projectName: wish.projectName ?? "示例摄像模组智能化技术改造项目",
    projectCode: wish.projectCode ?? sampleProjectCode(1),
    libraryNo: "",
    filingAuthority: "吉州区工业和信息化局",
    filingNo: `吉区工信技改备〔${year - 2}〕12号`,
    filedOn: `${year - 2}-02-10`,
    nature: "upgrade",
    siteUnit: wish.unitCode ?? "360802",
    site: GB_ADDRESS,
    projectLead: "示例丙",
    startedOn: `${year - 2}-03-10`,
    completedOn,
    inProductionOn: completedOn,
    permitFrom: `${year - 2}-03-01`,
    permitTo: `${year + 1}-12-31`,
    works: longWords("建设内容："),
    route: longWords("技术路线："),
    beforeAfter: longWords("改造前后："),
    highlights: "",
  };
}

function investment({ year }: CallRules, wish: ContentWish): SubmissionContent["D"] {
  const excl = amount(wish.investmentExclVat ?? "1200");
  const incl = wish.investmentInclVat === undefined ? (excl * 113n) / 100n : amount(wish.investmentInclVat);
  const equipment = (excl * BigInt(wish.equipmentShare ?? 75)) / 100n;
  const equipmentTax = ((incl - excl) * 3n) / 4n;
  return {
    plannedTotal: plainWan(incl),
    completedTotal: plainWan(incl),
    equipmentExclVat: plainWan(equipment),
    equipmentInclVat: plainWan(equipment + equipmentTax),
    constructionExclVat: plainWan(excl - equipment),
    constructionInclVat: plainWan(incl - equipment - equipmentTax),
    landExclVat: "0",
    landInclVat: "0",
    otherExclVat: "0",
    otherInclVat: "0",
    audited: plainWan(excl),
    auditor: "江西示例会计师事务所",
    auditorUscc: "",
    ownFunds: plainWan(incl),
    loans: "0",
    publicFunds: "0",
    otherFunds: "0",
    priorFunding: "no",
    priorFundings: [],
    equipment: [
      {
        ...blankRow(equipmentFields, "machine-1"),
        name: "高速贴片机",
        model: "SX-20",
        quantity: "2",
        contractNo: `HT-${year - 2}-031`,
        invoiceNo: wish.invoiceNo ?? "26362000000010000011",
        invoicedOn: `${year - 2}-08-12`,
        amount: formatYuan(equipment),
        paidOn: `${year - 2}-08-30`,
        location: "一号厂房",
      },
    ],
  };
}

function benefit({ year, taxes, baseYear }: CallRules, wish: ContentWish): SubmissionContent["E"] {
  const newTax = amount(wish.newTax ?? "60");
  const base = amount("300");
  return {
    baseYear: String(baseYear ?? year - 2),
    claimYear: String((baseYear ?? year - 2) + 1),
    months: String(wish.months ?? 12),
    basis: wish.basis ?? "actual-full-year",
    level: "project",
    revenueBase: "6000",
    revenueClaim: plainWan(amount("6000") + amount(wish.newRevenue ?? "2400")),
    // What the whole gain is falls on the first tax; the others stay as they were.
    taxes: taxes.map((id, place) => ({
      id,
      base: plainWan(base),
      claim: plainWan(place === 0 ? base + newTax : base),
    })),
    refundsBase: "0",
    refundsClaim: "0",
    creditsBase: "0",
    creditsClaim: "0",
    jobs: String(wish.jobs ?? 40),
    energyChange: "-8.5",
    productivityChange: "21",
    fullCapacityYear: "",
    fullCapacityRevenue: "",
    fullCapacityTax: "",
  };
}

function formality(id: string, { year, policy }: CallRules, wish: Partial<FormalityRow> = {}): FormalityRow {
  const row = blankRow(formalityFields, id);
  if (!policy.formalities.includes(id)) return { ...row, ...wish };
  const held = {
    status: "held",
    documentNo: `吉示例〔${year - 2}〕${policy.formalities.indexOf(id) + 1}号`,
    authority: "吉州区示例主管部门",
    issuedOn: `${year - 2}-02-10`,
  };
  return { ...row, ...held, ...wish };
}

const undertaking = ({ year }: CallRules): SubmissionContent["G"] => ({
  helper: "",
  helperUscc: "",
  truthful: "yes",
  noDuplicateFunding: "yes",
  sameAsStatistics: "yes",
  noSeriousDishonesty: "yes",
  consentToReview: "yes",
  consentToPublication: "yes",
  safety: "yes",
  auditAndRecovery: "yes",
  signedBy: "示例甲",
  signedOn: `${year}-06-01`,
});
