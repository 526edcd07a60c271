import { ATTACHMENT_KINDS, type AttachmentKind } from "@/lib/calls/domain/call-rules";

/** Documents that a person looks for in the same cupboard, in the order of the form. */
const EVIDENCE_GROUPS = ["applicant", "formalities", "project", "finance", "sealed", "other"] as const;
type EvidenceGroup = (typeof EVIDENCE_GROUPS)[number];

const GROUP_OF: Readonly<Record<AttachmentKind, EvidenceGroup>> = {
  licence: "applicant",
  "above-scale-proof": "applicant",
  "above-scale-reasons": "applicant",
  "credit-report": "applicant",
  filing: "formalities",
  land: "formalities",
  planning: "formalities",
  eia: "formalities",
  "eia-statement": "formalities",
  acceptance: "formalities",
  "other-formalities": "formalities",
  "completion-report": "project",
  "special-audit": "project",
  "equipment-vouchers": "project",
  "annual-audits": "finance",
  "tax-certificates": "finance",
  "before-after-statements": "finance",
  "application-form": "sealed",
  undertaking: "sealed",
  other: "other",
};

type Asked = { readonly kind: AttachmentKind };

/** Only groups of which something is asked; within one the order of the kinds. */
export function inGroups<Each extends Asked>(
  asked: readonly Each[],
): readonly { readonly group: EvidenceGroup; readonly asked: readonly Each[] }[] {
  const ordered = asked.toSorted((a, b) => ATTACHMENT_KINDS.indexOf(a.kind) - ATTACHMENT_KINDS.indexOf(b.kind));
  return EVIDENCE_GROUPS.map((group) => ({
    group,
    asked: ordered.filter(({ kind }) => GROUP_OF[kind] === group),
  })).filter((each) => each.asked.length > 0);
}
