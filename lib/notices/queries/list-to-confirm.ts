import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";

export type ToConfirm = {
  readonly callId: string;
  readonly year: number;
  readonly title: string;
  readonly endsOn: string;
  readonly awards: number;
};

/** Calls whose publicity period has run out by the programme's clock and that nobody has confirmed, longest waiting first. */
export function listToConfirm(actor: OfficerActor): Promise<ToConfirm[]> {
  return asActor(actor, async ({ db, now }) => {
    const rows = await db.notice.findMany({
      where: { confirmedAt: null, endsAt: { lt: now }, call: { state: "publicity" } },
      orderBy: { endsAt: "asc" },
      select: { callId: true, year: true, title: true, endsOn: true, awards: true },
    });
    return rows.map(({ endsOn, ...row }) => ({ ...row, endsOn: endsOn.toISOString().slice(0, 10) }));
  });
}
