import { mayRule, type RulingRefusal as NotRulable } from "@/lib/eligibility/domain/effective-status";
import { findingSha256 } from "@/lib/eligibility/domain/rulings";
import type { AssessedFinding } from "./assessment";
import { needsApproval } from "./exceptions";

export type RulingOutcome = "met" | "not-met";

/** 理由类别: why a person ruled as they did. */
const REASONS_FOR = [
  "document-shows",
  "authority-confirmed",
  "same-project",
  "basis-accepted",
  "not-applicable-confirmed",
  "exception-in-principle",
  "record-clear",
] as const;
const REASONS_AGAINST = ["material-insufficient", "contradicted", "record-found"] as const;
export const RULING_REASONS = [...REASONS_FOR, ...REASONS_AGAINST] as const;
export type RulingReason = (typeof RULING_REASONS)[number];

export const reasonsOf = (outcome: RulingOutcome): readonly RulingReason[] =>
  outcome === "met" ? REASONS_FOR : REASONS_AGAINST;

export type RulingRefusal = NotRulable | "reason-contradicts";

export type Ruled = {
  readonly outcome: RulingOutcome;
  readonly reasonCode: RulingReason;
  readonly hasEvidence: boolean;
};

/** Why this may not be ruled about this finding; null when it may. */
export function rulingRefusal({ verified }: Pick<AssessedFinding, "verified">, ruled: Ruled): RulingRefusal | null {
  if (!reasonsOf(ruled.outcome).includes(ruled.reasonCode)) return "reason-contradicts";
  const allowed = mayRule(verified.status, ruled);
  return allowed.ok ? null : allowed.error;
}

/** What the ruling remembers of what it was made on, and whether an approver has to sign it. */
export const ruledOn = ({ key, verified }: Pick<AssessedFinding, "key" | "verified">, outcome: RulingOutcome) => ({
  factsSha256: findingSha256(verified),
  isException: needsApproval(key, outcome),
});
