import "server-only";
import { recordRefusal } from "@/lib/audit/record-refusal";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, type Result } from "@/lib/core/result";
import { limits, spendTry } from "@/lib/db/rate-limit";
import type { EvidenceRefusal } from "@/lib/documents/evidence-type";
import { type StagingRefusal, stageFile } from "@/lib/documents/file-store";
import { lookIntoScan } from "@/lib/documents/look-into-file";
import { scanStanding } from "@/lib/documents/scan-upload";
import { cleanFileName } from "@/lib/evidence/domain/file-name";
import { attachNotice, type DraftRefusal } from "./draft-call";

const NOTICE_BYTES = 20 * 1024 * 1024;

export type NoticeRefusal =
  | DraftRefusal
  | StagingRefusal
  | EvidenceRefusal
  | "too-many-uploads"
  | "upload-damaged"
  | "file-infected"
  | "not-a-pdf";

type Sent = {
  readonly callId: string;
  readonly version: number;
  readonly fileName: string;
  /** As the browser counted it. */
  readonly byteCount: number;
};

/** 申报通知: streamed, counted, looked into, scanned, kept by its hash, named by the draft. */
export async function receiveNotice(
  actor: OfficerActor,
  { callId, version, fileName, byteCount: announced }: Sent,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<{ version: number }, NoticeRefusal>> {
  if (!(await spendTry(limits.uploadByAccount, actor.accountId))) return refused(actor, "too-many-uploads");
  const staged = await stageFile(body, NOTICE_BYTES);
  if (!staged.ok) return refused(actor, staged.error);
  const file = staged.value;
  try {
    if (file.byteCount !== announced) return await refused(actor, "upload-damaged");
    const name = cleanFileName(fileName);
    const type = await lookIntoScan(file, { fileName: name, declaredType: "application/pdf" });
    if (!type.ok) return await refused(actor, type.error);
    if (type.value !== "pdf") return await refused(actor, "not-a-pdf");
    const scan = await scanStanding(file.path);
    if (!scan.ok) return await refused(actor, scan.error);
    const { sha256, byteCount } = await file.keep();
    return await attachNotice(actor, { callId, version, notice: { sha256, name, byteCount } }, scan.value);
  } finally {
    await file.discard(); // when it was kept, there is nothing left here to throw away
  }
}

async function refused(actor: OfficerActor, refusal: NoticeRefusal) {
  await recordRefusal(actor, "attach-notice", refusal);
  return err(refusal);
}
