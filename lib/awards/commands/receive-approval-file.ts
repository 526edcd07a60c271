import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { recordRefusal } from "@/lib/audit/record-refusal";
import { runCommand } from "@/lib/audit/run-command";
import type { ApproverActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { ScanState } from "@/lib/core/scan-state";
import { isUuid } from "@/lib/core/uuid";
import { limits, spendTry } from "@/lib/db/rate-limit";
import { readScan } from "@/lib/db/read-scans";
import { recordScan } from "@/lib/db/record-scan";
import { type StagedFile, stageFile } from "@/lib/documents/file-store";
import { lookIntoScan } from "@/lib/documents/look-into-file";
import { type ScanStanding, scanStanding } from "@/lib/documents/scan-upload";
import { cleanFileName } from "@/lib/evidence/domain/file-name";
import type { ApprovalFileRefusal } from "../domain/approval-file-refusal";
import { maySign } from "../domain/signing";
import { holdProposal } from "./sign-step";

const MOST_BYTES = 20 * 1024 * 1024;
const MEDIA_TYPES = { pdf: "application/pdf", jpg: "image/jpeg", png: "image/png" } as const;

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
  { proposalId, fileName, declaredType, ...counted }: Sent,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<ReceivedApprovalFile, ApprovalFileRefusal>> {
  if (!isUuid(proposalId)) return refused(actor, "not-found");
  if (!(await spendTry(limits.uploadByAccount, actor.accountId))) return refused(actor, "too-many-uploads");
  const staged = await stageFile(body, MOST_BYTES);
  if (!staged.ok) return refused(actor, staged.error);
  const file = staged.value;
  try {
    if (file.sha256 !== counted.sha256 || file.byteCount !== counted.byteCount) {
      return await refused(actor, "upload-damaged");
    }
    const name = cleanFileName(fileName);
    const type = await lookIntoScan(file, { fileName: name, declaredType });
    if (!type.ok) return await refused(actor, type.error);
    const scan = await scanStanding(file.path);
    if (!scan.ok) return await refused(actor, scan.error);
    const named = { fileName: name, mediaType: MEDIA_TYPES[type.value], scan: scan.value };
    return await join(actor, proposalId, named, file);
  } finally {
    await file.discard(); // when it was kept, there is nothing left here to throw away
  }
}

const join = (
  actor: ApproverActor,
  proposalId: string,
  { scan, ...named }: { readonly fileName: string; readonly mediaType: string; readonly scan: ScanStanding },
  file: StagedFile,
): Promise<Result<ReceivedApprovalFile, ApprovalFileRefusal>> =>
  runCommand<ReceivedApprovalFile, ApprovalFileRefusal>(actor, "attach-approval-file", async (handle) => {
    const { db, now } = handle;
    const proposal = await holdProposal(handle, proposalId);
    if (!proposal) return err("not-found");
    const refusal = maySign(proposal, actor.accountId);
    if (refusal !== null) return err(refusal);
    await file.keep();
    const { sha256, byteCount } = file;
    await recordScan(handle, sha256, scan);
    const { id } = await db.approvalFile.create({
      data: { ...named, proposalId, sha256, byteCount, uploadedById: actor.accountId, uploadedAt: now },
      select: { id: true },
    });
    const standing = await readScan(handle, sha256);
    if (standing === "infected") return err("file-infected"); // known before, whether or not the scanner answers now
    const { callId } = proposal;
    const detail = { proposalId, fileId: id, sha256, byteCount };
    await recordEvent(handle, {
      action: "attach-approval-file",
      subjectType: "call",
      subjectId: callId,
      callId,
      detail,
    });
    return ok({ fileId: id, fileName: named.fileName, scan: standing });
  });

async function refused(actor: ApproverActor, refusal: ApprovalFileRefusal) {
  await recordRefusal(actor, "attach-approval-file", refusal);
  return err(refusal);
}
