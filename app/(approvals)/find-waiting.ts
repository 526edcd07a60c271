import type { ApproverActor } from "@/lib/auth/actor";
import { listWaitingProposals } from "@/lib/awards/queries/list-waiting-proposals";
import { listWaitingExtensions } from "@/lib/calls/queries/extensions";
import { listWaitingLateRecusals } from "@/lib/panels/queries/late-recusals";
import { listWaitingUnlocks } from "@/lib/panels/queries/list-unlocks";
import { listExceptions } from "@/lib/screening/queries/exceptions";
import { EXCEPTION_LIST } from "@/lib/screening/schema/lists";
import type { Waiting } from "./waiting-table";

/** What waits for this approver's signature: each kind whole, the most urgent first. */
export async function findWaiting(actor: ApproverActor): Promise<Waiting> {
  const { sort, direction } = EXCEPTION_LIST;
  const [exceptions, proposals, extensions, unlocks, recusals] = await Promise.all([
    listExceptions(actor, { sort, direction, filters: { state: "waiting" }, skip: 0 }),
    listWaitingProposals(actor),
    listWaitingExtensions(actor),
    listWaitingUnlocks(actor),
    listWaitingLateRecusals(actor),
  ]);
  return { exceptions: exceptions.rows, proposals, extensions, unlocks, recusals };
}
