import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import { shanghaiDay } from "@/lib/core/time";
import { asActor } from "@/lib/db/as-actor";
import type { ReadingAudience } from "../domain/reading-link";

export type ReadingLinkView = {
  readonly id: string;
  readonly audience: ReadingAudience;
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastReadAt: Date | null;
  readonly reads: number;
};

/** The firm's links that are still read, and the day it is. */
export function listReadingLinks(
  actor: FirmActor,
): Promise<{ readonly links: readonly ReadingLinkView[]; readonly today: string }> {
  return asActor(actor, async ({ db, now }) => {
    const links = await db.readingLink.findMany({
      where: { firmId: actor.firmId, endedAt: null, expiresAt: { gt: now } },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      select: { id: true, audience: true, name: true, createdAt: true, expiresAt: true, lastReadAt: true, reads: true },
    });
    return { links, today: shanghaiDay(now) };
  });
}
