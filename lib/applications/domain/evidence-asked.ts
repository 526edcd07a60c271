import type { AttachmentKind, AttachmentRule, CallRules, RequirementCondition } from "@/lib/calls/domain/call-rules";
import type { SubmissionContent } from "./content";

export type AskedEvidence = { readonly kind: AttachmentKind; readonly required: boolean };

/** Which documents this application must bring, by its own answers; the rest of the call's table is welcome. */
export const evidenceAsked = (
  content: Pick<SubmissionContent, "A" | "F">,
  { attachments }: Pick<CallRules, "attachments">,
): readonly AskedEvidence[] =>
  attachments.map((rule) => ({ kind: rule.kind, required: isRequired(rule, content) })).filter(concerns(attachments));

/** What is still lacking: required, and no file of its kind. */
export const evidenceLacking = (
  content: Pick<SubmissionContent, "A" | "F">,
  rules: Pick<CallRules, "attachments">,
  given: readonly { readonly kind: string }[],
): readonly AttachmentKind[] =>
  evidenceAsked(content, rules)
    .filter(({ kind, required }) => required && !given.some((file) => file.kind === kind))
    .map(({ kind }) => kind);

function isRequired({ requirement }: AttachmentRule, content: Pick<SubmissionContent, "A" | "F">): boolean {
  if (typeof requirement === "string") return requirement === "required";
  return holds(requirement.requiredIf, content);
}

/** A document whose condition does not hold is not asked for at all. */
const concerns = (attachments: readonly AttachmentRule[]) => (asked: AskedEvidence) =>
  asked.required || attachments.some((rule) => rule.kind === asked.kind && rule.requirement === "optional");

function holds(condition: RequirementCondition, { A, F }: Pick<SubmissionContent, "A" | "F">): boolean {
  const statusOf = (formality: string) => F.formalities.find((row) => row.id === formality)?.status;
  switch (condition) {
    case "above-scale":
      return A.aboveScale === "yes";
    case "not-above-scale":
      return A.aboveScale === "no";
    case "eia-not-applicable":
      return statusOf("eia") === "not-applicable";
    default:
      return statusOf(condition.replace("-held", "")) === "held";
  }
}
