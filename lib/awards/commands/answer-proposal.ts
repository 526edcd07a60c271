import "server-only";
import type { ApproverActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { type AnswerRefusal, exceedsFund, type Meeting, mayAnswer, meetingHeld } from "../domain/answer";
import { sumsOf } from "../domain/proposed-list";

export type Answer = { readonly approved: Meeting } | { readonly sentBack: string };

export type Answered = {
  readonly id: string;
  readonly callId: string;
  readonly number: number;
  readonly runId: string;
};

/** Writes the approver's answer into the proposal, once, inside the transaction of a command that does what follows from it. */
export async function answerProposal(
  { db, now }: Handle,
  actor: ApproverActor,
  proposalId: string,
  answer: Answer,
): Promise<Result<Answered, AnswerRefusal | "not-found">> {
  const proposal = await db.awardProposal.findUnique({
    where: { id: proposalId },
    select: {
      id: true,
      callId: true,
      number: true,
      rankingRunId: true,
      state: true,
      proposedById: true,
      proposedAt: true,
      call: { select: { budgetFen: true, maxAwards: true } },
      awards: { select: { outcome: true, amountFen: true } },
    },
  });
  if (!proposal) return err("not-found");
  const refusal = mayAnswer(proposal, actor.accountId);
  if (refusal !== null) return err(refusal);

  let columns: Parameters<typeof db.awardProposal.updateMany>[0]["data"];
  if ("approved" in answer) {
    const held = meetingHeld(answer.approved, proposal, now);
    if (!held.ok) return held;
    if (exceedsFund(sumsOf(proposal.awards), proposal.call)) return err("awards-exceed-fund");
    const { meetingName, meetingOn, minutesNo } = held.value;
    columns = { state: "approved", meetingName, meetingOn: new Date(`${meetingOn}T00:00:00Z`), minutesNo };
  } else {
    if (answer.sentBack.trim() === "") return err("reason-missing");
    columns = { state: "sent_back", sentBackReason: answer.sentBack.trim() };
  }
  // Two approvers who answer at once wait here for each other; the second finds nothing left to answer.
  const { count } = await db.awardProposal.updateMany({
    where: { id: proposalId, state: "proposed" },
    data: { ...columns, decidedById: actor.accountId, decidedAt: now },
  });
  if (count === 0) return err("already-answered");
  return ok({ id: proposal.id, callId: proposal.callId, number: proposal.number, runId: proposal.rankingRunId });
}
