import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import type { Handle } from "@/lib/db/as-actor";

export type PhotoRefusal = "not-found" | "site-check-kept" | "photo-unknown";

type Photo = { readonly siteCheckId: string; readonly evidenceId: string };

/** A picture that has been received joins the record. Asked twice, because an answer was lost on the way, it is there once. */
export function addSitePhoto(
  actor: OfficerActor,
  { siteCheckId, evidenceId, caption }: Photo & { readonly caption: string },
): Promise<Result<{ evidenceId: string }, PhotoRefusal>> {
  return runCommand<{ evidenceId: string }, PhotoRefusal>(actor, "add-site-photo", async (handle) => {
    const { db, now } = handle;
    const record = await openRecord(handle, siteCheckId);
    if (!record.ok) return record;
    const { applicationId } = record.value;
    const isPhoto = await db.evidence.count({ where: { id: evidenceId, applicationId, kind: "site-photo" } });
    if (isPhoto === 0) return err("photo-unknown");
    const { count } = await db.sitePhoto.createMany({
      data: [{ siteCheckId, evidenceId, caption: caption.trim(), addedAt: now }],
      skipDuplicates: true,
    });
    if (count > 0) await recordPhoto(handle, "add-site-photo", record.value, { siteCheckId, evidenceId });
    return ok({ evidenceId });
  });
}

/** Takes a picture out of a record that is still written; the file itself stays where it was received. */
export function removeSitePhoto(
  actor: OfficerActor,
  { siteCheckId, evidenceId }: Photo,
): Promise<Result<{ evidenceId: string }, PhotoRefusal>> {
  return runCommand<{ evidenceId: string }, PhotoRefusal>(actor, "remove-site-photo", async (handle) => {
    const record = await openRecord(handle, siteCheckId);
    if (!record.ok) return record;
    const { count } = await handle.db.sitePhoto.deleteMany({ where: { siteCheckId, evidenceId } });
    if (count === 0) return err("photo-unknown");
    await recordPhoto(handle, "remove-site-photo", record.value, { siteCheckId, evidenceId });
    return ok({ evidenceId });
  });
}

type OpenRecord = { readonly applicationId: string; readonly callId: string };

/** Held until the transaction ends, so that no picture joins while the record is being concluded. */
async function openRecord({ db }: Handle, id: string): Promise<Result<OpenRecord, "not-found" | "site-check-kept">> {
  if (!isUuid(id)) return err("not-found");
  await db.$queryRaw`select 1 from "site_check" where "id" = ${id}::uuid for update`;
  const row = await db.siteCheck.findUnique({
    where: { id },
    select: { applicationId: true, callId: true, state: true },
  });
  if (!row) return err("not-found");
  return row.state === "draft" ? ok(row) : err("site-check-kept");
}

const recordPhoto = (handle: Handle, action: string, { applicationId, callId }: OpenRecord, detail: Photo) =>
  recordEvent(handle, { action, subjectType: "application", subjectId: applicationId, callId, detail: { ...detail } });
