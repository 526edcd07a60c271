import "server-only";
import { isUuid } from "@/lib/core/uuid";
import { asPublic } from "@/lib/db/as-actor";

/** The frozen text of an opened call as it is stored. */
export async function findFrozenCall(
  callId: string,
): Promise<{ readonly title: string; readonly frozen: string; readonly sha256: string } | null> {
  if (!isUuid(callId)) return null;
  const call = await asPublic(({ db }) =>
    db.call.findUnique({ where: { id: callId }, select: { title: true, frozen: true, sha256: true } }),
  );
  const { title, frozen, sha256 } = call ?? {};
  return title && frozen && sha256 ? { title, frozen, sha256 } : null;
}
