import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { isSameEmployer } from "../domain/pairing";
import { lockCall } from "./lock-call";

export type DecideRefusal = "not-found" | "not-under-review" | "already-so" | "same-employer" | "changed-meanwhile";

export type ConflictDecision = {
  readonly conflictId: string;
  readonly state: "confirmed" | "cleared";
  readonly reason: string;
};

/**
 * What a person finds after looking: confirmed, or cleared so that the pair may be assigned again. One employer by its code
 * cannot be cleared while the codes say so.
 */
export const decideConflict = (
  actor: OfficerActor,
  { conflictId, state, reason }: ConflictDecision,
): Promise<Result<null, DecideRefusal>> =>
  runCommand<null, DecideRefusal>(actor, "decide-conflict", async (handle) => {
    const found = await readConflict(handle, conflictId);
    if (!found) return err("not-found");
    const { callId } = found.application;
    const call = await lockCall(handle, callId);
    if (call?.state !== "reviewing") return err("not-under-review");
    if (found.state === state) return err("already-so");
    const isEmployer = isSameEmployer(found.expert.employerUscc, found.application.uscc);
    if (state === "cleared" && found.kind === "employer" && isEmployer) return err("same-employer");
    const count = await handle.db.$executeRaw`
      update "conflict" set "state" = ${state}::conflict_state,
        "steps" = "steps" || conflict_step(${state}::conflict_state, ${reason}, ${actor.accountId}::uuid, ${handle.now}::timestamptz)
      where "id" = ${conflictId}::uuid and "state" = ${found.state}::conflict_state`;
    if (count === 0) return err("changed-meanwhile");
    await recordEvent(handle, {
      action: "decide-conflict",
      subjectType: "conflict",
      subjectId: conflictId,
      callId,
      detail: {
        expertId: found.expertId,
        applicationId: found.applicationId,
        kind: found.kind,
        from: found.state,
        to: state,
      },
    });
    return ok(null);
  });

const readConflict = ({ db }: Handle, id: string) =>
  db.conflict.findUnique({
    where: { id },
    select: {
      kind: true,
      state: true,
      expertId: true,
      applicationId: true,
      expert: { select: { employerUscc: true } },
      application: { select: { callId: true, uscc: true } },
    },
  });
