import "server-only";
import type { CountyActor } from "@/lib/auth/actor";
import type { CodedName } from "@/lib/core/coded-name";
import { asActor } from "@/lib/db/as-actor";
import { readUnitNames } from "@/lib/reference/queries/lists";
import type { Recommended } from "../domain";
import { type HandedUpList, readLists } from "./read-lists";
import { type RecommendedRow, readWaiting } from "./read-waiting";

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
    if (callId !== undefined && !calls.some(({ id }) => id === callId)) return null;
    const waiting = await readWaiting(handle, { callId, unitCode });
    const call = callToShow(handle.now, calls, callId, waiting);
    const units = await readUnitNames(handle);
    return {
      calls,
      call: call ?? null,
      unit: units.of(call?.id ?? null, unitCode),
      now: handle.now,
      waiting: waiting.filter((row) => row.callId === call?.id),
      lists: call ? await readLists(handle, units, { callId: call.id, unitCode }) : [],
    };
  });
}

type BegunCall = CallChoice & { readonly opensAt: Date };

/** The one that is asked for. Else a call whose window lies ahead must not hide what waits in the one before. */
function callToShow(
  now: Date,
  calls: readonly BegunCall[],
  callId: string | undefined,
  waiting: readonly RecommendedRow[],
): BegunCall | undefined {
  if (callId !== undefined) return calls.find(({ id }) => id === callId);
  const waits = new Set(waiting.map((row) => row.callId));
  return calls.find(({ id }) => waits.has(id)) ?? calls.find(({ opensAt }) => opensAt <= now) ?? calls[0];
}

/** What this county has recommended and not handed up yet, in all calls. */
export const countWaitingRecommendations = (actor: CountyActor): Promise<number> =>
  asActor(actor, async (handle) => (await readWaiting(handle, { unitCode: actor.unitCode })).length);
