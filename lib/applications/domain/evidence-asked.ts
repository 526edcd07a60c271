import type { AttachmentKind, AttachmentRule, CallRules, RequirementCondition } from "@/lib/calls/domain/call-rules";
import type { SubmissionContent } from "./content";
import { FORM_KIND } from "./printed-form";

type Asking = Pick<CallRules, "attachments" | "stamping">;

export type AskedEvidence = {
  readonly kind: AttachmentKind;
  readonly required: boolean;
  /** The answer by which it is asked for. */
  readonly because?: RequirementCondition;
};

/**
 * Which documents this application must bring, by its own answers; what does not concern it is not asked for at all. The form
 * with the seal is not among them: it is printed when everything else is there, and has a step of its own.
 */
export const evidenceAsked = (
  content: Pick<SubmissionContent, "A" | "F">,
  { attachments, stamping }: Asking,
): readonly AskedEvidence[] =>
  attachments.filter(({ kind }) => stamping !== "form" || kind !== FORM_KIND).flatMap((rule) => asked(rule, content));

/** What is still lacking: required, and no file of its kind. */
export const evidenceLacking = (
  content: Pick<SubmissionContent, "A" | "F">,
  rules: Asking,
  given: readonly { readonly kind: string }[],
): readonly AttachmentKind[] =>
  evidenceAsked(content, rules)
    .filter(({ kind, required }) => required && !given.some((file) => file.kind === kind))
    .map(({ kind }) => kind);

function asked({ kind, requirement }: AttachmentRule, content: Pick<SubmissionContent, "A" | "F">): AskedEvidence[] {
  if (typeof requirement === "string") return [{ kind, required: requirement === "required" }];
  const because = requirement.requiredIf;
  return holds(because, content) ? [{ kind, required: true, because }] : [];
}

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
