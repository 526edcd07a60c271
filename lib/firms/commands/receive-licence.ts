import "server-only";
import { nameReceived } from "@/lib/audit/name-received";
import { recordEvent } from "@/lib/audit/record-event";
import { runUpload } from "@/lib/audit/run-upload";
import type { FirmActor } from "@/lib/auth/actor";
import { ok, type Result } from "@/lib/core/result";
import { type FileRefusal, type ReceivedFile, receiveFile, SCANS } from "@/lib/documents/receive-file";
import { notify } from "@/lib/jobs/notify";
import { claimAfterLicence } from "../domain/claim";
import type { AnnouncedLicence } from "../schema";

type LicenceRefusal = FileRefusal | "too-many-uploads";

export type SentLicence = { readonly licenceId: string };

/** A copy of the licence from its first byte to its row, by the checks that every document of a firm goes through. */
export const receiveLicence = (
  actor: FirmActor,
  announced: AnnouncedLicence,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<SentLicence, LicenceRefusal>> =>
  runUpload<SentLicence, LicenceRefusal>(actor, ACTION, (refuse) =>
    receiveFile({ announced, body, formats: SCANS, refuse }, (file) => keepLicence(actor, file)),
  );

const ACTION = "send-licence";

/** A refused claim asks again with it. */
async function keepLicence(actor: FirmActor, file: ReceivedFile): Promise<Result<SentLicence, "file-infected">> {
  const { firmId, accountId } = actor;
  const { fileName, mediaType, sha256, byteCount } = file;
  const named = await nameReceived<SentLicence, never>(actor, ACTION, file, async (handle) => {
    const { db, now } = handle;
    // The county decides about the newest copy: whoever sends one waits for whoever decides, and the other way round.
    await db.$queryRaw`select 1 from "firm" where "id" = ${firmId}::uuid for update`;
    const firm = await db.firm.findUniqueOrThrow({
      where: { id: firmId },
      select: { claimState: true, name: true, unitCode: true },
    });
    const { id } = await db.licence.create({
      data: { firmId, fileName, sha256, byteCount, mediaType, uploadedAt: now, uploadedById: accountId },
      select: { id: true },
    });
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
      action: ACTION,
      subjectType: "firm",
      subjectId: firmId,
      firmId,
      detail: { licenceId: id, sha256, asksAgain },
    });
    return ok({ licenceId: id });
  });
  return named.ok ? ok(named.value.row) : named;
}
