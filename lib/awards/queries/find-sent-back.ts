import "server-only";
import type { BureauActor } from "@/lib/auth/actor";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";

export type SentBack = {
  readonly number: number;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
};

/** Why the newest list of a call came back; null where none did, or where a newer one has been put forward. */
export function findSentBack(actor: BureauActor, callId: string): Promise<SentBack | null> {
  if (!isUuid(callId)) return Promise.resolve(null);
  return asActor(actor, async ({ db }) => {
    const newest = await db.awardProposal.findFirst({
      where: { callId },
      orderBy: { number: "desc" },
      select: { number: true, state: true, sentBackReason: true, decidedById: true, decidedAt: true },
    });
    if (newest?.state !== "sent_back" || newest.decidedAt === null || newest.decidedById === null) return null;
    const by = await db.account.findUnique({ where: { id: newest.decidedById }, select: { name: true } });
    return { number: newest.number, reason: newest.sentBackReason ?? "", by: by?.name ?? "", at: newest.decidedAt };
  });
}
