import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { recordRefusal } from "@/lib/audit/record-refusal";
import { runCommand } from "@/lib/audit/run-command";
import type { ApproverActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import { type StagedFile, stageFile } from "@/lib/documents/file-store";
import { lookIntoScan } from "@/lib/documents/look-into-file";
import { cleanFileName } from "@/lib/evidence/domain/file-name";
import type { ApprovalFileRefusal } from "../domain/approval-file-refusal";
import { maySign } from "../domain/signing";
import { holdProposal } from "./sign-step";

const MOST_BYTES = 20 * 1024 * 1024;
const MEDIA_TYPES = { pdf: "application/pdf", jpg: "image/jpeg", png: "image/png" } as const;

type Sent = { readonly proposalId: string; readonly fileName: string; readonly declaredType: string };

/** The scan of the minutes or of the government's document, before the signature that names it: streamed, looked into, kept. */
export async function receiveApprovalFile(
  actor: ApproverActor,
  { proposalId, fileName, declaredType }: Sent,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<{ fileId: string; fileName: string }, ApprovalFileRefusal>> {
  if (!isUuid(proposalId)) return refused(actor, "not-found");
  const staged = await stageFile(body, MOST_BYTES);
  if (!staged.ok) return refused(actor, staged.error);
  const file = staged.value;
  try {
    const name = cleanFileName(fileName);
    const type = await lookIntoScan(file, { fileName: name, declaredType });
    if (!type.ok) return await refused(actor, type.error);
    return await join(actor, proposalId, { fileName: name, mediaType: MEDIA_TYPES[type.value] }, file);
  } finally {
    await file.discard(); // when it was kept, there is nothing left here to throw away
  }
}

const join = (
  actor: ApproverActor,
  proposalId: string,
  named: { readonly fileName: string; readonly mediaType: string },
  file: StagedFile,
): Promise<Result<{ fileId: string; fileName: string }, ApprovalFileRefusal>> =>
  runCommand<{ fileId: string; fileName: string }, ApprovalFileRefusal>(
    actor,
    "attach-approval-file",
    async (handle) => {
      const { db, now } = handle;
      const proposal = await holdProposal(handle, proposalId);
      if (!proposal) return err("not-found");
      const refusal = maySign(proposal, actor.accountId);
      if (refusal !== null) return err(refusal);
      await file.keep();
      const { sha256, byteCount } = file;
      const { id } = await db.approvalFile.create({
        data: { ...named, proposalId, sha256, byteCount, uploadedById: actor.accountId, uploadedAt: now },
        select: { id: true },
      });
      const { callId } = proposal;
      const detail = { proposalId, fileId: id, sha256, byteCount };
      await recordEvent(handle, {
        action: "attach-approval-file",
        subjectType: "call",
        subjectId: callId,
        callId,
        detail,
      });
      return ok({ fileId: id, fileName: named.fileName });
    },
  );

async function refused(actor: ApproverActor, refusal: ApprovalFileRefusal) {
  await recordRefusal(actor, "attach-approval-file", refusal);
  return err(refusal);
}
