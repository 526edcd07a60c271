import "server-only";
import type { BureauActor } from "@/lib/auth/actor";
import { readCall } from "@/lib/calls/queries/read-call";
import type { CodedName } from "@/lib/core/coded-name";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { readUnitNames } from "@/lib/reference/queries/lists";
import type { CallChoice } from "./county-page";
import { type HandedUpList, readLists } from "./read-lists";
import { type RecommendedRow, readWaiting } from "./read-waiting";

export type UnitRecommendations = {
  readonly unit: CodedName;
  readonly lists: readonly HandedUpList[];
  /** Recommended, and not handed up yet. */
  readonly waiting: readonly RecommendedRow[];
};

export type CityRecommendations = { readonly call: CallChoice; readonly units: readonly UnitRecommendations[] };

/** What the counties have handed up in a call, and what they still hold. Units that recommend nothing are not listed. */
export function findCityRecommendations(actor: BureauActor, callId: string): Promise<CityRecommendations | null> {
  return asActor(actor, async (handle) => {
    const call = isUuid(callId) ? await readCall(handle, callId) : null;
    if (!call || call.state === "draft") return null;
    const lists = await readLists(handle, await readUnitNames(handle), { callId });
    const waiting = await readWaiting(handle, { callId });
    const units = call.lists.units.map((unit) => ({
      unit,
      lists: lists.filter(({ unitCode }) => unitCode === unit.code),
      waiting: waiting.filter(({ unitCode }) => unitCode === unit.code),
    }));
    return {
      call: { id: callId, title: call.content.title },
      units: units.filter((unit) => unit.lists.length + unit.waiting.length > 0),
    };
  });
}
