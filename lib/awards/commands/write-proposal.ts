import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import type { Handle } from "@/lib/db/as-actor";
import type { ProposedAward } from "../domain/proposed-list";
import { freezeRecord } from "./freeze-record";

type List = {
  readonly callId: string;
  readonly runId: string;
  /** The published list that this one takes the place of. */
  readonly replacesId: string | null;
  readonly opinion: string;
  readonly list: readonly ProposedAward[];
};

export type WrittenProposal = {
  readonly proposalId: string;
  readonly number: number;
  /** Of the frozen record of what the list rests on. */
  readonly recordRoot: string;
};

/** Writes a list with the proposer's signature. The call is held by the caller, so the number is its own. What it rests on is frozen with it. */
export async function writeProposal(
  handle: Handle,
  { accountId }: OfficerActor,
  { callId, runId, replacesId, opinion, list }: List,
): Promise<WrittenProposal> {
  const { db, now } = handle;
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
  const recordRoot = await freezeRecord(handle, { proposalId: id, callId, runId, number, list, replacesId });
  return { proposalId: id, number, recordRoot };
}
