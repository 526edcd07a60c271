import "server-only";
import { nameReceived } from "@/lib/audit/name-received";
import { recordEvent } from "@/lib/audit/record-event";
import { recordRefusal } from "@/lib/audit/record-refusal";
import { runCommand } from "@/lib/audit/run-command";
import { runUpload } from "@/lib/audit/run-upload";
import type { ApproverActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { ScanState } from "@/lib/core/scan-state";
import { isUuid } from "@/lib/core/uuid";
import type { Handle } from "@/lib/db/as-actor";
import { type ReceivedFile, receiveFile, SCANS } from "@/lib/documents/receive-file";
import type { ApprovalFileRefusal } from "../domain/approval-file-refusal";
import { maySign } from "../domain/signing";
import { type HeldProposal, holdProposal } from "./sign-step";

const ACTION = "attach-approval-file";

type Sent = {
  readonly proposalId: string;
  readonly fileName: string;
  readonly declaredType: string;
  /** As the browser counted them. */
  readonly byteCount: number;
  readonly sha256: string;
};

export type ReceivedApprovalFile = {
  readonly fileId: string;
  readonly fileName: string;
  readonly scan: ScanState | null;
};

/**
 * The scan of the minutes or of the government's document, before the signature that names it: by the checks that evidence
 * goes through, from the first byte to the row.
 */
export async function receiveApprovalFile(
  actor: ApproverActor,
  { proposalId, ...announced }: Sent,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<ReceivedApprovalFile, ApprovalFileRefusal>> {
  if (!isUuid(proposalId)) {
    await recordRefusal(actor, ACTION, "not-found");
    return err("not-found");
  }
  return runUpload<ReceivedApprovalFile, ApprovalFileRefusal>(actor, ACTION, async (refuse) => {
    const welcome = await runCommand(actor, ACTION, (handle) => awaited(handle, actor, proposalId));
    if (!welcome.ok) return welcome;
    return receiveFile<ReceivedApprovalFile, ApprovalFileRefusal>({ announced, body, formats: SCANS, refuse }, (file) =>
      join(actor, proposalId, file),
    );
  });
}

/** The proposal, where this is the approver whose signature comes next. */
async function awaited(
  handle: Handle,
  actor: ApproverActor,
  proposalId: string,
): Promise<Result<HeldProposal, ApprovalFileRefusal>> {
  const proposal = await holdProposal(handle, proposalId);
  if (!proposal) return err("not-found");
  const refusal = maySign(proposal, actor.accountId);
  return refusal === null ? ok(proposal) : err(refusal);
}

async function join(
  actor: ApproverActor,
  proposalId: string,
  file: ReceivedFile,
): Promise<Result<ReceivedApprovalFile, ApprovalFileRefusal>> {
  const { fileName, mediaType, sha256, byteCount } = file;
  const named = await nameReceived<string, ApprovalFileRefusal>(actor, ACTION, file, async (handle) => {
    const { db, now } = handle;
    const proposal = await awaited(handle, actor, proposalId);
    if (!proposal.ok) return proposal;
    const { id } = await db.approvalFile.create({
      data: { fileName, mediaType, proposalId, sha256, byteCount, uploadedById: actor.accountId, uploadedAt: now },
      select: { id: true },
    });
    const { callId } = proposal.value;
    const detail = { proposalId, fileId: id, sha256, byteCount };
    await recordEvent(handle, { action: ACTION, subjectType: "call", subjectId: callId, callId, detail });
    return ok(id);
  });
  return named.ok ? ok({ fileId: named.value.row, fileName, scan: named.value.scan }) : named;
}
