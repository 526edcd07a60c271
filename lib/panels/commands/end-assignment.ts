import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { type AssignmentRefusal, LIVE_STATES, moveAssignment } from "../domain/assignment";
import { type EndReason, isDeclaredKind } from "../domain/conflict";
import { lockCall } from "./lock-call";
import { recordConflict } from "./record-conflict";

export type EndRefusal = AssignmentRefusal | "not-found" | "changed-meanwhile";

export type Ending = { readonly assignmentId: string; readonly because: EndReason; readonly reason: string };

/**
 * Takes an assignment back while its sheet is not locked. For a conflict the expert is recused and the pair is barred, and
 * a locked sheet is void; for any other reason it ends, and may be assigned again. Nothing is deleted: row, sheets and reason stay.
 */
export function endAssignment(actor: OfficerActor, ending: Ending): Promise<Result<null, EndRefusal>> {
  return runCommand<null, EndRefusal>(actor, "end-assignment", async (handle) => {
    const { db, now } = handle;
    const { assignmentId, because, reason } = ending;
    const found = await readAssignment(handle, assignmentId);
    if (!found) return err("not-found");
    const call = await lockCall(handle, found.callId);
    if (!call) return err("not-found");
    const moved = moveAssignment(found, isDeclaredKind(because) ? "end-for-conflict" : "end", call);
    if (!moved.ok) return moved;
    if (isDeclaredKind(because)) {
      await recordConflict(handle, actor, { ...found, kind: because, source: "officer", statement: reason });
    } else {
      const { count } = await db.assignment.updateMany({
        where: { id: assignmentId, state: { in: [...LIVE_STATES] }, sheetLockedAt: null },
        data: { state: "ended", endedAt: now, endedById: actor.accountId, endReason: reason },
      });
      if (count === 0) return err("changed-meanwhile");
    }
    await recordEvent(handle, {
      action: "end-assignment",
      subjectType: "assignment",
      subjectId: assignmentId,
      callId: found.callId,
      detail: { applicationId: found.applicationId, expertId: found.expertId, from: found.state, because },
    });
    return ok(null);
  });
}

const readAssignment = ({ db }: Handle, id: string) =>
  db.assignment.findUnique({
    where: { id },
    select: { callId: true, applicationId: true, expertId: true, state: true, sheetLockedAt: true },
  });
