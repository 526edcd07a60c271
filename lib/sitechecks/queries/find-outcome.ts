import "server-only";
import type { CountyActor, OfficerActor } from "@/lib/auth/actor";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { type SiteStep, stepOf } from "../domain/site-check";

export type SiteCheckOutcome = { readonly id: string; readonly step: SiteStep; readonly checkedOn: string | null };

/** The site check of one application, for whoever screens it; null where there is none yet. */
export function findSiteCheckOutcome(
  actor: OfficerActor | CountyActor,
  applicationId: string,
): Promise<SiteCheckOutcome | null> {
  if (!isUuid(applicationId)) return Promise.resolve(null);
  return asActor(actor, async ({ db }) => {
    const row = await db.siteCheck.findFirst({
      where: { applicationId, state: { not: "withdrawn" } },
      select: { id: true, state: true, result: true, checkedOn: true },
    });
    return row && { id: row.id, step: stepOf(row), checkedOn: row.checkedOn?.toISOString().slice(0, 10) ?? null };
  });
}
