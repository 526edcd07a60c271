import { canonicalJson } from "@/lib/core/canonical-json";
import { codePointOrder } from "@/lib/core/code-point-order";
import { sha256Hex } from "@/lib/core/sha256";
import type { SubmissionContent } from "./content";

/** A file as it was when the application was handed in. */
export type EvidenceItem = {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly byteCount: number;
  readonly mediaType: string;
};

export type SubmissionDocument = {
  readonly call: string;
  readonly content: SubmissionContent;
  readonly evidence: readonly EvidenceItem[];
};

/** Names what was handed in: the words, each file by its hash, and the call they were handed in to. */
export const submissionSha256 = ({ call, content, evidence }: SubmissionDocument): string =>
  sha256Hex(canonicalJson({ call, content, evidence: [...evidence].sort(byKindThenHash) }));

const byKindThenHash = (left: EvidenceItem, right: EvidenceItem) =>
  codePointOrder(left.kind, right.kind) ||
  codePointOrder(left.sha256, right.sha256) ||
  codePointOrder(left.id, right.id);

/** JG2021-360802-00017: year of the call, reporting unit, serial of the portal. */
export const receiptNumber = (year: number, unitCode: string, serial: number): string =>
  `JG${year}-${unitCode}-${String(serial).padStart(5, "0")}`;
