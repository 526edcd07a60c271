import { ATTACHMENT_KINDS } from "@/lib/calls/domain/call-rules";

/** What county and city put beside an application: what a verified value or a ruling rests on. */
export const SCREENING_KIND = "screening";

/** What a site check brings back: pictures of the plant, and the record with its signatures. */
export const SITE_KINDS = ["site-photo", "site-record"] as const;

export const EVIDENCE_KINDS = [...ATTACHMENT_KINDS, SCREENING_KIND, ...SITE_KINDS] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const isEvidenceKind = (text: string): text is EvidenceKind => EVIDENCE_KINDS.some((kind) => kind === text);
