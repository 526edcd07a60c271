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
    const calls = await db.call.findMany({
      where: { state: "publicity" },
      select: {
        // What has fallen since is confirmed by nobody.
        _count: { select: { applications: { where: { state: "proposed" } } } },
        notices: {
          orderBy: { version: "desc" },
          take: 1, // an earlier list that was replaced is confirmed by nobody
          select: {
            callId: true,
            year: true,
            title: true,
            endsOn: true,
            endsAt: true,
            confirmedAt: true,
          },
        },
      },
    });
    return calls
      .flatMap(({ notices, _count: { applications } }) =>
        notices.map((notice) => ({ ...notice, awards: applications })),
      )
      .filter(({ confirmedAt, endsAt }) => confirmedAt === null && endsAt < now)
      .sort((left, right) => left.endsAt.getTime() - right.endsAt.getTime())
      .map(({ callId, year, title, endsOn, awards }) => ({
        callId,
        year,
        title,
        awards,
        endsOn: endsOn.toISOString().slice(0, 10),
      }));
  });
}
