import "server-only";
import type { BureauActor } from "@/lib/auth/actor";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { unlessInfected } from "@/lib/db/read-scans";

/** A department's file as it came; null for what does not exist, and for infected bytes. */
export function findReplyFile(
  actor: BureauActor,
  replyId: string,
): Promise<{ readonly sha256: string; readonly fileName: string } | null> {
  return asActor(actor, async (handle) => {
    if (!isUuid(replyId)) return null;
    const columns = { sha256: true, fileName: true } as const;
    return unlessInfected(
      handle,
      await handle.db.departmentReply.findUnique({ where: { id: replyId }, select: columns }),
    );
  });
}
