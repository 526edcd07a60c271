import "server-only";
import type { Handle } from "@/lib/db/as-actor";

/** Last day of the newest notice: "2026-08-03". Null before there is one. */
export async function publicityEnd({ db }: Handle, callId: string): Promise<string | null> {
  const notice = await db.notice.findFirst({
    where: { callId },
    orderBy: { version: "desc" },
    select: { endsOn: true },
  });
  return notice?.endsOn.toISOString().slice(0, 10) ?? null;
}
