import "server-only";
import { runCommand } from "@/lib/audit/run-command";
import type { ApproverActor } from "@/lib/auth/actor";
import { moveCallOn } from "@/lib/awards/commands/move-call";
import { settleAwards } from "@/lib/awards/commands/settle-awards";
import { type SignRefusal, signatureDetail, signStep } from "@/lib/awards/commands/sign-step";
import type { StepRefusal } from "@/lib/awards/domain/step-refusal";
import { readPublicRecord } from "@/lib/awards/queries/read-record";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { violatedConstraint } from "@/lib/db/errors";
import { isTaken } from "../queries/is-taken";
import { readPublicFacts } from "../queries/read-public-facts";
import { publishNotice, recordPublication } from "./publish-notice";
import { tellMadeUp, tellSiteChecked, tellSubstitutes } from "./tell-firms";

export type ApproveRefusal =
  | SignRefusal
  | StepRefusal
  | "notice-number-missing"
  | "notice-number-taken"
  | "calendar-missing"
  | "personal-data";

export type Approval = Parameters<typeof signStep>[2] & { readonly noticeNo: string };

/** The last signature and the publication are one act: nobody is promised anything that is not published, and nothing is published unapproved. */
export async function approveAwards(
  actor: ApproverActor,
  approval: Approval,
): Promise<Result<{ noticeId: string }, ApproveRefusal>> {
  try {
    return await runCommand<{ noticeId: string }, ApproveRefusal>(actor, "approve-awards", (handle) =>
      approve(handle, actor, approval),
    );
  } catch (fault) {
    // Two notices under one number at once: the database lets in one.
    if (violatedConstraint(fault) === "notice_document_no_key") return err("notice-number-taken");
    throw fault;
  }
}

async function approve(
  handle: Handle,
  actor: ApproverActor,
  { noticeNo, ...signature }: Approval,
): Promise<Result<{ noticeId: string }, ApproveRefusal>> {
  if (noticeNo.trim() === "") return err("notice-number-missing");
  const { proposalId } = signature;
  const signed = await signStep(handle, actor, signature);
  if (!signed.ok) return signed;
  const { proposal, step } = signed.value;
  const { callId } = proposal;
  if (await isTaken(handle, callId, noticeNo)) return err("notice-number-taken");
  if (!step.publishes) return err("changed-meanwhile"); // the page asked for another form
  const { count } = await handle.db.awardProposal.updateMany({
    where: { id: proposalId, state: "proposed" },
    data: { state: "approved", decidedById: actor.accountId, decidedAt: handle.now },
  });
  if (count === 0) return err("already-answered");

  const facts = await readPublicFacts(handle, proposal, noticeNo.trim());
  if (!facts.ok) return err(facts.error);
  const recordText = await readPublicRecord(handle, proposal);
  const published = await publishNotice(handle, actor, callId, facts.value, recordText);
  if (!published.ok) return published;

  const refusal = await settleAwards(handle, { callId, proposalId, substitutes: proposal.replacesId !== null });
  if (refusal !== null) return err(refusal);
  await tellSubstitutes(handle, proposal);
  await tellMadeUp(handle, proposal);
  await tellSiteChecked(handle, proposal);
  await recordPublication(handle, callId, facts.value, published.value);
  const { noticeId } = published.value;
  const detail = { ...signatureDetail(signed.value), noticeId };
  const moved = await moveCallOn(handle, { callId, command: "approve", by: "approver", facts: {}, detail });
  return moved.ok ? ok({ noticeId }) : moved;
}
