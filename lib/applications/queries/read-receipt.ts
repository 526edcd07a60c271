import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import { readCall } from "@/lib/calls/queries/read-call";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { policySha256 } from "@/lib/eligibility/domain/eligibility-policy";
import type { ReceiptFacts } from "../domain/receipt-facts";
import { ownApplications } from "../policy";
import { submittedContent, submittedFiles } from "./find-submission";

/** The receipt of one submission inside a transaction that may see it; null for any other number. */
export async function readReceipt(handle: Handle, receiptNo: string): Promise<ReceiptFacts | null> {
  const row = await handle.db.submission.findUnique({
    where: { receiptNo },
    select: {
      receiptNo: true,
      submittedAt: true,
      number: true,
      projectName: true,
      projectCode: true,
      contentSha256: true,
      callSha256: true,
      content: true,
      evidenceList: true,
      application: { select: { callId: true } },
    },
  });
  const call = row && (await readCall(handle, row.application.callId));
  if (!row || !call) return null;
  const { application: _, content, evidenceList, projectCode, ...rest } = row;
  const { A } = submittedContent(content);
  return {
    ...rest,
    firmName: A.firmName,
    uscc: A.uscc,
    projectCode: projectCode ?? "",
    callTitle: call.content.title,
    callDocumentNo: call.content.documentNo,
    policyVersion: call.content.policy.version,
    policySha256: policySha256(call.content.policy),
    files: submittedFiles(evidenceList),
  };
}

/** The firm's own receipt by its number. */
export function findReceipt(actor: FirmActor, receiptNo: string): Promise<ReceiptFacts | null> {
  return asActor(actor, async (handle) => {
    const own = await handle.db.submission.count({ where: { receiptNo, application: ownApplications(actor) } });
    return own === 1 ? readReceipt(handle, receiptNo) : null;
  });
}
