import { EVIDENCE_SECTION } from "@/lib/applications/domain/section-state";
import { ATTACHMENT_KINDS, type AttachmentKind } from "@/lib/calls/domain/call-rules";
import type { FindingKey } from "@/lib/eligibility/domain/finding-key";
import type { FindingGroup } from "./assessment";
import type { CorrectionPlace } from "./corrections";
import type { VerifiedFigure } from "./figures";

/** Where the firm wrote what a finding was judged on: the place that a correction points to. */
export function placeOfFinding(key: FindingKey): CorrectionPlace | null {
  const known = PLACES.get(key);
  if (known) return known;
  return key.startsWith("completion.")
    ? { section: "F", field: `formalities.${key.slice("completion.".length)}` }
    : null;
}

const PLACES: ReadonlyMap<FindingKey, CorrectionPlace> = new Map<FindingKey, CorrectionPlace>([
  ["library", { section: "C", field: "projectCode" }],
  ["registration.division", { section: "A", field: "registrationAuthority" }],
  ["registration.uscc", { section: EVIDENCE_SECTION, field: "evidence.licence" }], // the code itself is the registration's
  ["registration.above-scale", { section: "A", field: "aboveScale" }],
  ["investment", { section: "D", field: "equipmentExclVat" }],
  ["completion.completed", { section: "C", field: "completedOn" }],
  ["benefit.revenue", { section: "E", field: "revenueClaim" }],
  ["benefit.tax", { section: "E", field: "taxes" }],
]);

/** The documents that belong beside a criterion on the desk, the most telling first. */
export const EVIDENCE_OF: Readonly<Record<FindingGroup, readonly AttachmentKind[]>> = {
  library: ["filing"],
  registration: ["licence", "above-scale-proof", "above-scale-reasons"],
  investment: ["special-audit", "equipment-vouchers", "annual-audits"],
  completion: [
    "completion-report",
    "filing",
    "land",
    "planning",
    "eia",
    "eia-statement",
    "acceptance",
    "other-formalities",
  ],
  benefit: ["tax-certificates", "before-after-statements", "annual-audits"],
  vetoes: ["credit-report", "undertaking"],
};

export const isAttachmentKind = (kind: string): kind is AttachmentKind =>
  ATTACHMENT_KINDS.some((known) => known === kind);

/** The figures that are verified on a criterion's tab. */
export const FIGURES_OF: Readonly<Record<FindingGroup, readonly VerifiedFigure[]>> = {
  library: [],
  registration: ["above_scale"],
  investment: ["investment_excl_vat", "investment_incl_vat", "equipment_excl_vat"],
  completion: [],
  benefit: ["new_revenue", "new_tax", "jobs"],
  vetoes: [],
};
