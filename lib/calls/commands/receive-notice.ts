import "server-only";
import { readFile } from "node:fs/promises";
import { recordRefusal } from "@/lib/audit/record-refusal";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, type Result } from "@/lib/core/result";
import { type EvidenceRefusal, evidenceType } from "@/lib/documents/evidence-type";
import { type StagingRefusal, stageFile } from "@/lib/documents/file-store";
import { cleanFileName } from "@/lib/evidence/domain/file-name";
import { attachNotice, type DraftRefusal } from "./draft-call";

const NOTICE_BYTES = 20 * 1024 * 1024;

export type NoticeRefusal = DraftRefusal | StagingRefusal | EvidenceRefusal | "not-a-pdf";

type Sent = { readonly callId: string; readonly version: number; readonly fileName: string };

/** 申报通知: streamed, looked into, kept by its hash, named by the draft. */
export async function receiveNotice(
  actor: OfficerActor,
  { callId, version, fileName }: Sent,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<{ version: number }, NoticeRefusal>> {
  const staged = await stageFile(body, NOTICE_BYTES);
  if (!staged.ok) return refused(actor, staged.error);
  const file = staged.value;
  try {
    const name = cleanFileName(fileName);
    const type = evidenceType({ fileName: name, declaredType: "application/pdf", bytes: await readFile(file.path) });
    if (!type.ok) return await refused(actor, type.error);
    if (type.value !== "pdf") return await refused(actor, "not-a-pdf");
    const { sha256, byteCount } = await file.keep();
    return await attachNotice(actor, { callId, version, notice: { sha256, name, byteCount } });
  } finally {
    await file.discard(); // when it was kept, there is nothing left here to throw away
  }
}

async function refused(actor: OfficerActor, refusal: NoticeRefusal) {
  await recordRefusal(actor, "attach-notice", refusal);
  return err(refusal);
}
