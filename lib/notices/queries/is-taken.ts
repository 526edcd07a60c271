import "server-only";
import { isSameNumber } from "@/lib/core/normalise";
import type { Handle } from "@/lib/db/as-actor";

/** Whether a 文号 already names another document: the notice of another call, or the paper that opened a call. */
export async function isTaken({ db }: Handle, callId: string, documentNo: string): Promise<boolean> {
  const notices = await db.notice.findMany({ where: { callId: { not: callId } }, select: { documentNo: true } });
  const calls = await db.call.findMany({ where: { state: { not: "draft" } }, select: { documentNo: true } });
  return [...notices, ...calls].some((other) => isSameNumber(other.documentNo, documentNo));
}
