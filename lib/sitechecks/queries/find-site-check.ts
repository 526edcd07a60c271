import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import type { CountedFigures } from "../domain/conclusion";
import { type SiteStanding, siteStanding } from "../domain/effect";
import { type SiteStep, stepOf } from "../domain/site-check";
import { countedFigures, type ReadSiteCheck, readChecked, readSiteCheck } from "./read-site-check";

export type SiteCheckView = ReadSiteCheck & {
  readonly callTitle: string;
  readonly firmName: string;
  readonly uscc: string;
  readonly projectName: string;
  readonly projectCode: string | null;
  /** Where to go, and whom to ask for: from the application. */
  readonly plant: string;
  readonly contact: string;
  /** What counts now; in a signed record, with what it reduced. */
  readonly counted: CountedFigures;
  readonly standing: SiteStanding;
  readonly step: SiteStep;
  readonly now: Date;
};

/** A record with what those at the plant need to know of the application. */
export function findSiteCheck(actor: OfficerActor, siteCheckId: string): Promise<SiteCheckView | null> {
  if (!isUuid(siteCheckId)) return Promise.resolve(null);
  return asActor(actor, async (handle) => {
    const record = await readSiteCheck(handle, siteCheckId);
    if (!record) return null;
    const application = await readChecked(handle, record.applicationId);
    const { A, C } = application.submission.content;
    const counted = countedFigures(application);
    return {
      ...record,
      callTitle: application.call.content.title,
      firmName: application.firmName,
      uscc: application.uscc,
      projectName: C.projectName,
      projectCode: application.projectCode,
      plant: C.site === "" ? A.plantAddress : C.site,
      contact: [A.contactName, A.contactMobile].filter((part) => part !== "").join(" "),
      counted,
      standing: siteStanding(record.state === "signed" ? record.result : null, application.assessment.effectiveVerdict),
      step: stepOf(record),
      now: handle.now,
    };
  });
}
