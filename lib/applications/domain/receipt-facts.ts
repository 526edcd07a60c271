import type { EvidenceItem } from "./receipt";

/** What a receipt proves: what came in, when, and to which rule. */
export type ReceiptFacts = {
  readonly receiptNo: string;
  readonly submittedAt: Date;
  /** Which submission of its application. */
  readonly number: number;
  readonly firmName: string;
  readonly uscc: string;
  readonly projectName: string;
  readonly projectCode: string;
  readonly callTitle: string;
  readonly callDocumentNo: string;
  readonly policyVersion: number;
  readonly contentSha256: string;
  readonly callSha256: string;
  readonly policySha256: string;
  readonly files: readonly EvidenceItem[];
};
