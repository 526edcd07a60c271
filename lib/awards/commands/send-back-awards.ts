import "server-only";
import { runCommand } from "@/lib/audit/run-command";
import type { ApproverActor } from "@/lib/auth/actor";
import { ok, type Result } from "@/lib/core/result";
import type { AnswerRefusal } from "../domain/answer";
import type { StepRefusal } from "../domain/step-refusal";
import { answerProposal } from "./answer-proposal";
import { moveCallOn } from "./move-call";

export type SendBackRefusal = AnswerRefusal | StepRefusal;

/** The list goes back to the officer with a reason; the call is sealed again, and another proposal can be made. */
export function sendBackAwards(
  actor: ApproverActor,
  { proposalId, reason }: { readonly proposalId: string; readonly reason: string },
): Promise<Result<{ callId: string }, SendBackRefusal>> {
  return runCommand<{ callId: string }, SendBackRefusal>(actor, "send-back-awards", async (handle) => {
    const answered = await answerProposal(handle, actor, proposalId, { sentBack: reason });
    if (!answered.ok) return answered;
    const { callId, number } = answered.value;
    const detail = { proposal: number, proposalId };
    const moved = await moveCallOn(handle, { callId, command: "send-back", by: "approver", facts: {}, detail });
    return moved.ok ? ok({ callId }) : moved;
  });
}
