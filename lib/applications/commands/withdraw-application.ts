import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { FirmActor } from "@/lib/auth/actor";
import { readCall } from "@/lib/calls/queries/read-call";
import { err, ok, type Result } from "@/lib/core/result";
import { type MoveRefusal, moveApplication } from "../domain/moves";
import { ownApplications } from "../policy";

export type WithdrawRefusal = MoveRefusal | "not-found" | "changed-meanwhile";

/** Takes the application out of the season for good; what was handed in stays readable. */
export function withdrawApplication(
  actor: FirmActor,
  applicationId: string,
): Promise<Result<{ applicationId: string }, WithdrawRefusal>> {
  return runCommand<{ applicationId: string }, WithdrawRefusal>(actor, "withdraw-application", async (handle) => {
    const { db, now } = handle;
    const application = await db.application.findFirst({
      where: { id: applicationId, ...ownApplications(actor) },
      select: { state: true, version: true, callId: true, returnedBy: true },
    });
    const call = application && (await readCall(handle, application.callId));
    if (!application || !call) return err("not-found");
    const { state, version, returnedBy } = application;
    const facts = { call: { state: call.state, ...call.content }, returnedBy };
    const moved = moveApplication(state, "withdraw", "firm", facts, now);
    if (!moved.ok) return moved;
    const { count } = await db.application.updateMany({
      where: { id: applicationId, ...ownApplications(actor), version },
      data: { ...moved.value, stateSince: now, version: { increment: 1 } },
    });
    if (count === 0) return err("changed-meanwhile");
    await recordEvent(handle, {
      action: "withdraw-application",
      subjectType: "application",
      subjectId: applicationId,
      callId: call.id,
      firmId: actor.firmId,
      detail: { from: state },
    });
    return ok({ applicationId });
  });
}
