import type { EligibilityPolicy } from "@/lib/eligibility/domain/eligibility-policy";

export const TAX_KINDS = [
  "vat",
  "corporate-income",
  "consumption",
  "surcharges",
  "property-and-land",
  "other-taxes",
] as const;
export type TaxKind = (typeof TAX_KINDS)[number];

export const ATTACHMENT_KINDS = [
  "application-form",
  "licence",
  "above-scale-proof",
  "above-scale-reasons",
  "filing",
  "land",
  "planning",
  "eia",
  "eia-statement",
  "acceptance",
  "other-formalities",
  "completion-report",
  "special-audit",
  "equipment-vouchers",
  "annual-audits",
  "tax-certificates",
  "before-after-statements",
  "credit-report",
  "undertaking",
  "other",
] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** A document is asked for only from those whom it concerns. */
export const REQUIREMENT_CONDITIONS = [
  "above-scale",
  "not-above-scale",
  "filing-held",
  "land-held",
  "planning-held",
  "eia-held",
  "eia-not-applicable",
] as const;
export type RequirementCondition = (typeof REQUIREMENT_CONDITIONS)[number];

export type Requirement = "required" | "optional" | { readonly requiredIf: RequirementCondition };
export type AttachmentRule = { readonly kind: AttachmentKind; readonly requirement: Requirement };

/** What comes back with the firm's seal on it: the whole form, the undertaking alone, or nothing. */
export const STAMPINGS = ["form", "undertaking", "none"] as const;
export type Stamping = (typeof STAMPINGS)[number];

/** The two kinds of document that the way of stamping decides about. */
const STAMPED: Readonly<Record<Stamping, AttachmentKind | null>> = {
  form: "application-form",
  undertaking: "undertaking",
  none: null,
};
export const isStampedKind = (kind: AttachmentKind): boolean => Object.values(STAMPED).includes(kind);

/** In the order of the kinds: the stamped form is attachment 1. What else is asked stays as it is. */
export function withStamping(stamping: Stamping, rules: readonly AttachmentRule[]): readonly AttachmentRule[] {
  const kind = STAMPED[stamping];
  const others = rules.filter((rule) => !isStampedKind(rule.kind));
  const all: AttachmentRule[] = kind === null ? others : [...others, { kind, requirement: "required" }];
  return all.sort((a, b) => ATTACHMENT_KINDS.indexOf(a.kind) - ATTACHMENT_KINDS.indexOf(b.kind));
}

/** What a call asks of an application: the policy of the criteria, and how the figures it judges are counted. */
export type CallRules = {
  readonly year: number;
  readonly policy: EligibilityPolicy;
  readonly attachments: readonly AttachmentRule[];
  readonly stamping: Stamping;
  /** The year that new revenue and tax are counted from; null leaves the choice to the firm. */
  readonly baseYear: number | null;
  /** Which taxes make up “税收”. */
  readonly taxes: readonly TaxKind[];
  /** Refunds and retained credits of VAT are added back: equipment makes tax paid fall just after completion. */
  readonly refundsCount: boolean;
  /** Land is part of the fixed-asset investment. */
  readonly landCounts: boolean;
};

/** Domain note, 3; an officer may change it before the call opens. */
export const DEFAULT_ATTACHMENTS: readonly AttachmentRule[] = withStamping("undertaking", [
  { kind: "licence", requirement: "required" },
  { kind: "above-scale-proof", requirement: { requiredIf: "above-scale" } },
  { kind: "above-scale-reasons", requirement: { requiredIf: "not-above-scale" } },
  { kind: "filing", requirement: { requiredIf: "filing-held" } },
  { kind: "land", requirement: { requiredIf: "land-held" } },
  { kind: "planning", requirement: { requiredIf: "planning-held" } },
  { kind: "eia", requirement: { requiredIf: "eia-held" } },
  { kind: "eia-statement", requirement: { requiredIf: "eia-not-applicable" } },
  { kind: "acceptance", requirement: "optional" },
  { kind: "other-formalities", requirement: "optional" },
  { kind: "completion-report", requirement: "required" },
  { kind: "special-audit", requirement: "required" },
  { kind: "equipment-vouchers", requirement: "required" },
  { kind: "annual-audits", requirement: "required" },
  { kind: "tax-certificates", requirement: "required" },
  { kind: "before-after-statements", requirement: "required" },
  { kind: "credit-report", requirement: "required" },
  { kind: "other", requirement: "optional" },
]);

/** The bureau must confirm these: the interview does not say which taxes count, nor whether land does. */
export const DEFAULT_COUNTING = {
  baseYear: null,
  taxes: ["vat", "corporate-income"],
  refundsCount: false,
  landCounts: true,
} as const satisfies Pick<CallRules, "baseYear" | "taxes" | "refundsCount" | "landCounts">;
