import "server-only";
import { runCommand } from "@/lib/audit/run-command";
import type { ApproverActor } from "@/lib/auth/actor";
import { answerProposal } from "@/lib/awards/commands/answer-proposal";
import { moveCallOn } from "@/lib/awards/commands/move-call";
import { settleAwards } from "@/lib/awards/commands/settle-awards";
import type { AnswerRefusal, Meeting } from "@/lib/awards/domain/answer";
import type { StepRefusal } from "@/lib/awards/domain/step-refusal";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { readPublicFacts } from "../queries/read-public-facts";
import { publishNotice, recordPublication } from "./publish-notice";

export type ApproveRefusal =
  | AnswerRefusal
  | StepRefusal
  | "notice-number-missing"
  | "calendar-missing"
  | "personal-data";

export type Approval = Meeting & { readonly proposalId: string; readonly noticeNo: string };

/** Approval and publication are one act: nobody is promised anything that is not published, and nothing is published unapproved. */
export const approveAwards = (
  actor: ApproverActor,
  approval: Approval,
): Promise<Result<{ noticeId: string }, ApproveRefusal>> =>
  runCommand<{ noticeId: string }, ApproveRefusal>(actor, "approve-awards", (handle) =>
    approve(handle, actor, approval),
  );

async function approve(
  handle: Handle,
  actor: ApproverActor,
  { proposalId, noticeNo, ...meeting }: Approval,
): Promise<Result<{ noticeId: string }, ApproveRefusal>> {
  if (noticeNo.trim() === "") return err("notice-number-missing");
  const answered = await answerProposal(handle, actor, proposalId, { approved: meeting });
  if (!answered.ok) return answered;
  const { callId, number } = answered.value;

  const facts = await readPublicFacts(handle, answered.value, noticeNo.trim());
  if (!facts.ok) return err(facts.error);
  const published = await publishNotice(handle, actor, callId, facts.value);
  if (!published.ok) return published;

  const refusal = await settleAwards(handle, { callId, proposalId });
  if (refusal !== null) return err(refusal);
  await recordPublication(handle, callId, facts.value, published.value);
  const { noticeId } = published.value;
  const detail = { proposal: number, proposalId, noticeId, minutesNo: meeting.minutesNo, meetingOn: meeting.meetingOn };
  const moved = await moveCallOn(handle, { callId, command: "approve", by: "approver", facts: {}, detail });
  return moved.ok ? ok({ noticeId }) : moved;
}
