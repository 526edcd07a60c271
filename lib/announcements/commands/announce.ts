import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { scanPersonalData } from "@/lib/core/personal-data-scan";
import { err, ok, type Result } from "@/lib/core/result";
import type { Urgency } from "../domain";

export type NewAnnouncement = {
  readonly callId: string;
  readonly urgency: Urgency;
  readonly title: string;
  readonly text: string;
};

export type AnnounceRefusal = "not-found" | "call-not-public" | "personal-data";

export function announce(
  actor: OfficerActor,
  announcement: NewAnnouncement,
): Promise<Result<{ announcementId: string }, AnnounceRefusal>> {
  return runCommand(actor, "announce", async (handle) => {
    const { db, now } = handle;
    const { callId, urgency, title, text } = announcement;
    const call = await db.call.findUnique({ where: { id: callId }, select: { state: true } });
    if (!call) return err("not-found");
    if (call.state === "draft") return err("call-not-public");
    if (scanPersonalData(`${title}\n${text}`).length > 0) return err("personal-data");
    const { id } = await db.announcement.create({
      data: { callId, urgency, title, text, publishedAt: now, publishedById: actor.accountId },
      select: { id: true },
    });
    await recordEvent(handle, {
      action: "announce",
      subjectType: "announcement",
      subjectId: id,
      callId,
      detail: { urgency },
    });
    return ok({ announcementId: id });
  });
}
