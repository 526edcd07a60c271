import "server-only";
import { STATE_GROUPS } from "@/lib/applications/domain/application-state";
import type { OfficerActor } from "@/lib/auth/actor";
import { knownCalendar } from "@/lib/calendars/queries/known-calendar";
import type { ScanState } from "@/lib/core/scan-state";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { type CallFault, callFaults } from "../domain/call-faults";
import { type CallSchedule, callSchedule } from "../domain/call-schedule";
import { type CallPhase, type CallState, phaseAt, stateAt } from "../domain/call-state";
import { moveCall } from "../domain/moves";
import { countUnchecked } from "./count-unchecked";
import { readNoticeScan } from "./notice-scan";
import { type ReadCall, readCall } from "./read-call";

export type DeskCall = ReadCall & {
  /** The state as it is now. */
  readonly stateNow: CallState;
  /** What the public is or will be told. */
  readonly phase: CallPhase;
  readonly serverNow: Date;
  readonly noticeScan: ScanState | null;
  readonly schedule: CallSchedule;
  /** What keeps a draft from being opened now; empty for a call that is open. */
  readonly faults: readonly CallFault[];
  readonly counts: ApplicationCounts;
  /** Whether the review may start, and otherwise why not. */
  readonly review: ReturnType<typeof moveCall>;
  /** Who can be named in the chain of approvals, and who is: active approvers, and those who were. */
  readonly approvers: readonly (Approver & { readonly active: boolean })[];
};

type Approver = { readonly id: string; readonly name: string };

export type ApplicationCounts = {
  /** Everything that was ever handed in, as the desks list it. */
  readonly submitted: number;
  readonly undecided: number;
  readonly foundEligible: number;
  /** Those of the eligible that would come under review if it started now. */
  readonly awaitingReview: number;
};

/** A call as its officer sees it; null for an address that leads nowhere. */
export async function findDeskCall(actor: OfficerActor, callId: string): Promise<DeskCall | null> {
  if (!isUuid(callId)) return null;
  return asActor(actor, async (handle) => {
    const call = await readCall(handle, callId);
    if (!call) return null;
    const { now } = handle;
    const counts = await countApplications(handle, callId);
    const noticeScan = await readNoticeScan(handle, call.content);
    const facts = {
      window: call.content,
      undecidedApplications: counts.undecided,
      eligibleApplications: counts.awaitingReview,
      uncheckedApplications: await countUnchecked(handle, callId),
    };
    return {
      ...call,
      stateNow: stateAt({ ...call.content, state: call.state }, now),
      phase: phaseAt({ ...call.content, state: call.state === "draft" ? "open" : call.state }, now),
      serverNow: now,
      noticeScan,
      schedule: callSchedule(call.content, await knownCalendar(handle)),
      faults: call.state === "draft" ? await faultsNow(handle, call, noticeScan) : [],
      counts,
      review: moveCall(call.state, "start-review", "officer", facts, now),
      approvers: await readApprovers(handle),
    };
  });
}

async function faultsNow(
  { db, now }: Handle,
  { id, content, lists }: ReadCall,
  noticeScan: ScanState | null,
): Promise<readonly CallFault[]> {
  const others = await db.call.findMany({
    where: { id: { not: id }, state: { not: "draft" } },
    select: { title: true, documentNo: true, opensAt: true, closesAt: true },
  });
  return callFaults(content, lists.units, others, now, noticeScan);
}

async function readApprovers({ db }: Handle): Promise<DeskCall["approvers"]> {
  const rows = await db.account.findMany({
    where: { role: "approver" },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, disabledAt: true },
  });
  return rows.map(({ id, name, disabledAt }) => ({ id, name, active: disabledAt === null }));
}

async function countApplications({ db }: Handle, callId: string): Promise<ApplicationCounts> {
  const groups = await db.application.groupBy({
    by: ["state"],
    where: { callId, firstSubmittedAt: { not: null } },
    _count: true,
  });
  const count = (states: readonly string[]) =>
    groups.filter(({ state }) => states.includes(state)).reduce((sum, group) => sum + group._count, 0);
  return {
    submitted: groups.reduce((sum, group) => sum + group._count, 0),
    undecided: count(STATE_GROUPS.undecided),
    foundEligible: count(STATE_GROUPS["found-eligible"]),
    awaitingReview: count(["eligible"]),
  };
}
