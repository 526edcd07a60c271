import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { violatedConstraint } from "@/lib/db/errors";
import { type Assigned, pairing } from "../domain/pairing";
import { writeDetected } from "./detect-conflicts";
import { lockCall } from "./lock-call";
import { writePairs } from "./write-pairs";

export type AssignRefusal =
  | "not-found"
  | "not-under-review"
  | "expert-unknown"
  | "no-applications"
  | "changed-meanwhile";

/** Every application under review to the same experts, in one act. Pairs that may not be are left out and named. */
export const assignPanel = (
  actor: OfficerActor,
  wanted: { readonly callId: string; readonly expertIds: readonly string[] },
): Promise<Result<Assigned, AssignRefusal>> => assign(actor, "assign-panel", { ...wanted, applicationIds: null });

/** By hand: these applications only. */
export const assignApplications = (
  actor: OfficerActor,
  wanted: {
    readonly callId: string;
    readonly expertIds: readonly string[];
    readonly applicationIds: readonly string[];
  },
): Promise<Result<Assigned, AssignRefusal>> => assign(actor, "assign-experts", wanted);

type Wanted = {
  readonly callId: string;
  readonly expertIds: readonly string[];
  readonly applicationIds: readonly string[] | null;
};

async function assign(actor: OfficerActor, action: string, wanted: Wanted): Promise<Result<Assigned, AssignRefusal>> {
  try {
    return await runCommand(actor, action, (handle) => assignInside(handle, actor, action, wanted));
  } catch (fault) {
    // A conflict was written down between the reading and the writing: the database keeps the pair out.
    const constraint = violatedConstraint(fault);
    if (constraint === "assignment_conflict" || constraint === "assignment_same_employer") {
      return err("changed-meanwhile");
    }
    throw fault;
  }
}

async function assignInside(
  handle: Handle,
  actor: OfficerActor,
  action: string,
  { callId, expertIds, applicationIds }: Wanted,
): Promise<Result<Assigned, AssignRefusal>> {
  const call = await lockCall(handle, callId);
  if (!call) return err("not-found");
  if (call.state !== "reviewing") return err("not-under-review");
  const experts = await readExperts(handle, expertIds);
  if (experts.length !== new Set(expertIds).size || experts.length === 0) return err("expert-unknown");
  const applications = await readApplications(handle, callId, applicationIds);
  if (applications.length === 0) return err("no-applications");
  await writeDetected(handle, actor, callId);
  const found = pairing({ applications, experts, ...(await readPairs(handle, callId, expertIds)) });
  await writePairs(handle, actor, callId, found, applicationIds === null ? "panel" : "hand");
  await recordEvent(handle, {
    action,
    subjectType: "call",
    subjectId: callId,
    callId,
    detail: {
      applications: applications.length,
      experts: experts.length,
      assigned: found.fresh.length + found.again.length,
      leftOut: found.leftOut.length,
    },
  });
  const firmNames = new Map(applications.map(({ id, firmName }) => [id, firmName]));
  const expertNames = new Map(experts.map(({ id, name }) => [id, name]));
  return ok({
    fresh: found.fresh.length,
    again: found.again.length,
    standing: found.standing.length,
    leftOut: found.leftOut.map(({ applicationId, expertId, because }) => ({
      firmName: firmNames.get(applicationId) ?? "",
      expertName: expertNames.get(expertId) ?? "",
      because,
    })),
  });
}

async function readExperts({ db }: Handle, expertIds: readonly string[]) {
  const rows = await db.expert.findMany({
    where: { accountId: { in: [...expertIds] }, isActive: true, account: { disabledAt: null } },
    select: { accountId: true, employerUscc: true, account: { select: { name: true } } },
  });
  return rows.map(({ accountId, employerUscc, account }) => ({ id: accountId, employerUscc, name: account.name }));
}

const readApplications = ({ db }: Handle, callId: string, ids: readonly string[] | null) =>
  db.application.findMany({
    where: { callId, state: "in_review", ...(ids && { id: { in: [...ids] } }) },
    orderBy: [{ firmName: "asc" }, { id: "asc" }],
    select: { id: true, uscc: true, firmName: true },
  });

async function readPairs({ db }: Handle, callId: string, expertIds: readonly string[]) {
  const ofThese = { expertId: { in: [...expertIds] } };
  const assigned = await db.assignment.findMany({
    where: { callId, ...ofThese },
    select: { applicationId: true, expertId: true, state: true },
  });
  const conflicts = await db.conflict.findMany({
    where: { ...ofThese, application: { callId }, state: { in: ["suspected", "confirmed"] } },
    select: { applicationId: true, expertId: true },
  });
  return { assigned, conflicts };
}
