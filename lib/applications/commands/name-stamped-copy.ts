import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { FirmActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { FORM_KIND } from "../domain/printed-form";
import { type EditRefusal, editRefusal } from "../policy";
import { holdOwnApplication } from "./hold-own-application";

export type StampRefusal = EditRefusal | "not-found" | "print-unknown" | "no-scan";

/** The firm says which print its scan is of: the one whose code stands at the foot of the stamped pages. */
export function nameStampedCopy(
  actor: FirmActor,
  { applicationId, number }: { readonly applicationId: string; readonly number: number },
): Promise<Result<void, StampRefusal>> {
  return runCommand(actor, "name-stamped-copy", async (handle) => {
    const { db, now } = handle;
    const application = await holdOwnApplication(handle, actor, applicationId);
    if (!application) return err("not-found");
    const { id, call, state } = application;
    const refusal = editRefusal(state, { state: call.state, ...call.content }, now);
    if (refusal !== null) return err(refusal);
    const print = await db.formPrint.findUnique({
      where: { applicationId_number: { applicationId: id, number } },
      select: { id: true, sha256: true },
    });
    if (!print) return err("print-unknown");
    const scans = await db.evidence.findMany({
      where: { applicationId: id, kind: FORM_KIND, removedAt: null, uploadedRole: "firm" },
      select: { id: true },
    });
    if (scans.length === 0) return err("no-scan");
    await db.stampedCopy.createMany({
      data: scans.map((scan) => ({
        evidenceId: scan.id,
        printId: print.id,
        recordedAt: now,
        recordedById: actor.accountId,
      })),
    });
    await recordEvent(handle, {
      action: "name-stamped-copy",
      subjectType: "application",
      subjectId: id,
      callId: call.id,
      firmId: actor.firmId,
      detail: { number, sha256: print.sha256, files: scans.length },
    });
    return ok(undefined);
  });
}
