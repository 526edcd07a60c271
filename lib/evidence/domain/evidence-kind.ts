import { ATTACHMENT_KINDS } from "@/lib/calls/domain/call-rules";

/** What county and city put beside an application: what a verified value or a ruling rests on. */
export const SCREENING_KIND = "screening";

export const EVIDENCE_KINDS = [...ATTACHMENT_KINDS, SCREENING_KIND] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const isEvidenceKind = (text: string): text is EvidenceKind => EVIDENCE_KINDS.some((kind) => kind === text);
