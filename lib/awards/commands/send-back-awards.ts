import "server-only";
import { runCommand } from "@/lib/audit/run-command";
import type { ApproverActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { maySign, type SigningRefusal } from "../domain/signing";
import type { StepRefusal } from "../domain/step-refusal";
import { moveCallOn } from "./move-call";
import { holdProposal } from "./sign-step";

export type SendBackRefusal = SigningRefusal | StepRefusal | "reason-missing";

/**
 * The list goes back to the officer with a reason; the call is sealed again, and another proposal can be made. A substitution
 * that is sent back leaves the list that was published, and the call on notice.
 */
export function sendBackAwards(
  actor: ApproverActor,
  { proposalId, reason }: { readonly proposalId: string; readonly reason: string },
): Promise<Result<{ callId: string }, SendBackRefusal>> {
  return runCommand<{ callId: string }, SendBackRefusal>(actor, "send-back-awards", async (handle) => {
    const { db, now } = handle;
    const proposal = await holdProposal(handle, proposalId);
    if (!proposal) return err("not-found");
    const refusal = maySign(proposal, actor.accountId);
    if (refusal !== null) return err(refusal);
    if (proposal.state !== "proposed") return err("already-answered");
    if (reason.trim() === "") return err("reason-missing");
    const { count } = await db.awardProposal.updateMany({
      where: { id: proposalId, state: "proposed" },
      data: { state: "sent_back", sentBackReason: reason.trim(), decidedById: actor.accountId, decidedAt: now },
    });
    if (count === 0) return err("already-answered");
    const { callId, number } = proposal;
    const detail = { proposal: number, proposalId };
    const command = proposal.replacesId === null ? "send-back" : "send-back-substitution";
    const moved = await moveCallOn(handle, { callId, command, by: "approver", facts: {}, detail });
    return moved.ok ? ok({ callId }) : moved;
  });
}
