import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { FirmActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { type ChangeRefusal, changeRefusal } from "../domain/attaching";
import { lockApplication } from "./locked-application";

export type RemovalRefusal = "not-found" | "already-removed" | ChangeRefusal;

/** Takes a file off the draft. Its row and its bytes stay: a submission that names it keeps it for ever. */
export function removeEvidence(actor: FirmActor, evidenceId: string): Promise<Result<null, RemovalRefusal>> {
  return runCommand(actor, "remove-evidence", async (handle) => {
    const { db, now } = handle;
    const own = { id: evidenceId, uploadedRole: "firm" as const, application: { firmId: actor.firmId } };
    const evidence = await db.evidence.findFirst({
      where: own,
      select: { applicationId: true, kind: true, sha256: true },
    });
    const application = evidence && (await lockApplication(handle, actor, evidence.applicationId));
    if (!application) return err("not-found");
    const refusal = changeRefusal(application.state, application.call, now);
    if (refusal !== null) return err(refusal);
    const { count } = await db.evidence.updateMany({ where: { ...own, removedAt: null }, data: { removedAt: now } });
    if (count === 0) return err("already-removed");
    const { id: applicationId, callId, firmId } = application;
    await recordEvent(handle, {
      action: "remove-evidence",
      subjectType: "evidence",
      subjectId: evidenceId,
      callId,
      firmId,
      detail: { applicationId, kind: evidence.kind, sha256: evidence.sha256 },
    });
    return ok(null);
  });
}
