import "server-only";
import type { BureauActor } from "@/lib/auth/actor";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";

/** A department's file as it came; null for what does not exist. */
export function findReplyFile(
  actor: BureauActor,
  replyId: string,
): Promise<{ readonly sha256: string; readonly fileName: string } | null> {
  return asActor(actor, async ({ db }) =>
    isUuid(replyId)
      ? db.departmentReply.findUnique({ where: { id: replyId }, select: { sha256: true, fileName: true } })
      : null,
  );
}
