import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { violatedConstraint } from "@/lib/db/errors";
import { notify } from "@/lib/jobs/notify";
import { type UnlockRefusal, unlockRefusal } from "../domain/unlock";
import { lockCall } from "./lock-call";

export type AskUnlockRefusal = UnlockRefusal | "not-found" | "changed-meanwhile" | "unlock-waits";

/** The officer's half: an expert has said that his locked sheet is wrong. Nothing is opened yet, and nobody sees a score for it. */
export async function askUnlock(
  actor: OfficerActor,
  { assignmentId, reason }: { readonly assignmentId: string; readonly reason: string },
): Promise<Result<{ id: string }, AskUnlockRefusal>> {
  try {
    return await runCommand<{ id: string }, AskUnlockRefusal>(actor, "ask-unlock", async (handle) => {
      const { db, now } = handle;
      const found = await db.assignment.findUnique({
        where: { id: assignmentId },
        select: { callId: true, sheetLockedAt: true, application: { select: { firmName: true } } },
      });
      const call = found && (await lockCall(handle, found.callId));
      if (!found || !call) return err("not-found");
      const refusal = unlockRefusal(call, found.sheetLockedAt);
      if (refusal !== null) return err(refusal);
      const sheetId = await lockedSheet(handle, assignmentId);
      if (sheetId === null) return err("changed-meanwhile");
      const { callId } = found;
      const { id } = await db.sheetUnlock.create({
        data: { callId, assignmentId, sheetId, reason, askedById: actor.accountId, askedAt: now },
        select: { id: true },
      });
      const facts = { firm: found.application.firmName };
      await notify(handle, { role: "approver" }, { kind: "unlock-asked", facts, link: `/approvals/unlocks/${id}` });
      await recordEvent(handle, {
        action: "ask-unlock",
        subjectType: "assignment",
        subjectId: assignmentId,
        callId,
        detail: { unlockId: id, sheetId },
      });
      return ok({ id });
    });
  } catch (fault) {
    if (violatedConstraint(fault) === "sheet_unlock_live_key") return err("unlock-waits");
    throw fault;
  }
}

/** Its name alone: the officer sees no sheet before the seal. */
async function lockedSheet({ db }: Handle, assignmentId: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ id: string | null }[]>`select locked_sheet(${assignmentId}::uuid)::text as id`;
  return row?.id ?? null;
}
