import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import type { Handle } from "@/lib/db/as-actor";
import { readScan } from "@/lib/db/read-scans";
import { copyRefusal } from "../domain/signed-scans";
import { readSiteCheck } from "../queries/read-site-check";

export type ScanFault = "record-unknown" | "record-infected";
export type ReplaceRecordRefusal = ScanFault | "not-found" | "changed-meanwhile" | "record-in-use";

type Wish = {
  readonly siteCheckId: string;
  /** The scan that is out of use, as the officer saw it. */
  readonly replacesId: string;
  readonly recordId: string;
};

/**
 * A virus was found in the scan of a signed record: another scan of the same paper takes its place. The result, its figures and
 * whatever followed stay; so does the row of the scan that is out of use. One in which nothing was found is never replaced.
 */
export function replaceSiteRecord(
  actor: OfficerActor,
  { siteCheckId, replacesId, recordId }: Wish,
): Promise<Result<{ place: number }, ReplaceRecordRefusal>> {
  return runCommand<{ place: number }, ReplaceRecordRefusal>(actor, "replace-site-record", async (handle) => {
    const { db, now } = handle;
    if (!isUuid(siteCheckId)) return err("not-found");
    await db.$queryRaw`select 1 from "site_check" where "id" = ${siteCheckId}::uuid for update`;
    const record = await readSiteCheck(handle, siteCheckId);
    if (!record) return err("not-found");
    const { applicationId, callId, scans } = record;
    const refusal = copyRefusal(scans, replacesId);
    if (refusal !== null) return err(refusal);
    const fault = await faultOfScan(handle, applicationId, recordId);
    if (fault !== null) return err(fault);
    const place = scans.length; // the scan it was signed with is no copy
    const copy = { siteCheckId, place, evidenceId: recordId, replacesId };
    await db.siteRecordCopy.create({ data: { ...copy, filedById: actor.accountId, filedAt: now } });
    await recordEvent(handle, {
      action: "replace-site-record",
      subjectType: "application",
      subjectId: applicationId,
      callId,
      detail: copy,
    });
    return ok({ place });
  });
}

/** What is the matter with a scan that a record is to rest on. One that waits for the scanner may be used, as anywhere. */
export async function faultOfScan(handle: Handle, applicationId: string, recordId: string): Promise<ScanFault | null> {
  const file = await handle.db.evidence.findFirst({
    where: { id: recordId, applicationId, kind: "site-record" },
    select: { sha256: true },
  });
  if (!file) return "record-unknown";
  return (await readScan(handle, file.sha256)) === "infected" ? "record-infected" : null;
}
