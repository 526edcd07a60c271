import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import type { Handle } from "@/lib/db/as-actor";
import type { ProposedAward } from "../domain/proposed-list";

type List = {
  readonly callId: string;
  readonly runId: string;
  /** The published list that this one takes the place of. */
  readonly replacesId: string | null;
  readonly opinion: string;
  readonly list: readonly ProposedAward[];
};

/** Writes a list with the proposer's signature. The call is held by the caller, so the number is its own. */
export async function writeProposal(
  { db, now }: Handle,
  { accountId }: OfficerActor,
  { callId, runId, replacesId, opinion, list }: List,
): Promise<{ proposalId: string; number: number }> {
  const number = (await db.awardProposal.count({ where: { callId } })) + 1;
  const text = opinion.trim();
  const { id } = await db.awardProposal.create({
    data: { callId, number, rankingRunId: runId, replacesId, opinion: text, proposedById: accountId, proposedAt: now },
    select: { id: true },
  });
  await db.approval.create({
    data: { proposalId: id, place: 1, accountId, signedAt: now, opinion: text },
    select: { place: true },
  });
  await db.award.createMany({ data: list.map((award) => ({ ...award, proposalId: id })) });
  return { proposalId: id, number };
}
