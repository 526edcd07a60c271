import "server-only";
import type { BureauActor } from "@/lib/auth/actor";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { readPublicRecord, readRecord } from "./read-record";

/** The inspector has all of a proposal's record; who deliberates and approves, what will be public of it. */
export async function findRecord(actor: BureauActor, proposalId: string): Promise<string | null> {
  if (!isUuid(proposalId)) return null;
  return asActor(actor, async (handle) => {
    const whole = await readRecord(handle, proposalId);
    if (whole === null || actor.role === "inspector") return whole;
    const proposal = await handle.db.awardProposal.findUniqueOrThrow({
      where: { id: proposalId },
      select: { id: true, callId: true },
    });
    return readPublicRecord(handle, proposal);
  });
}
