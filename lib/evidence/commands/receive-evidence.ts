import "server-only";
import { recordRefusal } from "@/lib/audit/record-refusal";
import type { Actor } from "@/lib/auth/actor";
import { err, type Result } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import { limits, spendTry } from "@/lib/db/rate-limit";
import type { EvidenceType } from "@/lib/documents/evidence-type";
import { type StagedFile, type StagingRefusal, stageFile } from "@/lib/documents/file-store";
import { lookIntoFile } from "@/lib/documents/look-into-file";
import { scanStanding } from "@/lib/documents/scan-upload";
import { cleanFileName } from "../domain/file-name";
import { officeFormatsOf } from "../domain/formats";
import { MAX_FILE_BYTES } from "../domain/limits";
import type { EvidenceRefusalCode } from "../domain/refusals";
import type { EvidenceView } from "../queries/read-evidence";
import type { Announced } from "../schema";
import { attachEvidence, welcomeEvidence } from "./attach-evidence";
import type { Uploader } from "./locked-application";

export type ReceiveRefusal = "not-found" | EvidenceRefusalCode;

const MEDIA_TYPES: Readonly<Record<EvidenceType, string>> = {
  pdf: "application/pdf",
  jpg: "image/jpeg",
  png: "image/png",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** From the first byte to the row: asked, streamed, compared with what the browser counted, looked into, kept, recorded. */
export async function receiveEvidence(
  actor: Actor,
  applicationId: string,
  announced: Announced,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<EvidenceView, ReceiveRefusal>> {
  if (!isUploader(actor) || !isUuid(applicationId)) return refused(actor, "not-found");
  if (!(await spendTry(limits.uploadByAccount, actor.accountId))) return refused(actor, "too-many-uploads");
  const welcome = await welcomeEvidence(actor, applicationId, announced);
  if (!welcome.ok) return welcome;
  const staged = await stage(body);
  if (!staged.ok) return refused(actor, staged.error);
  const file = staged.value;
  try {
    if (file.sha256 !== announced.sha256 || file.byteCount !== announced.byteCount) {
      return await refused(actor, "upload-damaged");
    }
    const fileName = cleanFileName(announced.fileName);
    const { kind, declaredType } = announced;
    if (!fileName.includes(".")) return await refused(actor, "extension-missing");
    const type = await lookIntoFile(file, { fileName, declaredType }, officeFormatsOf(kind));
    if (!type.ok) return await refused(actor, type.error);
    const scan = await scanStanding(file.path);
    if (!scan.ok) return await refused(actor, scan.error);
    return await attachEvidence(actor, applicationId, {
      kind,
      fileName,
      mediaType: MEDIA_TYPES[type.value],
      file,
      scan: scan.value,
    });
  } finally {
    await file.discard(); // when it was kept, there is nothing left here to throw away
  }
}

/** A line that goes dead is told apart from a disk that is full: the one is a refusal, the other a fault of ours. */
class UploadCut extends Error {}

async function stage(body: AsyncIterable<Uint8Array>): Promise<Result<StagedFile, StagingRefusal | "upload-cut">> {
  try {
    return await stageFile(untilCut(body), MAX_FILE_BYTES);
  } catch (fault) {
    if (fault instanceof UploadCut) return err("upload-cut");
    throw fault;
  }
}

async function* untilCut(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const chunk = await chunks.next().catch((cause: unknown) => {
        throw new UploadCut("the upload broke off", { cause });
      });
      if (chunk.done) return;
      yield chunk.value;
    }
  } finally {
    await chunks.return?.();
  }
}

const isUploader = (actor: Actor): actor is Uploader =>
  actor.role === "firm" || actor.role === "county" || actor.role === "officer";

async function refused<Refusal extends ReceiveRefusal>(actor: Actor, refusal: Refusal) {
  await recordRefusal(actor, "attach-evidence", refusal);
  return err(refusal);
}
