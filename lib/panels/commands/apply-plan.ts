import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import type { Pair } from "../domain/pairing";
import { inputHash } from "../domain/panel-plan";
import { readPlanFacts, wishOf } from "../queries/plan-facts";
import { storedPlan } from "../queries/stored-plan";
import { writeDetected } from "./detect-conflicts";
import { lockCall } from "./lock-call";
import { writePairs } from "./write-pairs";

export type ApplyRefusal = "not-found" | "not-under-review" | "plan-short" | "already-applied" | "plan-outdated";

/**
 * Puts a drawn plan into effect, whole or not at all, as long as everything it was drawn from still stands: one expert, one
 * conflict or one assignment more, and it has to be drawn again.
 */
export const applyPlan = (
  actor: OfficerActor,
  { callId, number }: { readonly callId: string; readonly number: number },
): Promise<Result<{ readonly assigned: number }, ApplyRefusal>> =>
  runCommand<{ readonly assigned: number }, ApplyRefusal>(actor, "apply-panel-plan", async (handle) => {
    const { db, now } = handle;
    const call = await lockCall(handle, callId);
    const found = await db.panelPlan.findUnique({ where: { callId_number: { callId, number } } });
    if (!call || !found) return err("not-found");
    if (call.state !== "reviewing") return err("not-under-review");
    if (found.appliedAt !== null) return err("already-applied");
    if (!found.isWhole) return err("plan-short");
    await writeDetected(handle, actor, callId);
    const { input, pairs } = storedPlan(found);
    const facts = await readPlanFacts(handle, call, wishOf(input));
    if (inputHash(facts.input) !== found.inputSha256) return err("plan-outdated");
    await writePairs(handle, actor, callId, await sorted(handle, callId, pairs), "plan");
    await db.panelPlan.updateMany({
      where: { id: found.id, appliedAt: null },
      data: { appliedAt: now, appliedById: actor.accountId },
    });
    await recordEvent(handle, {
      action: "apply-panel-plan",
      subjectType: "call",
      subjectId: callId,
      callId,
      detail: { number, inputSha256: found.inputSha256, assigned: pairs.length },
    });
    return ok({ assigned: pairs.length });
  });

/** A pair that was once assigned has its row already. */
async function sorted({ db }: Handle, callId: string, pairs: readonly Pair[]) {
  const rows = await db.assignment.findMany({ where: { callId }, select: { applicationId: true, expertId: true } });
  const keyOf = ({ applicationId, expertId }: Pair) => `${applicationId} ${expertId}`;
  const known = new Set(rows.map(keyOf));
  return {
    fresh: pairs.filter((pair) => !known.has(keyOf(pair))),
    again: pairs.filter((pair) => known.has(keyOf(pair))),
  };
}
