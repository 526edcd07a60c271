import "server-only";
import type { ApproverActor } from "@/lib/auth/actor";
import type { Fen } from "@/lib/core/money";
import { asActor } from "@/lib/db/as-actor";
import { sumsOf } from "../domain/proposed-list";
import { maySign, nextStep } from "../domain/signing";
import { readSigning } from "./read-signing";

export type WaitingProposal = {
  readonly id: string;
  readonly year: number;
  readonly callTitle: string;
  readonly number: number;
  readonly proposedAt: Date;
  readonly awards: number;
  readonly totalFen: Fen;
  /** The office of the step that waits. */
  readonly office: string;
};

/** Lists whose next signature this approver may give, oldest first: before publication, and the government's document after it. */
export function listWaitingProposals(actor: ApproverActor): Promise<WaitingProposal[]> {
  return asActor(actor, async (handle) => {
    const rows = await handle.db.awardProposal.findMany({
      where: { OR: [{ state: "proposed" }, { state: "approved", call: { state: "publicity" } }] },
      orderBy: { proposedAt: "asc" },
      select: {
        id: true,
        callId: true,
        state: true,
        number: true,
        proposedAt: true,
        call: { select: { year: true, title: true } },
        awards: { select: { outcome: true, amountFen: true } },
        approvals: { orderBy: { place: "asc" }, select: { accountId: true, decidedOn: true } },
      },
    });
    const waiting: WaitingProposal[] = [];
    for (const { call, awards, approvals, ...row } of rows) {
      const signing = await readSigning(handle, row, approvals);
      const next = nextStep(signing.chain, approvals.length);
      if (next === null || maySign(signing, actor.accountId) !== null) continue;
      const { awards: count, totalFen } = sumsOf(awards);
      const { id, number, proposedAt } = row;
      const named = { year: call.year, callTitle: call.title, office: next.step.office };
      waiting.push({ id, number, proposedAt, ...named, awards: count, totalFen });
    }
    return waiting;
  });
}
