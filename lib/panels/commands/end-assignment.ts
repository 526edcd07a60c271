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
    const ended = await endInside(handle, actor, ending);
    if (!ended.ok) return ended;
    const { callId, applicationId, expertId, state: from } = ended.value;
    await recordEvent(handle, {
      action: "end-assignment",
      subjectType: "assignment",
      subjectId: ending.assignmentId,
      callId,
      detail: { applicationId, expertId, from, because: ending.because },
    });
    return ok(null);
  });
}

type Ended = NonNullable<Awaited<ReturnType<typeof readAssignment>>>;

/** The same within another act, which writes its own event; holds the call from here on. */
export async function endInside(
  handle: Handle,
  actor: OfficerActor,
  { assignmentId, because, reason }: Ending,
): Promise<Result<Ended, EndRefusal>> {
  const found = await readAssignment(handle, assignmentId);
  const call = found && (await lockCall(handle, found.callId));
  if (!found || !call) return err("not-found");
  const moved = moveAssignment(found, isDeclaredKind(because) ? "end-for-conflict" : "end", call);
  if (!moved.ok) return moved;
  if (isDeclaredKind(because)) {
    await recordConflict(handle, actor, { ...found, kind: because, source: "officer", statement: reason });
    return ok(found);
  }
  const { count } = await handle.db.assignment.updateMany({
    where: { id: assignmentId, state: { in: [...LIVE_STATES] }, sheetLockedAt: null },
    data: { state: "ended", endedAt: handle.now, endedById: actor.accountId, endReason: reason },
  });
  return count === 0 ? err("changed-meanwhile") : ok(found);
}

const readAssignment = ({ db }: Handle, id: string) =>
  db.assignment.findUnique({
    where: { id },
    select: { callId: true, applicationId: true, expertId: true, state: true, sheetLockedAt: true },
  });
