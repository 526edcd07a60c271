import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { ApproverActor, OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { violatedConstraint } from "@/lib/db/errors";
import { notify } from "@/lib/jobs/notify";
import { type ExtensionRefusal, extensionRefusal } from "../domain/extension";

export type ProposeExtensionRefusal = ExtensionRefusal | "not-found" | "extension-waits";

/** The officer's half: a later closing for everybody, with its reason. Nothing moves yet. */
export async function proposeExtension(
  actor: OfficerActor,
  { callId, to, reason }: { readonly callId: string; readonly to: Date; readonly reason: string },
): Promise<Result<{ id: string }, ProposeExtensionRefusal>> {
  try {
    return await runCommand<{ id: string }, ProposeExtensionRefusal>(actor, "propose-extension", async (handle) => {
      const { db, now } = handle;
      const call = await callOf(handle, callId);
      if (!call) return err("not-found");
      const refusal = extensionRefusal(call, to, now);
      if (refusal !== null) return err(refusal);
      const { id } = await db.callExtension.create({
        data: {
          callId,
          fromClosesAt: call.closesAt,
          toClosesAt: to,
          reason,
          proposedById: actor.accountId,
          proposedAt: now,
        },
        select: { id: true },
      });
      await notify(
        handle,
        { role: "approver" },
        { kind: "extension-proposed", facts: { call: call.title, to: { at: to.toISOString() } }, link: "/approvals" },
      );
      await recordEvent(handle, {
        action: "propose-extension",
        subjectType: "call",
        subjectId: callId,
        callId,
        detail: { from: call.closesAt.toISOString(), to: to.toISOString() },
      });
      return ok({ id });
    });
  } catch (fault) {
    if (violatedConstraint(fault) === "call_extension_waiting_key") return err("extension-waits");
    throw fault;
  }
}

export type AnswerExtensionRefusal =
  | ExtensionRefusal
  | "not-found"
  | "extension-own"
  | "extension-answered"
  | "changed-meanwhile"
  | "window-overlaps";

type Answer = { readonly extensionId: string; readonly approve: boolean; readonly answer: string };

/** The approver's half. Approved, the call closes later for everybody; one whose closing had passed is open again. */
export async function answerExtension(
  actor: ApproverActor,
  given: Answer,
): Promise<Result<{ callId: string }, AnswerExtensionRefusal>> {
  const action = given.approve ? "approve-extension" : "send-back-extension";
  try {
    return await runCommand<{ callId: string }, AnswerExtensionRefusal>(actor, action, (handle) =>
      answer(handle, actor, action, given),
    );
  } catch (fault) {
    if (violatedConstraint(fault) === "call_windows_apart") return err("window-overlaps");
    throw fault;
  }
}

async function answer(
  handle: Handle,
  actor: ApproverActor,
  action: string,
  given: Answer,
): Promise<Result<{ callId: string }, AnswerExtensionRefusal>> {
  const { db, now } = handle;
  const extension = await db.callExtension.findUnique({ where: { id: given.extensionId } });
  const call = extension && (await callOf(handle, extension.callId));
  if (!extension || !call) return err("not-found");
  const { callId, toClosesAt, fromClosesAt } = extension;
  if (extension.proposedById === actor.accountId) return err("extension-own");
  if (extension.state !== "proposed") return err("extension-answered");
  const refusal = given.approve ? extensionRefusal(call, toClosesAt, now) : null;
  if (refusal !== null) return err(refusal);
  const { count } = await db.callExtension.updateMany({
    where: { id: extension.id, state: "proposed" },
    data: {
      state: given.approve ? "approved" : "sent_back",
      answer: given.answer,
      decidedById: actor.accountId,
      decidedAt: now,
    },
  });
  if (count === 0) return err("extension-answered");
  if (given.approve && !(await moveClosing(handle, call, fromClosesAt, toClosesAt))) return err("changed-meanwhile");
  await tell(handle, extension.proposedById, given.approve, call, toClosesAt);
  await recordEvent(handle, {
    action,
    subjectType: "call",
    subjectId: callId,
    callId,
    detail: { from: fromClosesAt.toISOString(), to: toClosesAt.toISOString() },
  });
  return ok({ callId });
}

type CallToExtend = NonNullable<Awaited<ReturnType<typeof callOf>>>;

const callOf = ({ db }: Handle, callId: string) =>
  db.call.findUnique({
    where: { id: callId },
    select: { id: true, title: true, state: true, version: true, closesAt: true },
  });

/** Whether it is open is told by the instants; the state only has to agree with them again. */
async function moveClosing({ db }: Handle, { id, version }: CallToExtend, from: Date, to: Date): Promise<boolean> {
  const { count } = await db.call.updateMany({
    where: { id, version, closesAt: from },
    data: { closesAt: to, state: "open", closedAt: null, version: { increment: 1 } },
  });
  return count === 1;
}

async function tell(handle: Handle, proposedById: string, approved: boolean, { id, title }: CallToExtend, to: Date) {
  const facts = { call: title, to: { at: to.toISOString() } };
  if (!approved) {
    const link = `/desk/calls/${id}`;
    await notify(handle, { accountIds: [proposedById] }, { kind: "extension-sent-back", facts, link });
    return;
  }
  for (const role of ["firm", "county", "officer"] as const) {
    await notify(handle, { role }, { kind: "call-extended", facts, link: `/calls/${id}` });
  }
}
