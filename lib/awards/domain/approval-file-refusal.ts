import type { EvidenceRefusalCode } from "@/lib/evidence/domain/refusals";
import type { SigningRefusal } from "./signing";

/** Why the scan of the minutes or of the government's document is not taken. */
export type ApprovalFileRefusal = SigningRefusal | EvidenceRefusalCode | "not-found";
