import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { ApproverActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { notify } from "@/lib/jobs/notify";
import { type LateRecusalRefusal, lateRecusalRefusal } from "../domain/late-recusal";
import { readSealedSheet } from "../queries/sealed-sheet";
import { lockCall } from "./lock-call";

export type AnswerLateRecusalRefusal = LateRecusalRefusal | "not-found" | "recusal-own" | "recusal-answered";

type Answer = { readonly recusalId: string; readonly grant: boolean; readonly answer: string };

/**
 * The approver's half. Granted, the database writes the conflict down and voids the sheet: the ranking no longer follows from
 * what counts and has to be drawn again before a list is put forward.
 */
export function answerLateRecusal(
  actor: ApproverActor,
  given: Answer,
): Promise<Result<null, AnswerLateRecusalRefusal>> {
  const action = given.grant ? "grant-late-recusal" : "refuse-late-recusal";
  return runCommand<null, AnswerLateRecusalRefusal>(actor, action, async (handle) => {
    const asked = await readAsked(handle, given.recusalId);
    const call = asked && (await lockCall(handle, asked.callId));
    if (!asked || !call) return err("not-found");
    if (asked.askedById === actor.accountId) return err("recusal-own");
    if (asked.state !== "asked") return err("recusal-answered");
    const { callId, assignment, assignmentId, sheetId, kind } = asked;
    const stands = await readSealedSheet(handle, { callId, ...assignment });
    const refusal = given.grant ? lateRecusalRefusal(call, stands) : null;
    if (refusal !== null) return err(refusal);
    if (!(await decide(handle, actor, given))) return err("recusal-answered");
    await tell(handle, asked, given.grant);
    const detail = { recusalId: given.recusalId, sheetId, kind };
    await recordEvent(handle, { action, subjectType: "assignment", subjectId: assignmentId, callId, detail });
    return ok(null);
  });
}

type Asked = NonNullable<Awaited<ReturnType<typeof readAsked>>>;

async function tell(handle: Handle, { callId, call, assignment, askedById }: Asked, grant: boolean): Promise<void> {
  if (grant) {
    const about = { kind: "late-recusal-granted", facts: { call: call.title }, link: "/reviews" } as const;
    await notify(handle, { accountIds: [assignment.expertId] }, about);
  }
  const facts = { firm: assignment.application.firmName, answer: grant ? "granted" : "refused" } as const;
  const link = `/desk/calls/${callId}/panel/conflicts`;
  await notify(handle, { accountIds: [askedById] }, { kind: "late-recusal-answered", facts, link });
}

async function decide({ db, now }: Handle, actor: ApproverActor, { recusalId, grant, answer }: Answer) {
  const { count } = await db.lateRecusal.updateMany({
    where: { id: recusalId, state: "asked" },
    data: { state: grant ? "granted" : "refused", answer, decidedById: actor.accountId, decidedAt: now },
  });
  return count === 1;
}

const readAsked = ({ db }: Handle, id: string) =>
  db.lateRecusal.findUnique({
    where: { id },
    select: {
      callId: true,
      assignmentId: true,
      sheetId: true,
      kind: true,
      state: true,
      askedById: true,
      call: { select: { title: true } },
      assignment: {
        select: {
          applicationId: true,
          expertId: true,
          sheetLockedAt: true,
          application: { select: { firmName: true } },
        },
      },
    },
  });
