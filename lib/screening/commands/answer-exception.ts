import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { ApproverActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import type { Handle } from "@/lib/db/as-actor";
import { screenedBy, WAITING_STATE } from "../policy";
import { type AssessedApplication, readOneAssessed } from "../queries/read-assessed";
import type { RulingView } from "../queries/read-rulings";
import { touch } from "./on-the-desk";

export type Answer =
  | { readonly rulingId: string; readonly approve: true; readonly documentNo: string }
  | { readonly rulingId: string; readonly approve: false; readonly reason: string };

export type AnswerRefusal =
  | "not-found"
  | "exception-answered"
  | "exception-superseded"
  | "exception-own-work"
  | "not-on-city-desk"
  | "changed-meanwhile";

/** 例外: the approver signs it with a document number, or refuses it with a reason; once, and never on one's own work. */
export function answerException(
  actor: ApproverActor,
  answer: Answer,
): Promise<Result<{ applicationId: string }, AnswerRefusal>> {
  return runCommand<{ applicationId: string }, AnswerRefusal>(actor, "answer-exception", async (handle) => {
    const application = await applicationOf(handle, actor, answer.rulingId);
    const ruling = application?.rulings.find(({ id }) => id === answer.rulingId);
    if (!application || !ruling || ruling.approval === null) return err("not-found");
    const refusal = answerRefusal(actor, application, ruling);
    if (refusal !== null) return err(refusal);
    if (!(await touch(handle, application))) return err("changed-meanwhile");
    const { count } = await handle.db.ruling.updateMany({
      where: { id: ruling.id, isException: true, approvedAt: null, approvalRefusedAt: null },
      data: { approvedById: actor.accountId, ...columnsOf(answer, handle.now) },
    });
    if (count === 0) return err("exception-answered");
    await recordEvent(handle, {
      action: answer.approve ? "approve-exception" : "refuse-exception",
      subjectType: "application",
      subjectId: application.id,
      callId: application.call.id,
      firmId: application.firmId,
      detail: { ruling: ruling.id, documentNo: answer.approve ? answer.documentNo : null },
    });
    return ok({ applicationId: application.id });
  });
}

async function applicationOf(handle: Handle, actor: ApproverActor, rulingId: string) {
  if (!isUuid(rulingId)) return null;
  const found = await handle.db.ruling.findFirst({
    where: { id: rulingId, isException: true },
    select: { applicationId: true },
  });
  return found && readOneAssessed(handle, { id: found.applicationId, ...screenedBy(actor) });
}

function answerRefusal(
  { accountId }: ApproverActor,
  { state, assessment, rulings, values }: AssessedApplication,
  ruling: RulingView,
): AnswerRefusal | null {
  if (ruling.approval !== "waiting") return "exception-answered";
  const finding = assessment.findings.find(({ key }) => key === ruling.part);
  if (finding?.ruling?.id !== ruling.id || finding.rulingState !== "awaits-approval") return "exception-superseded";
  const own = rulings.some(({ ruledById }) => ruledById === accountId);
  if (own || values.some(({ recordedById }) => recordedById === accountId)) return "exception-own-work";
  return state === WAITING_STATE.city ? null : "not-on-city-desk";
}

const columnsOf = (answer: Answer, now: Date) =>
  answer.approve
    ? { approvedAt: now, approvalDocumentNo: answer.documentNo }
    : { approvalRefusedAt: now, approvalReason: answer.reason };
