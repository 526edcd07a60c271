import "server-only";
import { readCall } from "@/lib/calls/queries/read-call";
import type { Handle } from "@/lib/db/as-actor";
import type { SignedProposal } from "../domain/signing";

type Known = { readonly callId: string; readonly state: SignedProposal["state"]; readonly proposedAt: Date };
type Signed = { readonly accountId: string; readonly decidedOn: Date | null };

/** A proposal with its chain and the signatures that stand, in order. */
export async function readSigning(
  handle: Handle,
  { callId, state, proposedAt }: Known,
  approvals: readonly Signed[],
): Promise<SignedProposal> {
  const call = await readCall(handle, callId);
  if (!call) throw new Error(`a proposal belongs to call ${callId}, which is not there`);
  const { chain } = call.content;
  const named = chain.approvers.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]));
  const left = await handle.db.account.findMany({
    where: { id: { in: named }, disabledAt: { not: null } },
    select: { id: true },
  });
  return {
    state,
    callState: call.state,
    proposedAt,
    chain,
    signatures: approvals.map(({ accountId, decidedOn }) => ({ accountId, decidedOn: decidedOn && dayOf(decidedOn) })),
    left: left.map(({ id }) => id),
  };
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
