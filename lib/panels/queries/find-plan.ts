import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import type { CallState } from "@/lib/calls/domain/call-state";
import { type ReadCall, readCall } from "@/lib/calls/queries/read-call";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { type ConflictKind, isConflictKind } from "../domain/conflict";
import { inputHash, type PlanInput, type PlannedPair, type Seats, SLOTS, type Slot } from "../domain/panel-plan";
import { planShape } from "../domain/plan-shape";
import { plannedStates, readPlanFacts, wishOf } from "./plan-facts";
import { readPool } from "./read-detectable";
import { storedPlan } from "./stored-plan";

export type PlanExpert = {
  readonly id: string;
  readonly name: string;
  readonly employerName: string;
  readonly slot: Slot;
  readonly specialties: readonly string[];
};

/** Somebody who is kept from an application, with every reason. */
export type Barred = { readonly name: string; readonly kinds: readonly ConflictKind[] };

export type PlanRow = {
  readonly applicationId: string;
  readonly firmName: string;
  readonly projectName: string;
  readonly chosen: readonly { readonly name: string; readonly slot: Slot }[];
  /** How many of those asked could review it. */
  readonly possible: number;
  readonly barred: readonly Barred[];
};

export type ShortView = {
  readonly firmName: string;
  readonly slot: Slot;
  readonly lacking: number;
  readonly barred: readonly Barred[];
  readonly full: readonly string[];
};

/** How the plan hangs together with what is assigned already, in names. */
export type ShapeView = {
  /** The first firms of each group that is linked by experts in common, and how many applications it has. */
  readonly groups: readonly { readonly firms: readonly string[]; readonly count: number }[];
  readonly repeats: readonly { readonly names: readonly [string, string]; readonly together: number }[];
  readonly limit: number;
};

export type PlanLoad = PlanExpert & { readonly planned: number; readonly possible: number };

export type DrawnView = {
  readonly number: number;
  readonly seed: string;
  readonly inputSha256: string;
  readonly objective: number;
  readonly pairs: number;
  readonly drawnAt: Date;
  readonly drawnBy: string;
  readonly appliedAt: Date | null;
  readonly seats: Seats;
  readonly cap: number;
  readonly rows: readonly PlanRow[];
  readonly loads: readonly PlanLoad[];
  readonly short: readonly ShortView[];
  readonly shape: ShapeView;
  /** It could take effect, but experts, conflicts or assignments are no longer what it was drawn from. */
  readonly isOutdated: boolean;
};

export type PlanView = {
  readonly call: { readonly id: string; readonly title: string; readonly state: CallState };
  /** How many applications a plan of now would be for. */
  readonly applications: number;
  readonly pool: readonly PlanExpert[];
  readonly plans: readonly {
    readonly number: number;
    readonly drawnAt: Date;
    readonly isWhole: boolean;
    readonly appliedAt: Date | null;
  }[];
  readonly drawn: DrawnView | null;
};

/** The plans of a call, and the one that is looked at: the last, unless its number says otherwise. */
export async function findPlan(actor: OfficerActor, callId: string, number?: number): Promise<PlanView | null> {
  if (!isUuid(callId)) return null;
  return asActor(actor, async (handle) => {
    const call = await readCall(handle, callId);
    if (!call || call.state === "draft") return null;
    const { db } = handle;
    const plans = await db.panelPlan.findMany({
      where: { callId },
      orderBy: { number: "desc" },
      select: { number: true, drawnAt: true, isWhole: true, appliedAt: true },
    });
    const wanted = number ?? plans[0]?.number;
    return {
      call: { id: callId, title: call.content.title, state: call.state },
      applications: await db.application.count({ where: { callId, state: { in: [...plannedStates(call.state)] } } }),
      pool: (await readPool(handle)).map(({ employer, ...expert }) => ({ ...expert, employerName: employer.name })),
      plans,
      drawn: wanted === undefined ? null : await readDrawn(handle, call, wanted),
    };
  });
}

