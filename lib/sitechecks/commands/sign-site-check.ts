import "server-only";
import { moveApplication } from "@/lib/applications/domain/moves";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { writeDown } from "@/lib/screening/commands/decide";
import { touch } from "@/lib/screening/commands/on-the-desk";
import { columnsOf, recordVerification, writeVerifiedValue } from "@/lib/screening/commands/record-verified-value";
import type { AssessedApplication } from "@/lib/screening/queries/read-assessed";
import { excludes, type SiteStanding, siteStanding } from "../domain/effect";
import { isReserveOnNotice, type SiteCheckRefusal } from "../domain/site-check";
import { type ReadSiteCheck, readChecked } from "../queries/read-site-check";
import { changeSiteCheck, type SeenSiteCheck, seenSiteCheck } from "./change-site-check";
import { faultOfScan, type ScanFault } from "./replace-site-record";
import { tellExcluded } from "./tell-excluded";

export type SignSiteCheckRefusal = SiteCheckRefusal | ScanFault | "review-has-begun" | "site-check-too-late";

type Wish = SeenSiteCheck & { readonly recordId: string };

/**
 * The record is back with its signatures: from now on it is in force. Figures that were reduced become verified figures, on
 * the record as their evidence; before scoring, what is no longer eligible on them, or failed, is ineligible with a decision
 * that the firm reads; after scoring the list of awards takes it from here.
 */
export function signSiteCheck(
  actor: OfficerActor,
  { recordId, ...wish }: Wish,
): Promise<Result<{ standing: SiteStanding }, SignSiteCheckRefusal>> {
  return runCommand<{ standing: SiteStanding }, SignSiteCheckRefusal>(actor, "sign-site-check", async (handle) => {
    const seen = await seenSiteCheck(handle, wish, ["concluded"]);
    if (!seen.ok) return seen;
    const record = seen.value;
    const { applicationId } = record;
    const fault = await faultOfScan(handle, applicationId, recordId);
    if (fault !== null) return err(fault);
    const before = await readChecked(handle, applicationId);
    if (isTooLate(before)) return err("site-check-too-late");
    const by = { recordId, signedById: actor.accountId, signedAt: handle.now };
    if (!(await changeSiteCheck(handle, record, { state: "signed", ...by }))) return err("changed-meanwhile");
    if (!(await touch(handle, before))) return err("changed-meanwhile");
    await takeOverFigures(handle, actor, before, record, recordId);

    const after = await readChecked(handle, applicationId);
    const standing = siteStanding(record.result, after.assessment.effectiveVerdict);
    const refusal = await leaveOut(handle, actor, after, record, standing);
    if (refusal !== null) return err(refusal);
    await recordEvent(handle, {
      action: "sign-site-check",
      subjectType: "application",
      subjectId: applicationId,
      callId: record.callId,
      firmId: before.firmId,
      detail: { siteCheckId: record.id, result: record.result, standing, recordId, figures: record.figures.length },
    });
    return ok({ standing });
  });
}

/** A list that has been put forward stands on what was known then. */
const isTooLate = ({ state, call }: AssessedApplication): boolean =>
  state === "in_review"
    ? call.state !== "sealed"
    : state !== "eligible" && !isReserveOnNotice({ callState: call.state, applicationState: state });

async function takeOverFigures(
  handle: Handle,
  actor: OfficerActor,
  application: AssessedApplication,
  { figures, findings }: ReadSiteCheck,
  evidenceId: string,
): Promise<void> {
  for (const { figure, value } of figures) {
    const columns = columnsOf(figure, value);
    if (columns === null) throw new Error(`a site check holds ${figure} in another notation`);
    const found = { figure, evidenceId, page: null };
    await writeVerifiedValue(handle, actor, application, { ...found, columns, reason: findings });
    await recordVerification(handle, application, { ...found, value });
  }
}

/** Before scoring an excluded application leaves the round here; after it, the list of awards leaves it out. */
async function leaveOut(
  handle: Handle,
  actor: OfficerActor,
  application: AssessedApplication,
  { findings }: ReadSiteCheck,
  standing: SiteStanding,
): Promise<"review-has-begun" | "changed-meanwhile" | null> {
  if (!excludes(standing) || application.state !== "eligible") return null;
  const course = { call: { state: application.call.state, ...application.call.content }, returnedBy: null };
  const moved = moveApplication(application.state, "find-ineligible", "officer", course, handle.now);
  if (!moved.ok) return "review-has-begun";
  if (!(await touch(handle, application, { ...moved.value, stateSince: handle.now }))) return "changed-meanwhile";
  const decision = { verdict: "ineligible" as const, opinion: findings, documentNo: null, corrections: [] };
  await writeDown(handle, actor, application, decision, null);
  await tellExcluded(handle, application, standing);
  return null;
}
