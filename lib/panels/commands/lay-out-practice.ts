import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { type LayOutRefusal, layOutRefusal, PRACTICE_NUMBERS, type PracticeText } from "../domain/practice";
import { readLayOutFacts } from "../queries/desk-practice";
import { lockCall } from "./lock-call";

export type PracticeRefusal = LayOutRefusal | "not-found";

type Wanted = { readonly callId: string; readonly cases: readonly PracticeText[] };

/** Two anchor cases that every expert of the panel scores before a file opens to him; laid out again, their texts are replaced. */
export function layOutPractice(actor: OfficerActor, wanted: Wanted): Promise<Result<null, PracticeRefusal>> {
  return runCommand<null, PracticeRefusal>(actor, "lay-out-practice", async (handle) => {
    const { db, now } = handle;
    const { callId } = wanted;
    const call = await lockCall(handle, callId);
    if (!call || call.state === "draft") return err("not-found");
    const facts = await readLayOutFacts(handle, callId);
    const refusal = layOutRefusal({ callState: call.state, ...facts });
    if (refusal !== null) return err(refusal);
    if (!facts.isLaidOut) {
      await db.practiceRound.create({ data: { callId, laidOutById: actor.accountId, laidOutAt: now } });
    }
    for (const number of PRACTICE_NUMBERS) {
      const text = wanted.cases[number - 1];
      if (!text) throw new Error("a practice has two cases");
      await db.practiceCase.upsert({
        where: { callId_number: { callId, number } },
        create: { ...text, callId, number },
        update: text,
      });
    }
    await recordEvent(handle, { action: "lay-out-practice", subjectType: "call", subjectId: callId, callId });
    return ok(null);
  });
}
