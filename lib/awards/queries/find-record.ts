import "server-only";
import type { BureauActor } from "@/lib/auth/actor";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { readPublicRecord, readRecord } from "./read-record";

/** The inspector has all of a proposal's record; who deliberates and approves, what will be public of it. */
export async function findRecord(actor: BureauActor, proposalId: string): Promise<string | null> {
  if (!isUuid(proposalId)) return null;
  return asActor(actor, async (handle) => {
    if (actor.role === "inspector") return readRecord(handle, proposalId);
    const proposal = await handle.db.awardProposal.findFirst({
      where: { id: proposalId, record: { isNot: null } },
      select: { id: true, callId: true },
    });
    return proposal && readPublicRecord(handle, proposal);
  });
}
