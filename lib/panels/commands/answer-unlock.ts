import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { ApproverActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { notify } from "@/lib/jobs/notify";
import { type UnlockRefusal, unlockRefusal } from "../domain/unlock";
import { lockCall } from "./lock-call";

export type AnswerUnlockRefusal = UnlockRefusal | "not-found" | "unlock-own" | "unlock-answered";

type Answer = { readonly unlockId: string; readonly grant: boolean; readonly answer: string };

/**
 * The approver's half. Granted, the database supersedes the locked version and lays out the next one for its author, who is told;
 * the old version is kept as it was. Whoever asked is told either way.
 */
export function answerUnlock(actor: ApproverActor, given: Answer): Promise<Result<null, AnswerUnlockRefusal>> {
  const action = given.grant ? "grant-unlock" : "refuse-unlock";
  return runCommand<null, AnswerUnlockRefusal>(actor, action, async (handle) => {
    const unlock = await readUnlock(handle, given.unlockId);
    const call = unlock && (await lockCall(handle, unlock.callId));
    if (!unlock || !call) return err("not-found");
    if (unlock.askedById === actor.accountId) return err("unlock-own");
    if (unlock.state !== "asked") return err("unlock-answered");
    const refusal = given.grant ? unlockRefusal(call, unlock.assignment.sheetLockedAt) : null;
    if (refusal !== null) return err(refusal);
    if (!(await decide(handle, actor, given))) return err("unlock-answered");
    await tell(handle, unlock, given.grant);
    await recordEvent(handle, {
      action,
      subjectType: "assignment",
      subjectId: unlock.assignmentId,
      callId: unlock.callId,
      detail: { unlockId: given.unlockId, sheetId: unlock.sheetId },
    });
    return ok(null);
  });
}

async function decide({ db, now }: Handle, actor: ApproverActor, { unlockId, grant, answer }: Answer) {
  const { count } = await db.sheetUnlock.updateMany({
    where: { id: unlockId, state: "asked" },
    data: { state: grant ? "granted" : "refused", answer, decidedById: actor.accountId, decidedAt: now },
  });
  return count === 1;
}

type AskedUnlock = NonNullable<Awaited<ReturnType<typeof readUnlock>>>;

async function tell(handle: Handle, { assignment, assignmentId, askedById, callId }: AskedUnlock, grant: boolean) {
  const { expertId, application } = assignment;
  if (grant) {
    const facts = { project: application.projectName };
    const link = `/reviews/${assignmentId}`;
    await notify(handle, { accountIds: [expertId] }, { kind: "sheet-unlocked", facts, link });
  }
  const facts = { firm: application.firmName, answer: grant ? "granted" : "refused" } as const;
  const link = `/desk/calls/${callId}/panel`;
  await notify(handle, { accountIds: [askedById] }, { kind: "unlock-answered", facts, link });
}

const readUnlock = ({ db }: Handle, id: string) =>
  db.sheetUnlock.findUnique({
    where: { id },
    select: {
      callId: true,
      assignmentId: true,
      sheetId: true,
      state: true,
      askedById: true,
      assignment: {
        select: {
          expertId: true,
          sheetLockedAt: true,
          application: { select: { firmName: true, projectName: true } },
        },
      },
    },
  });
