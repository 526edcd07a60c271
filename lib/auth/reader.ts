import "server-only";
import { sha256Hex } from "@/lib/core/sha256";
import { asSystem } from "@/lib/db/as-actor";
import { canRead, type ReadingAudience } from "@/lib/firms/domain/reading-link";
import type { FirmActor } from "./actor";
import { makeReader } from "./make-actor";

export type Reader = {
  readonly actor: FirmActor;
  readonly name: string;
  readonly audience: ReadingAudience;
  readonly expiresAt: Date;
};

/** Who holds the link, as long as it is read; null for every other, without a word why. Counts that it was read. */
export function findReader(token: string): Promise<Reader | null> {
  return asSystem("reading-link", async ({ db, now }) => {
    const link = await db.readingLink.findFirst({
      where: { tokenSha256: sha256Hex(token) },
      select: {
        id: true,
        firmId: true,
        name: true,
        audience: true,
        expiresAt: true,
        endedAt: true,
        firm: { select: { name: true } },
      },
    });
    if (!link || !canRead(link, now)) return null;
    await db.readingLink.updateMany({ where: { id: link.id }, data: { lastReadAt: now, reads: { increment: 1 } } });
    const actor = makeReader({ linkId: link.id, firmId: link.firmId, firmName: link.firm.name });
    return { actor, name: link.name, audience: link.audience, expiresAt: link.expiresAt };
  });
}
