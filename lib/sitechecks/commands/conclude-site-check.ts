import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { type ConclusionFault, conclusionFaults } from "../domain/conclusion";
import type { SiteCheckRefusal } from "../domain/site-check";
import { countedFigures, readChecked, storedFigures } from "../queries/read-site-check";
import { changeSiteCheck, type SeenSiteCheck, seenSiteCheck } from "./change-site-check";

export type ConcludeRefusal = SiteCheckRefusal | ConclusionFault;

/** The record is whole and does not change any more: it is printed, signed by hand, and comes back as a scan. */
export function concludeSiteCheck(
  actor: OfficerActor,
  wish: SeenSiteCheck,
): Promise<Result<{ version: number }, ConcludeRefusal>> {
  return runCommand<{ version: number }, ConcludeRefusal>(actor, "conclude-site-check", async (handle) => {
    await handle.db.$queryRaw`select 1 from "site_check" where "id" = ${wish.siteCheckId}::uuid for update`;
    const seen = await seenSiteCheck(handle, wish, ["draft"]);
    if (!seen.ok) return seen;
    const record = seen.value;
    const application = await readChecked(handle, record.applicationId);
    const draft = { ...record, photos: record.photos.length };
    const counted = countedFigures(application);
    const [fault] = conclusionFaults(draft, counted, handle.now);
    if (fault !== undefined) return err(fault);
    const by = { concludedById: actor.accountId, concludedAt: handle.now };
    const figures = storedFigures(record.figures, counted);
    if (!(await changeSiteCheck(handle, record, { state: "concluded", figures, ...by })))
      return err("changed-meanwhile");
    await recordEvent(handle, {
      action: "conclude-site-check",
      subjectType: "application",
      subjectId: record.applicationId,
      callId: record.callId,
      firmId: application.firmId,
      detail: { siteCheckId: record.id, result: record.result, people: record.people.length, photos: draft.photos },
    });
    return ok({ version: record.version + 1 });
  });
}

/** A record that turned out wrong before it was signed: it stays with its reason, and another can be begun. */
export function withdrawSiteCheck(
  actor: OfficerActor,
  { reason, ...wish }: SeenSiteCheck & { readonly reason: string },
): Promise<Result<{ version: number }, SiteCheckRefusal | "reason-missing">> {
  return runCommand<{ version: number }, SiteCheckRefusal | "reason-missing">(
    actor,
    "withdraw-site-check",
    async (handle) => {
      if (reason.trim() === "") return err("reason-missing");
      const seen = await seenSiteCheck(handle, wish, ["draft", "concluded"]);
      if (!seen.ok) return seen;
      const record = seen.value;
      const data = { state: "withdrawn" as const, withdrawnReason: reason.trim() };
      if (!(await changeSiteCheck(handle, record, data))) return err("changed-meanwhile");
      await recordEvent(handle, {
        action: "withdraw-site-check",
        subjectType: "application",
        subjectId: record.applicationId,
        callId: record.callId,
        detail: { siteCheckId: record.id },
      });
      return ok({ version: record.version + 1 });
    },
  );
}
