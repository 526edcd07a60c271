import "server-only";
import type { CountyActor } from "@/lib/auth/actor";
import type { CodedName } from "@/lib/core/coded-name";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { readUnitNames } from "@/lib/reference/queries/lists";
import type { Recommended } from "../domain";
import { type HandedUpList, readLists } from "./read-lists";
import { readWaiting } from "./read-waiting";

export type CallChoice = { readonly id: string; readonly title: string };

export type CountyRecommendations = {
  /** Newest first; the one that is shown is the first unless another is asked for. */
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
      select: { id: true, title: true },
    });
    const call = callId === undefined ? calls[0] : calls.find(({ id }) => isUuid(callId) && id === callId);
    if (callId !== undefined && !call) return null;
    const { unitCode } = actor;
    const units = await readUnitNames(handle);
    return {
      calls,
      call: call ?? null,
      unit: units.of(call?.id ?? "", unitCode),
      now: handle.now,
      waiting: call ? await readWaiting(handle, call.id, unitCode) : [],
      lists: call ? await readLists(handle, call.id, unitCode) : [],
    };
  });
}
