import "server-only";
import type { ApproverActor, OfficerActor } from "@/lib/auth/actor";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { type DeclaredKind, isDeclaredKind } from "../domain/conflict";
import type { UnlockState } from "../domain/unlock";

/** A sealed sheet that was asked to be taken out of the count, with everybody who had a hand in it. Never a score. */
export type LateRecusal = {
  readonly id: string;
  readonly callTitle: string;
  readonly state: UnlockState;
  readonly firmName: string;
  readonly projectName: string;
  readonly expertName: string;
  readonly kind: DeclaredKind;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedById: string;
  readonly askedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly answer: string | null;
};

export type LateRecusalsView = {
  readonly rows: readonly LateRecusal[];
  /** Whose sheets could still be taken out, and of what; empty once a list is before the approver. */
  readonly experts: readonly Named[];
  readonly applications: readonly Named[];
};

type Named = { readonly id: string; readonly name: string };

/** What has become of the recusals of a sealed call, and whom another can be asked for. */
export async function findLateRecusals(actor: OfficerActor, callId: string): Promise<LateRecusalsView> {
  const nothing = { rows: [], experts: [], applications: [] };
  if (!isUuid(callId)) return nothing;
  return asActor(actor, async (handle) => {
    const rows = await readLateRecusals(handle, { callId });
    const call = await handle.db.call.findUnique({ where: { id: callId }, select: { state: true } });
    if (call?.state !== "sealed") return { ...nothing, rows };
    const pairs = await handle.db.assignment.findMany({
      where: { callId, state: "cleared", sheetLockedAt: { not: null } },
      select: {
        expert: { select: { accountId: true, account: { select: { name: true } } } },
        application: { select: { id: true, firmName: true, projectName: true } },
      },
    });
    return {
      rows,
      experts: named(pairs.map(({ expert }) => ({ id: expert.accountId, name: expert.account.name }))),
      applications: named(
        pairs.map(({ application: { id, firmName, projectName } }) => ({ id, name: `${firmName} · ${projectName}` })),
      ),
    };
  });
}

const named = (all: readonly Named[]): Named[] =>
  [...new Map(all.map((each) => [each.id, each])).values()].sort((a, b) => a.name.localeCompare(b.name, "zh-CN"));

/** What waits for an approver. */
export const listWaitingLateRecusals = (actor: ApproverActor): Promise<LateRecusal[]> =>
  asActor(actor, (handle) => readLateRecusals(handle, { state: "asked" }));

/** One of them, decided or not; null for any other address. */
export async function findLateRecusal(actor: ApproverActor, id: string): Promise<LateRecusal | null> {
  if (!isUuid(id)) return null;
  return asActor(actor, async (handle) => (await readLateRecusals(handle, { id }))[0] ?? null);
}

type Wanted = { readonly id?: string; readonly callId?: string; readonly state?: UnlockState };

/** Oldest first. */
async function readLateRecusals({ db }: Handle, wanted: Wanted): Promise<LateRecusal[]> {
  const rows = await db.lateRecusal.findMany({
    where: wanted,
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    include: {
      call: { select: { title: true } },
      assignment: {
        select: {
          application: { select: { firmName: true, projectName: true } },
          expert: { select: { account: { select: { name: true } } } },
        },
      },
    },
  });
  const people = await db.account.findMany({
    where: { id: { in: rows.flatMap(({ askedById, decidedById }) => [askedById, decidedById ?? askedById]) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ call, assignment, decidedById, kind, ...row }) => ({
    ...row,
    kind: isDeclaredKind(kind) ? kind : "other",
    callTitle: call.title,
    ...assignment.application,
    expertName: assignment.expert.account.name,
    askedBy: names.get(row.askedById) ?? "",
    decidedBy: decidedById === null ? null : (names.get(decidedById) ?? ""),
  }));
}
