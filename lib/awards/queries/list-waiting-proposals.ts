import "server-only";
import type { ApproverActor } from "@/lib/auth/actor";
import type { Fen } from "@/lib/core/money";
import { asActor } from "@/lib/db/as-actor";
import { sumsOf } from "../domain/proposed-list";

export type WaitingProposal = {
  readonly id: string;
  readonly year: number;
  readonly callTitle: string;
  readonly number: number;
  readonly proposedAt: Date;
  readonly awards: number;
  readonly totalFen: Fen;
};

/** Lists that wait for an approver, oldest first; never one's own. */
export function listWaitingProposals(actor: ApproverActor): Promise<WaitingProposal[]> {
  return asActor(actor, async ({ db }) => {
    const rows = await db.awardProposal.findMany({
      where: { state: "proposed", proposedById: { not: actor.accountId } },
      orderBy: { proposedAt: "asc" },
      select: {
        id: true,
        number: true,
        proposedAt: true,
        call: { select: { year: true, title: true } },
        awards: { select: { outcome: true, amountFen: true } },
      },
    });
    return rows.map(({ call, awards, ...row }) => {
      const sums = sumsOf(awards);
      return { ...row, year: call.year, callTitle: call.title, awards: sums.awards, totalFen: sums.totalFen };
    });
  });
}
