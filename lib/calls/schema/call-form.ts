import { z } from "zod";
import { publicityUnits } from "@/lib/calendars/domain";
import { parseYuan } from "@/lib/core/money";
import { shanghaiMinute } from "@/lib/core/time";
import { unitCodeIn } from "@/lib/core/unit-code";
import {
  ABOVE_SCALE_RULES,
  type EligibilityPolicy,
  INVESTMENT_BASES,
} from "@/lib/eligibility/domain/eligibility-policy";
import { KNOWN_FORMALITIES, KNOWN_VETOES } from "@/lib/eligibility/domain/known-names";
import { APPROVAL_RECORDS, MOST_APPROVERS } from "../domain/approval-chain";
import { type CallContent, FUND_MODES, SITE_CHECK_TIMES } from "../domain/call-content";
import {
  ATTACHMENT_KINDS,
  type AttachmentRule,
  isStampedKind,
  REQUIREMENT_CONDITIONS,
  type Requirement,
  STAMPINGS,
  TAX_KINDS,
  withStamping,
} from "../domain/call-rules";
import { RECORD_LEVELS } from "../domain/record-level";
import { MOST_STEP_DAYS, type StepDays, TIMED_STEPS } from "../domain/step-days";
import {
  formatExactWan,
  formatPoints,
  minuteField,
  optionalDayField,
  optionalPointsField,
  optionalWholeField,
  policyAmountField,
  textField,
  wanField,
  wholeField,
  yearsField,
} from "./fields";
import { rubricForm, rubricFormOf } from "./rubric-form";

/** Documents that are asked for one by one; the stamped ones follow from the way of stamping. */
export const CHOSEN_KINDS = ATTACHMENT_KINDS.filter((kind) => !isStampedKind(kind));

/** How an attachment is asked for, as one choice. */
export const REQUIREMENT_CHOICES = ["required", ...REQUIREMENT_CONDITIONS, "optional", "not-asked"] as const;
export type RequirementChoice = (typeof REQUIREMENT_CHOICES)[number];

const policyForm = z.strictObject({
  libraryYears: yearsField,
  region: textField(6).regex(/^[0-9]{2,6}$/, "region-malformed"),
  aboveScale: z.enum(ABOVE_SCALE_RULES),
  minInvestment: policyAmountField,
  investmentBasis: z.enum(INVESTMENT_BASES),
  formalities: z.array(z.enum(KNOWN_FORMALITIES)),
  completionFrom: optionalDayField,
  completionTo: optionalDayField,
  minNewRevenue: policyAmountField,
  minNewTax: policyAmountField,
  vetoes: z.array(z.enum(KNOWN_VETOES)),
});

const officeForm = { office: textField(60), telephone: textField(30) };

const contactsForm = z.strictObject({
  business: z.strictObject(officeForm),
  objections: z.strictObject({ ...officeForm, address: textField(120) }),
  discipline: z.strictObject(officeForm),
  units: z
    .array(
      z.strictObject({
        unitCode: z.string().refine((code) => unitCodeIn(code) !== null, "unit-unknown"),
        ...officeForm,
        recommends: z.boolean(),
      }),
    )
    .max(50, "too-many-units"),
});

const officeOfStep = textField(40).min(1, "chain-office-missing");
const chainForm = z.strictObject({
  proposer: officeOfStep,
  approvers: z
    .array(
      z.strictObject({
        office: officeOfStep,
        /** An account's id; "" for any approver. */
        accountId: z.union([z.literal(""), z.uuid("chain-person-unknown")]).transform((id) => (id === "" ? null : id)),
        record: z.enum(APPROVAL_RECORDS),
      }),
    )
    .max(MOST_APPROVERS, "chain-too-long"),
});

/** Everything the officer types, lenient enough for a draft: what is still lacking is told before opening. */
export const callForm = z
  .strictObject({
    year: wholeField(2000, 2100),
    title: textField(100),
    documentNo: textField(60),
    opensAt: minuteField,
    closesAt: minuteField,
    policy: policyForm,
    baseYear: optionalWholeField(2000, 2100),
    taxes: z.array(z.enum(TAX_KINDS)),
    refundsCount: z.boolean(),
    landCounts: z.boolean(),
    attachments: z.array(z.strictObject({ kind: z.enum(CHOSEN_KINDS), requirement: z.enum(REQUIREMENT_CHOICES) })),
    stamping: z.enum(STAMPINGS),
    onePerFirm: z.boolean(),
    rubric: rubricForm,
    fund: z.strictObject({
      budget: wanField,
      maxAwards: wholeField(1, 1000),
      award: wanField,
      mode: z.enum(FUND_MODES),
      minScore: optionalPointsField,
    }),
    publicity: z.strictObject({ days: wholeField(1, 99), unit: z.enum(publicityUnits) }),
    contacts: contactsForm,
    chain: chainForm,
    stepDays: z.record(z.enum(TIMED_STEPS), wholeField(1, MOST_STEP_DAYS)),
    siteCheck: z.strictObject({ time: z.enum(SITE_CHECK_TIMES), required: z.boolean() }),
    sameDivisionBars: z.boolean(),
    recordLevel: z.enum(RECORD_LEVELS),
    drawSeed: textField(100),
  })
  .refine(({ opensAt, closesAt }) => !(closesAt <= opensAt), { path: ["closesAt"], message: "window-order" })
  .transform((form): Omit<CallContent, "notice"> => {
    const { budget, award, minScore, ...bounds } = form.fund;
    return {
      ...form,
      policy: { id: `jian-${form.year}`, version: 1, ...form.policy },
      attachments: withStamping(form.stamping, form.attachments.flatMap(ruleOf)),
      fund: { ...bounds, budgetFen: budget, awardFen: award, minScoreCenti: minScore },
    };
  });

