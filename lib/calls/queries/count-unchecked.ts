import "server-only";
import type { Handle } from "@/lib/db/as-actor";

/** Eligible applications without a signed site check, where the call requires one before scoring; otherwise none counts. */
export async function countUnchecked({ db }: Handle, callId: string): Promise<number> {
  const call = await db.call.findUnique({
    where: { id: callId },
    select: { siteCheckTime: true, siteCheckRequired: true },
  });
  if (!call?.siteCheckRequired || call.siteCheckTime !== "before_scoring") return 0;
  return db.application.count({
    where: { callId, state: "eligible", siteChecks: { none: { state: "signed", result: { not: "failed" } } } },
  });
}
