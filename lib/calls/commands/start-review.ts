import "server-only";
import { STATE_GROUPS } from "@/lib/applications/domain/application-state";
import { type MoveRefusal as ApplicationRefusal, moveApplication } from "@/lib/applications/domain/moves";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import type { CallCourse } from "../domain/call-state";
import { countUnchecked } from "../queries/count-unchecked";
import { applyCallMove, type MoveRefusal } from "./move-call";

export type StartReviewRefusal = MoveRefusal | ApplicationRefusal;

/** Ends the screening: the call goes under review, and every eligible application with it. */
export function startReview(
  actor: OfficerActor,
  callId: string,
): Promise<Result<{ inReview: number }, StartReviewRefusal>> {
  return runCommand(actor, "start-review", async (handle) => {
    const { db, now } = handle;
    // Nobody may open a way into the review between the counting and the move.
    await db.$queryRaw`select 1 from "call" where "id" = ${callId}::uuid for update`;
    const undecidedApplications = await db.application.count({
      where: { callId, state: { in: [...STATE_GROUPS.undecided] } },
    });
    const eligible = await db.application.findMany({
      where: { callId, state: "eligible" },
      select: { id: true, version: true, firmId: true },
    });
    const uncheckedApplications = await countUnchecked(handle, callId);
    const facts = { undecidedApplications, eligibleApplications: eligible.length, uncheckedApplications };
    const detail = { applications: eligible.length };
    const sets = { reviewStartedAt: now };
    const moved = await applyCallMove(handle, { callId, command: "start-review", by: "officer", facts, sets, detail });
    if (!moved.ok) return moved;
    const call = await db.call.findUniqueOrThrow({
      where: { id: callId },
      select: { state: true, opensAt: true, closesAt: true },
    });
    for (const application of eligible) {
      const refusal = await putUnderReview(handle, { id: callId, ...call }, application);
      if (refusal !== null) return err(refusal);
    }
    return ok({ inReview: eligible.length });
  });
}

async function putUnderReview(
  handle: Handle,
  call: CallCourse & { readonly id: string },
  { id, version, firmId }: { readonly id: string; readonly version: number; readonly firmId: string },
): Promise<StartReviewRefusal | null> {
  const { db, now } = handle;
  const moved = moveApplication("eligible", "start-review", "officer", { call, returnedBy: null }, now);
  if (!moved.ok) return moved.error;
  const { count } = await db.application.updateMany({
    where: { id, version, state: "eligible" },
    data: { state: moved.value.state, stateSince: now, version: { increment: 1 } },
  });
  if (count === 0) return "changed-meanwhile";
  await recordEvent(handle, {
    action: "start-review",
    subjectType: "application",
    subjectId: id,
    callId: call.id,
    firmId,
    detail: { from: "eligible", to: moved.value.state },
  });
  return null;
}
