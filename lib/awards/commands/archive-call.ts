import "server-only";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { StepRefusal } from "../domain/step-refusal";
import { moveApplications } from "./move-applications";
import { moveCallOn } from "./move-call";

/** Closes a confirmed call. What got nothing is archived with it; what is supported stays until its follow-up ends. */
export function archiveCall(actor: OfficerActor, callId: string): Promise<Result<{ archived: number }, StepRefusal>> {
  return runCommand<{ archived: number }, StepRefusal>(actor, "archive-call", async (handle) => {
    const { db } = handle;
    const [call] = await db.$queryRaw<{ state: string }[]>`
      select "state"::text from "call" where "id" = ${callId}::uuid for update`;
    if (!call) return err("not-found");
    if (call.state !== "confirmed") return err("call-not-in-this-state");
    const ended = await db.application.findMany({
      where: { callId, state: { in: ["reserve", "not_selected"] } },
      select: { id: true },
    });
    const moves = ended.map(({ id }) => ({ applicationId: id, command: "archive" as const }));
    const refusal = await moveApplications(handle, { callId, by: "officer" }, moves);
    if (refusal !== null) return err(refusal);
    const detail = { applications: ended.length };
    const moved = await moveCallOn(handle, { callId, command: "archive", by: "officer", facts: {}, detail });
    return moved.ok ? ok({ archived: ended.length }) : moved;
  });
}