export type CallForm = z.input<typeof callForm>;

export const saveCallSchema = z.object({
  callId: z.uuid("call-unknown"),
  version: z.number().int().positive(),
  form: callForm,
});
export const openCallSchema = z.object({ callId: z.uuid("call-unknown"), version: z.number().int().positive() });
export const newCallSchema = z.object({ year: wholeField(2000, 2100) });
/** Beside the file of the notice. */
export const noticeQuery = z.strictObject({
  name: z.string().min(1, "file-name-missing").max(200, "file-name-too-long"),
  version: z.coerce.number().int().positive(),
  bytes: z.coerce.number().int().min(0),
});
export const callIdSchema = z.object({ callId: z.uuid("call-unknown") });

type AttachmentForm = CallForm["attachments"][number];

function ruleOf({ kind, requirement }: AttachmentForm): AttachmentRule[] {
  if (requirement === "not-asked") return [];
  if (requirement === "required" || requirement === "optional") return [{ kind, requirement }];
  return [{ kind, requirement: { requiredIf: requirement } }];
}

const choiceOf = (requirement: Requirement | undefined): RequirementChoice => {
  if (requirement === undefined) return "not-asked";
  return typeof requirement === "string" ? requirement : requirement.requiredIf;
};

/** The form of a content; read again it gives the same content. */
export function callFormOf(content: CallContent): CallForm {
  const { fund, publicity, contacts, attachments } = content;
  const asked = new Map(attachments.map(({ kind, requirement }) => [kind, requirement]));
  return {
    year: String(content.year),
    title: content.title,
    documentNo: content.documentNo,
    opensAt: shanghaiMinute(content.opensAt),
    closesAt: shanghaiMinute(content.closesAt),
    policy: policyFormOf(content.policy),
    baseYear: content.baseYear === null ? "" : String(content.baseYear),
    taxes: [...content.taxes],
    refundsCount: content.refundsCount,
    landCounts: content.landCounts,
    attachments: CHOSEN_KINDS.map((kind) => ({ kind, requirement: choiceOf(asked.get(kind)) })),
    stamping: content.stamping,
    onePerFirm: content.onePerFirm,
    rubric: rubricFormOf(content.rubric),
    fund: {
      budget: formatExactWan(fund.budgetFen),
      maxAwards: String(fund.maxAwards),
      award: formatExactWan(fund.awardFen),
      mode: fund.mode,
      minScore: fund.minScoreCenti === null ? "" : formatPoints(fund.minScoreCenti),
    },
    publicity: { days: String(publicity.days), unit: publicity.unit },
    contacts: { ...contacts, units: contacts.units.map((unit) => ({ ...unit })) },
    siteCheck: { ...content.siteCheck },
    sameDivisionBars: content.sameDivisionBars,
    recordLevel: content.recordLevel,
    stepDays: daysFormOf(content.stepDays),
    chain: {
      proposer: content.chain.proposer,
      approvers: content.chain.approvers.map((step) => ({ ...step, accountId: step.accountId ?? "" })),
    },
    drawSeed: content.drawSeed,
  };
}

const daysFormOf = (days: StepDays): CallForm["stepDays"] => ({
  "county-check": String(days["county-check"]),
  correction: String(days.correction),
  "city-check": String(days["city-check"]),
  exception: String(days.exception),
  department: String(days.department),
  "site-check": String(days["site-check"]),
  panel: String(days.panel),
  approval: String(days.approval),
  confirmation: String(days.confirmation),
});

function policyFormOf(policy: EligibilityPolicy): CallForm["policy"] {
  const wan = (yuan: string) => formatExactWan(parseYuan(yuan) ?? 0n);
  return {
    libraryYears: policy.libraryYears.join(", "),
    region: policy.region,
    aboveScale: policy.aboveScale,
    minInvestment: wan(policy.minInvestment),
    investmentBasis: policy.investmentBasis,
    formalities: KNOWN_FORMALITIES.filter((name) => policy.formalities.includes(name)),
    completionFrom: policy.completionFrom ?? "",
    completionTo: policy.completionTo ?? "",
    minNewRevenue: wan(policy.minNewRevenue),
    minNewTax: wan(policy.minNewTax),
    vetoes: KNOWN_VETOES.filter((name) => policy.vetoes?.includes(name)),
  };
}
