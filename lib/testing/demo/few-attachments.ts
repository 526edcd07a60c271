import { type AttachmentKind, type AttachmentRule, DEFAULT_ATTACHMENTS } from "@/lib/calls/domain/call-rules";

const WELCOME_ONLY: readonly AttachmentKind[] = [
  "land",
  "planning",
  "equipment-vouchers",
  "annual-audits",
  "before-after-statements",
  "credit-report",
];

/** A shorter table, as earlier calls had it: what six rows of the usual one require is welcome, and no more. */
export const FEW_ATTACHMENTS: readonly AttachmentRule[] = DEFAULT_ATTACHMENTS.map((rule) =>
  WELCOME_ONLY.includes(rule.kind) ? { ...rule, requirement: "optional" } : rule,
);
