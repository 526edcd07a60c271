import "server-only";
import type { CountyActor } from "@/lib/auth/actor";
import type { CodedName } from "@/lib/core/coded-name";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { readUnitNames } from "@/lib/reference/queries/lists";
import type { Recommended } from "../domain";
import { type HandedUpList, readLists } from "./read-lists";
import { readWaiting } from "./read-waiting";

export type CallChoice = { readonly id: string; readonly title: string };

export type CountyRecommendations = {
  /** Newest first. Shown is the one that is asked for, else the one in which something waits, else the last that has begun. */
  readonly calls: readonly CallChoice[];
  readonly call: CallChoice | null;
  readonly unit: CodedName;
  readonly now: Date;
  readonly waiting: readonly Recommended[];
  readonly lists: readonly HandedUpList[];
};

/** What this county recommends in a call: what waits to be handed up, and what was. */
export function findCountyRecommendations(
  actor: CountyActor,
  callId: string | undefined,
): Promise<CountyRecommendations | null> {
  return asActor(actor, async (handle) => {
    const calls = await handle.db.call.findMany({
      where: { state: { not: "draft" } },
      orderBy: { opensAt: "desc" },
      select: { id: true, title: true, opensAt: true },
    });
    const { unitCode } = actor;
    const call =
      callId === undefined ? await callToShow(handle, calls, unitCode) : calls.find(({ id }) => id === callId);
    if (callId !== undefined && !call) return null;
    const units = await readUnitNames(handle);
    return {
      calls,
      call: call ?? null,
      unit: units.of(call?.id ?? null, unitCode),
      now: handle.now,
      waiting: call ? await readWaiting(handle, call.id, unitCode) : [],
      lists: call ? await readLists(handle, call.id, unitCode) : [],
    };
  });
}

/** A call whose window lies ahead must not hide what waits in the one before. */
async function callToShow<Call extends CallChoice & { readonly opensAt: Date }>(
  handle: Handle,
  calls: readonly Call[],
  unitCode: string,
): Promise<Call | undefined> {
  for (const call of calls) if ((await readWaiting(handle, call.id, unitCode)).length > 0) return call;
  return calls.find(({ opensAt }) => opensAt <= handle.now) ?? calls[0];
}

/** What this county has recommended and not handed up yet, in all calls. */
export const countWaitingRecommendations = (actor: CountyActor): Promise<number> =>
  asActor(actor, async (handle) => {
    const calls = await handle.db.call.findMany({ where: { state: { not: "draft" } }, select: { id: true } });
    let count = 0;
    for (const { id } of calls) count += (await readWaiting(handle, id, actor.unitCode)).length;
    return count;
  });
