import type { CodedName } from "@/lib/core/coded-name";
import { type Fen, wanToFen } from "@/lib/core/money";
import { addDays } from "@/lib/core/time";
import type { EligibilityPolicy } from "@/lib/eligibility/domain/eligibility-policy";
import { DEFAULT_CHAIN } from "./approval-chain";
import type { CallContent, Fund, Publicity, SiteCheckRule } from "./call-content";
import { DEFAULT_ATTACHMENTS, DEFAULT_COUNTING } from "./call-rules";
import { blankContacts } from "./contacts";
import type { RecordLevel } from "./record-level";
import { defaultRubric } from "./rubric-default";
import { DEFAULT_STEP_DAYS } from "./step-days";

/** The five conditions as the head of the bureau named them on 25 May 2021; vetoes are the bureau's choice and start empty. */
export const interviewPolicy = (year: number): EligibilityPolicy => ({
  id: `jian-${year}`,
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
});

const AWARD_FEN: Fen = wanToFen(50n);
const AWARDS = 10;

/** “10个左右……每个50万元左右” */
export const DEFAULT_FUND: Fund = {
  budgetFen: AWARD_FEN * BigInt(AWARDS),
  maxAwards: AWARDS,
  awardFen: AWARD_FEN,
  mode: "strict_stop",
  minScoreCenti: null,
};

const DEFAULT_PUBLICITY: Publicity = { days: 7, unit: "working" };

/** On the shortlist, after scoring (domain note, 2); whether it is required, the bureau must confirm. */
const DEFAULT_SITE_CHECK: SiteCheckRule = { time: "after_scoring", required: false };

/** Every total under code names: enough for anybody to draw the ranking again, and nobody is named. The bureau must confirm it. */
const DEFAULT_RECORD_LEVEL: RecordLevel = "totals";

/** What the editor starts with: a window of 30 days from the day after `today`, in office hours. */
export function defaultCall(year: number, today: string, units: readonly CodedName[]): CallContent {
  return {
    year,
    title: `${year}年度工业技改标杆项目申报`,
    documentNo: "",
    opensAt: new Date(`${addDays(today, 1)}T08:30:00+08:00`),
    closesAt: new Date(`${addDays(today, 30)}T17:00:00+08:00`),
    policy: interviewPolicy(year),
    ...DEFAULT_COUNTING,
    onePerFirm: false,
    attachments: DEFAULT_ATTACHMENTS,
    stamping: "undertaking",
    rubric: defaultRubric,
    fund: DEFAULT_FUND,
    publicity: DEFAULT_PUBLICITY,
    contacts: blankContacts(units),
    chain: DEFAULT_CHAIN,
    siteCheck: DEFAULT_SITE_CHECK,
    sameDivisionBars: false,
    recordLevel: DEFAULT_RECORD_LEVEL,
    stepDays: DEFAULT_STEP_DAYS,
    drawSeed: `JA-${year}`,
    notice: null,
  };
}
