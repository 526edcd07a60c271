import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { ExpertActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { type AssignmentRefusal, moveAssignment } from "../domain/assignment";
import type { ConflictKind } from "../domain/conflict";
import { readOwnAssignment } from "./own-assignment";
import { recordConflict } from "./record-conflict";

export type DeclareRefusal = AssignmentRefusal | "not-found" | "changed-meanwhile";

export type Declaration = {
  readonly assignmentId: string;
  /** Null: nothing stands in the way. */
  readonly conflict: { readonly kind: ConflictKind; readonly statement: string } | null;
};

/** The expert's word before the file opens: cleared to score, or recused with the reason kept. */
export function declare(
  actor: ExpertActor,
  { assignmentId, conflict }: Declaration,
): Promise<Result<{ opened: boolean }, DeclareRefusal>> {
  return runCommand<{ opened: boolean }, DeclareRefusal>(actor, "declare-conflict", async (handle) => {
    const { db, now } = handle;
    const found = await readOwnAssignment(handle, actor, assignmentId);
    if (!found) return err("not-found");
    const moved = moveAssignment(found, conflict ? "declare-conflict" : "declare-none", found.call);
    if (!moved.ok) return moved;
    const { count } = await db.assignment.updateMany({
      where: { id: assignmentId, state: found.state, sheetLockedAt: null },
      data: { state: moved.value, declaredAt: now },
    });
    if (count === 0) return err("changed-meanwhile");
    if (conflict) await recordConflict(handle, actor, { ...found, ...conflict, source: "self" });
    else await layOutSheet(handle, assignmentId, found);
    await recordEvent(handle, {
      action: "declare-conflict",
      subjectType: "assignment",
      subjectId: assignmentId,
      callId: found.callId,
      detail: { applicationId: found.applicationId, from: found.state, to: moved.value, kind: conflict?.kind ?? null },
    });
    return ok({ opened: conflict === null });
  });
}

type Assigned = { readonly callId: string; readonly applicationId: string; readonly expertId: string };

/** An empty sheet; one that was begun before the assignment was ended and made again goes on. */
async function layOutSheet({ db, now }: Handle, assignmentId: string, assigned: Assigned): Promise<void> {
  const { callId, applicationId, expertId } = assigned;
  await db.sheet.createMany({
    data: [{ assignmentId, callId, applicationId, expertId, savedAt: now }],
    skipDuplicates: true,
  });
}
