import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { readSeen, type Seen, type StepRefusal, step, touch } from "./on-the-desk";

export type EndReturnRefusal = StepRefusal | "not-found" | "changed-meanwhile";

/** A return that nobody answers would block the review: the last submission goes back as it is to the desk that returned it. */
export function endReturn(actor: OfficerActor, seen: Seen): Promise<Result<{ version: number }, EndReturnRefusal>> {
  return runCommand<{ version: number }, EndReturnRefusal>(actor, "end-return", async (handle) => {
    const application = await readSeen(handle, actor, seen);
    if (!application) return err("not-found");
    if (application.version !== seen.version) return err("changed-meanwhile");
    const moved = step(application, "end-return", "officer", handle.now);
    if (!moved.ok) return moved;
    if (!(await touch(handle, application, { ...moved.value, stateSince: handle.now })))
      return err("changed-meanwhile");
    await recordEvent(handle, {
      action: "end-return",
      subjectType: "application",
      subjectId: application.id,
      callId: application.call.id,
      firmId: application.firmId,
      detail: { from: application.state, to: moved.value.state },
    });
    return ok({ version: application.version + 1 });
  });
}
