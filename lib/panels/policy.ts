import type { ExpertActor } from "@/lib/auth/actor";
import { LIVE_STATES } from "./domain/assignment";

/** The assignments of an expert: every query and command of his carries it in its `where`, beside the database's own wall. */
export const ownAssignments = ({ accountId }: ExpertActor) => ({ expertId: accountId });

/** Those whose application he may still know of. */
export const ownLiveAssignments = (actor: ExpertActor) => ({
  ...ownAssignments(actor),
  state: { in: [...LIVE_STATES] },
});
