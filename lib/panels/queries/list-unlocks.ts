import "server-only";
import type { ApproverActor, OfficerActor } from "@/lib/auth/actor";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { readUnlocks, type Unlock } from "./read-unlocks";

/** Every unlock of a call, for its officer. */
export const listUnlocks = (actor: OfficerActor, callId: string): Promise<Unlock[]> =>
  isUuid(callId) ? asActor(actor, (handle) => readUnlocks(handle, { callId })) : Promise.resolve([]);

/** What waits for an approver. */
export const listWaitingUnlocks = (actor: ApproverActor): Promise<Unlock[]> =>
  asActor(actor, (handle) => readUnlocks(handle, { state: "asked" }));

/** One of them, decided or not; null for any other address. */
export async function findUnlock(actor: ApproverActor, id: string): Promise<Unlock | null> {
  if (!isUuid(id)) return null;
  return asActor(actor, async (handle) => (await readUnlocks(handle, { id }))[0] ?? null);
}
