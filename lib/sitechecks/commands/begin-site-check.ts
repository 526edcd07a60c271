import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import { violatedConstraint } from "@/lib/db/errors";
import { readOneAssessed } from "@/lib/screening/queries/read-assessed";
import { type BeginRefusal, beginRefusal } from "../domain/site-check";

export type BeginSiteCheckRefusal = BeginRefusal | "not-found";

/** Opens a blank record for one plant, at the time that the call says. */
export async function beginSiteCheck(
  actor: OfficerActor,
  applicationId: string,
): Promise<Result<{ siteCheckId: string }, BeginSiteCheckRefusal>> {
  try {
    return await begin(actor, applicationId);
  } catch (fault) {
    // Two officers opened one at once: the database keeps the first.
    if (violatedConstraint(fault) === "site_check_one_live_key") return err("site-check-running");
    throw fault;
  }
}

const begin = (actor: OfficerActor, applicationId: string) =>
  runCommand<{ siteCheckId: string }, BeginSiteCheckRefusal>(actor, "begin-site-check", async (handle) => {
    const { db, now } = handle;
    if (!isUuid(applicationId)) return err("not-found");
    const application = await readOneAssessed(handle, { id: applicationId });
    if (!application) return err("not-found");
    const { call, state, firmId, submission } = application;
    const live = await db.siteCheck.count({ where: { applicationId, state: { not: "withdrawn" } } });
    const course = { time: call.content.siteCheck.time, callState: call.state, applicationState: state };
    const refusal = beginRefusal({ ...course, hasLive: live > 0 });
    if (refusal !== null) return err(refusal);
    const { id } = await db.siteCheck.create({
      data: {
        callId: call.id,
        applicationId,
        submissionId: submission.id,
        beganById: actor.accountId,
        beganAt: now,
      },
      select: { id: true },
    });
    await recordEvent(handle, {
      action: "begin-site-check",
      subjectType: "application",
      subjectId: applicationId,
      callId: call.id,
      firmId,
      detail: { siteCheckId: id, submission: submission.number },
    });
    return ok({ siteCheckId: id });
  });
