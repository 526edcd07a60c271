import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";

export type WithdrawRefusal = "not-found" | "already-withdrawn";

/** Takes it off the public's pages; the officer's list keeps it with the reason. */
export function withdrawAnnouncement(
  actor: OfficerActor,
  { announcementId, reason }: { readonly announcementId: string; readonly reason: string },
): Promise<Result<void, WithdrawRefusal>> {
  return runCommand(actor, "withdraw-announcement", async (handle) => {
    const { db, now } = handle;
    const found = await db.announcement.findUnique({ where: { id: announcementId }, select: { callId: true } });
    if (!found) return err("not-found");
    const { count } = await db.announcement.updateMany({
      where: { id: announcementId, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnById: actor.accountId, withdrawReason: reason },
    });
    if (count === 0) return err("already-withdrawn");
    await recordEvent(handle, {
      action: "withdraw-announcement",
      subjectType: "announcement",
      subjectId: announcementId,
      callId: found.callId,
    });
    return ok(undefined);
  });
}