async function readDrawn(handle: Handle, call: ReadCall, number: number): Promise<DrawnView | null> {
  const { db } = handle;
  const callId = call.id;
  const found = await db.panelPlan.findUnique({ where: { callId_number: { callId, number } } });
  if (!found) return null;
  const { input, pairs, short, barred } = storedPlan(found);
  const experts = await readPlanned(handle, input.experts);
  const names = new Map(experts.map(({ id, name }) => [id, name]));
  const slots = new Map(experts.map(({ id, slot }) => [id, slot]));
  const firms = await readFirms(
    handle,
    input.applications.map(({ id }) => id),
  );
  const barredOf = (applicationId: string): Barred[] =>
    barred
      .filter((each) => each.applicationId === applicationId)
      .map(({ expertId, kinds }) => ({ name: names.get(expertId) ?? "", kinds: kinds.filter(isConflictKind) }));
  const by = await db.account.findUnique({ where: { id: found.drawnById }, select: { name: true } });
  const rows = input.applications.map(({ id }) => ({
    applicationId: id,
    firmName: firms.get(id)?.firmName ?? "",
    projectName: firms.get(id)?.projectName ?? "",
    chosen: SLOTS.flatMap((slot) =>
      pairs
        .filter(({ applicationId, expertId }) => applicationId === id && slots.get(expertId) === slot)
        .map(({ expertId }) => ({ name: names.get(expertId) ?? "", slot })),
    ),
    barred: barredOf(id),
    possible: experts.length - barredOf(id).length,
  }));
  return {
    number,
    seed: found.seed,
    inputSha256: found.inputSha256,
    objective: found.objective,
    pairs: pairs.length,
    drawnAt: found.drawnAt,
    drawnBy: by?.name ?? "",
    appliedAt: found.appliedAt,
    ...input.wanted,
    rows: rows.toSorted((a, b) => a.firmName.localeCompare(b.firmName, "zh-CN")),
    loads: experts.map((expert) => ({
      ...expert,
      planned: pairs.filter(({ expertId }) => expertId === expert.id).length,
      possible: input.applications.length - barred.filter(({ expertId }) => expertId === expert.id).length,
    })),
    shape: await readShape(
      handle,
      callId,
      { ids: input.applications.map(({ id }) => id), pairs, isApplied: found.appliedAt !== null },
      names,
    ),
    isOutdated: await isOutdated(handle, call, found, input),
    short: short.map(({ applicationId, slot, lacking, barredIds, fullIds }) => ({
      firmName: firms.get(applicationId)?.firmName ?? "",
      slot,
      lacking,
      barred: barredOf(applicationId).filter(({ name }) => barredIds.some((id) => names.get(id) === name)),
      full: fullIds.map((id) => names.get(id) ?? ""),
    })),
  };
}

type Drawn = { readonly isWhole: boolean; readonly appliedAt: Date | null; readonly inputSha256: string };

/** As putting it into effect would find: asked only of what could be put into effect. */
async function isOutdated(handle: Handle, call: ReadCall, drawn: Drawn, input: PlanInput): Promise<boolean> {
  if (call.state !== "reviewing" || !drawn.isWhole || drawn.appliedAt !== null) return false;
  const facts = await readPlanFacts(handle, call, wishOf(input));
  return inputHash(facts.input) !== drawn.inputSha256;
}

/** Groups are named by their first three firms. */
const SHOWN = 3;

type Planned = { readonly ids: readonly string[]; readonly pairs: readonly PlannedPair[]; readonly isApplied: boolean };

/** What is assigned already belongs to the picture; a plan that is in effect stands there itself. */
async function readShape(
  handle: Handle,
  callId: string,
  { ids, pairs, isApplied }: Planned,
  planned: ReadonlyMap<string, string>,
): Promise<ShapeView> {
  const standing = await handle.db.assignment.findMany({
    where: { callId, state: { in: ["assigned", "cleared"] }, ...(isApplied ? { expertId: { in: [] } } : {}) },
    select: {
      applicationId: true,
      expertId: true,
      expert: { select: { account: { select: { name: true } } } },
    },
  });
  const all = [...new Set([...ids, ...standing.map(({ applicationId }) => applicationId)])];
  const firms = await readFirms(handle, all);
  const names = new Map([
    ...standing.map(({ expertId, expert }) => [expertId, expert.account.name] as const),
    ...planned,
  ]);
  const { groups, repeats, limit } = planShape(all, [...pairs, ...standing]);
  return {
    groups: groups.map((group) => ({
      firms: group.slice(0, SHOWN).map((id) => firms.get(id)?.firmName ?? ""),
      count: group.length,
    })),
    repeats: repeats.map(({ expertIds: [first, second], together }) => ({
      names: [names.get(first) ?? "", names.get(second) ?? ""],
      together,
    })),
    limit,
  };
}

/** As they are called now; who has left the pool since keeps his place in what was drawn. */
async function readPlanned(
  { db }: Handle,
  planned: readonly { readonly id: string; readonly slot: Slot }[],
): Promise<PlanExpert[]> {
  const rows = await db.expert.findMany({
    where: { accountId: { in: planned.map(({ id }) => id) } },
    orderBy: [{ account: { name: "asc" } }, { accountId: "asc" }],
    select: { accountId: true, employerName: true, specialties: true, account: { select: { name: true } } },
  });
  const slots = new Map(planned.map(({ id, slot }) => [id, slot]));
  return rows.map(({ accountId, account, ...rest }) => ({
    ...rest,
    id: accountId,
    name: account.name,
    slot: slots.get(accountId) ?? "technical",
  }));
}

async function readFirms({ db }: Handle, ids: readonly string[]) {
  const rows = await db.application.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, firmName: true, projectName: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}
