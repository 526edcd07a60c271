import type { OfficerActor } from "@/lib/auth/actor";
import { listSiteChecks } from "@/lib/sitechecks/queries/list-site-checks";
import { aSignedSiteCheck, aWrittenSiteCheck } from "../a-site-check";

const PHOTOS = ["设备铭牌", "生产线全景"] as const;

/** Half a record: somebody is still at the plant. */
export async function siteVisited(officer: OfficerActor, applicationId: string): Promise<void> {
  const findings = "设备已到位；铭牌与清单核对中。";
  await aWrittenSiteCheck(officer, applicationId, { photos: PHOTOS.slice(0, 1), findings, result: null });
}

export async function sitePassed(officer: OfficerActor, applicationId: string): Promise<void> {
  await aSignedSiteCheck(officer, applicationId, { photos: PHOTOS });
}

/** Every plant above the line is looked at. At the last one fewer people work than were said to; all conditions are still met. */
export async function shortlistChecked(officer: OfficerActor, callId: string): Promise<void> {
  const listing = await listSiteChecks(officer, callId, { filters: {}, sort: "place", direction: "asc" });
  const shortlist = listing?.rows.filter(({ shortlisted, mayBegin }) => shortlisted && mayBegin) ?? [];
  for (const [place, { applicationId }] of shortlist.entries()) {
    if (place < shortlist.length - 1) await sitePassed(officer, applicationId);
    else
      await aSignedSiteCheck(officer, applicationId, {
        photos: PHOTOS,
        findings: "设备与清单一致；新增岗位按社保记录核减。",
        result: "reduced",
        figures: [{ figure: "jobs", value: 1 }],
      });
  }
}
