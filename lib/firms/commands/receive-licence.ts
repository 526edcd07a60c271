import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { recordRefusal } from "@/lib/audit/record-refusal";
import { runCommand } from "@/lib/audit/run-command";
import type { FirmActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { limits, spendTry } from "@/lib/db/rate-limit";
import { readScan } from "@/lib/db/read-scans";
import { recordScan } from "@/lib/db/record-scan";
import type { EvidenceRefusal, ScanType } from "@/lib/documents/evidence-type";
import { type StagedFile, stageFile } from "@/lib/documents/file-store";
import { lookIntoScan } from "@/lib/documents/look-into-file";
import { type ScanStanding, scanStanding } from "@/lib/documents/scan-upload";
import { cleanFileName } from "@/lib/evidence/domain/file-name";
import { MAX_FILE_BYTES } from "@/lib/evidence/domain/limits";
import { notify } from "@/lib/jobs/notify";
import { claimAfterLicence } from "../domain/claim";
import type { AnnouncedLicence } from "../schema";

export type LicenceRefusal =
  | EvidenceRefusal
  | "file-infected"
  | "file-too-large"
  | "upload-damaged"
  | "too-many-uploads";

export type SentLicence = { readonly licenceId: string };

const MEDIA_TYPES: Readonly<Record<ScanType, string>> = {
  pdf: "application/pdf",
  jpg: "image/jpeg",
  png: "image/png",
};

/** A copy of the licence from its first byte to its row, by the checks that every document of a firm goes through. */
export async function receiveLicence(
  actor: FirmActor,
  announced: AnnouncedLicence,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<SentLicence, LicenceRefusal>> {
  if (!(await spendTry(limits.uploadByAccount, actor.accountId))) return refused(actor, "too-many-uploads");
  const staged = await stageFile(body, MAX_FILE_BYTES);
  if (!staged.ok) return refused(actor, staged.error);
  const file = staged.value;
  try {
    if (file.byteCount !== announced.byteCount) return await refused(actor, "upload-damaged");
    const fileName = cleanFileName(announced.fileName);
    const { declaredType } = announced;
    const type = await lookIntoScan(file, { fileName, declaredType });
    if (!type.ok) return await refused(actor, type.error);
    const scan = await scanStanding(file.path);
    if (!scan.ok) return await refused(actor, scan.error);
    return await keepLicence(actor, { file, scan: scan.value, fileName, mediaType: MEDIA_TYPES[type.value] });
  } finally {
    await file.discard(); // when it was kept, there is nothing left here to throw away
  }
}

async function refused<Refusal extends LicenceRefusal>(actor: FirmActor, refusal: Refusal) {
  await recordRefusal(actor, "send-licence", refusal);
  return err(refusal);
}

type NewLicence = {
  readonly file: StagedFile;
  readonly scan: ScanStanding;
  readonly fileName: string;
  readonly mediaType: string;
};

/** The file is on the disk before its row. A refused claim asks again with it. */
function keepLicence(
  actor: FirmActor,
  { file, scan, fileName, mediaType }: NewLicence,
): Promise<Result<SentLicence, "file-infected">> {
  const { firmId, accountId } = actor;
  return runCommand<SentLicence, "file-infected">(actor, "send-licence", async (handle) => {
    const { db, now } = handle;
    // The county decides about the newest copy: whoever sends one waits for whoever decides, and the other way round.
    await db.$queryRaw`select 1 from "firm" where "id" = ${firmId}::uuid for update`;
    const firm = await db.firm.findUniqueOrThrow({
      where: { id: firmId },
      select: { claimState: true, name: true, unitCode: true },
    });
    await file.keep();
    const { sha256, byteCount } = file;
    await recordScan(handle, sha256, scan);
    const { id } = await db.licence.create({
      data: { firmId, fileName, sha256, byteCount, mediaType, uploadedAt: now, uploadedById: accountId },
      select: { id: true },
    });
    if ((await readScan(handle, sha256)) === "infected") return err("file-infected"); // known before
    const claimState = claimAfterLicence(firm.claimState);
    const asksAgain = claimState !== firm.claimState;
    await db.firm.updateMany({
      where: { id: firmId },
      data: { version: { increment: 1 }, ...(asksAgain ? { claimState, claimSince: now } : {}) },
    });
    await notify(
      handle,
      { unitCode: firm.unitCode },
      { kind: "licence-arrived", facts: { firm: firm.name }, link: `/county/claims/${firmId}` },
    );
    await recordEvent(handle, {
      action: "send-licence",
      subjectType: "firm",
      subjectId: firmId,
      firmId,
      detail: { licenceId: id, sha256, asksAgain },
    });
    return ok({ licenceId: id });
  });
}
