import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { settleRecusals } from "@/lib/panels/commands/settle-recusals";
import { canAnswer } from "../domain";

export type AnswerRefusal = "not-found" | "too-late" | "changed-meanwhile";

export type RecusalAnswer = {
  readonly recusalId: string;
  readonly state: "accepted" | "declined";
  readonly answer: string;
};

/**
 * Accepts or declines one name of a firm's list, with the reason that the firm reads. Until then whoever fits it is suspected;
 * afterwards he is barred for good, or free again.
 */
export const answerRecusal = (
  actor: OfficerActor,
  { recusalId, state, answer }: RecusalAnswer,
): Promise<Result<null, AnswerRefusal>> =>
  runCommand<null, AnswerRefusal>(actor, "answer-recusal", async (handle) => {
    const { db, now } = handle;
    const found = await db.recusalRequest.findUnique({
      where: { id: recusalId },
      select: {
        applicationId: true,
        state: true,
        application: { select: { callId: true, call: { select: { state: true } } } },
      },
    });
    if (!found || found.state === "withdrawn") return err("not-found");
    const { callId, call } = found.application;
    if (!canAnswer(call.state)) return err("too-late");
    const { count } = await db.recusalRequest.updateMany({
      where: { id: recusalId, state: found.state },
      data: { state, answer, answeredById: actor.accountId, answeredAt: now },
    });
    if (count === 0) return err("changed-meanwhile");
    await settleRecusals(handle, actor, { callId, applicationId: found.applicationId, reason: answer });
    await recordEvent(handle, {
      action: "answer-recusal",
      subjectType: "application",
      subjectId: found.applicationId,
      callId,
      detail: { from: found.state, to: state },
    });
    return ok(null);
  });
