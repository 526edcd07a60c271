import "server-only";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { moveApplications } from "@/lib/awards/commands/move-applications";
import { moveCallOn } from "@/lib/awards/commands/move-call";
import { nextStep } from "@/lib/awards/domain/signing";
import type { StepRefusal } from "@/lib/awards/domain/step-refusal";
import { readCall } from "@/lib/calls/queries/read-call";
import { confirmationRefusal, type RecheckRefusal } from "@/lib/checks/domain/recheck";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { readRechecks } from "../queries/read-rechecks";

export type ConfirmRefusal = StepRefusal | RecheckRefusal | "government-document-missing";

/**
 * After the window, by the programme's clock: what was proposed is confirmed. Nothing but the clock brings its end about, and
 * nobody is confirmed who was not asked about again.
 */
export function confirmAwards(
  actor: OfficerActor,
  callId: string,
): Promise<Result<{ confirmed: number }, ConfirmRefusal>> {
  return runCommand<{ confirmed: number }, ConfirmRefusal>(actor, "confirm-awards", async (handle) => {
    const { db, now } = handle;
    const [call] = await db.$queryRaw<{ state: string }[]>`
      select "state"::text from "call" where "id" = ${callId}::uuid for update`;
    if (!call) return err("not-found");
    if (call.state !== "publicity") return err("call-not-in-this-state");
    const notice = await db.notice.findFirst({
      where: { callId },
      orderBy: { version: "desc" },
      select: { id: true, endsAt: true },
    });
    if (!notice) return err("publicity-not-over");
    const rechecks = (await readRechecks(handle, callId)).map(({ recheck }) => recheck);
    const proposed = await db.application.findMany({ where: { callId, state: "proposed" }, select: { id: true } });
    const moves = proposed.map(({ id }) => ({ applicationId: id, command: "confirm" as const }));
    const facts = { publicityEndsAt: notice.endsAt };
    const refusal = await moveApplications(handle, { callId, by: "officer", ...facts }, moves);
    if (refusal !== null) return err(refusal);
    const missing = (await missingSignature(handle, callId)) ?? confirmationRefusal(rechecks);
    if (missing !== null) return err(missing);
    const { count } = await db.notice.updateMany({
      where: { id: notice.id, confirmedAt: null },
      data: { confirmedAt: now, confirmedById: actor.accountId },
    });
    if (count === 0) return err("changed-meanwhile");
    const detail = { noticeId: notice.id, applications: proposed.length };
    const moved = await moveCallOn(handle, { callId, command: "confirm", by: "officer", facts, detail });
    return moved.ok ? ok({ confirmed: proposed.length }) : moved;
  });
}

/** Where the call's chain ends with the city government's document, nothing is confirmed without it. */
async function missingSignature(handle: Handle, callId: string): Promise<"government-document-missing" | null> {
  const call = await readCall(handle, callId);
  const signed = await handle.db.approval.count({ where: { proposal: { callId, state: "approved" } } });
  return call !== null && nextStep(call.content.chain, signed) !== null ? "government-document-missing" : null;
}
