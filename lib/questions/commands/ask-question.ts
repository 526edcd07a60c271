import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { FirmActor } from "@/lib/auth/actor";
import { stateAt } from "@/lib/calls/domain/call-state";
import { err, ok, type Result } from "@/lib/core/result";
import { type AskRefusal, askRefusal } from "../domain";

/** A firm asks about a call. Two of its members who ask at once are counted one after the other. */
export function askQuestion(
  actor: FirmActor,
  { callId, text }: { readonly callId: string; readonly text: string },
): Promise<Result<{ questionId: string }, AskRefusal | "not-found">> {
  return runCommand(actor, "ask-question", async (handle) => {
    const { db, now } = handle;
    const call = await db.call.findFirst({
      where: { id: callId, state: { not: "draft" } },
      select: { state: true, opensAt: true, closesAt: true },
    });
    if (!call) return err("not-found");
    await db.$queryRaw`select 1 from "firm" where "id" = ${actor.firmId}::uuid for update`;
    const open = await db.question.count({ where: { callId, firmId: actor.firmId, answers: { none: {} } } });
    const refusal = askRefusal(stateAt(call, now), open);
    if (refusal !== null) return err(refusal);
    const { id } = await db.question.create({
      data: { callId, firmId: actor.firmId, askedById: actor.accountId, text, askedAt: now },
      select: { id: true },
    });
    await recordEvent(handle, {
      action: "ask-question",
      subjectType: "question",
      subjectId: id,
      callId,
      firmId: actor.firmId,
    });
    return ok({ questionId: id });
  });
}
