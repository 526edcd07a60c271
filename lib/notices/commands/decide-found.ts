import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { moveApplications } from "@/lib/awards/commands/move-applications";
import type { StepRefusal } from "@/lib/awards/domain/step-refusal";
import type { FoundAnswer } from "@/lib/checks/domain/recheck";
import { err, ok, type Result } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import { notify } from "@/lib/jobs/notify";
import { readRechecks } from "../queries/read-rechecks";

export type FoundRefusal = StepRefusal | "reason-missing" | "found-settled";

export type FoundInput = { readonly recordId: string; readonly answer: FoundAnswer; readonly reason: string };

/** What a second check has found is decided by a person: the award stands all the same, or it falls. Either with its reason. */
export function decideFound(
  actor: OfficerActor,
  { recordId, answer, reason }: FoundInput,
): Promise<Result<{ answer: FoundAnswer }, FoundRefusal>> {
  return runCommand<{ answer: FoundAnswer }, FoundRefusal>(actor, "decide-found", async (handle) => {
    const { db, now } = handle;
    if (reason.trim() === "") return err("reason-missing");
    if (!isUuid(recordId)) return err("not-found");
    const record = await db.checkRecord.findUnique({
      where: { id: recordId },
      select: {
        applicationId: true,
        subject: true,
        application: { select: { callId: true, firmId: true, projectName: true, call: { select: { title: true } } } },
      },
    });
    if (!record) return err("not-found");
    const { applicationId, subject, application } = record;
    const { callId, firmId } = application;
    // Whoever decides at the same moment about the same award waits here, and then finds it settled.
    await db.$queryRaw`select 1 from "application" where "id" = ${applicationId}::uuid for update`;
    const award = (await readRechecks(handle, callId)).find((each) => each.applicationId === applicationId);
    if (!award?.recheck.undecided.some(({ id }) => id === recordId)) return err("found-settled");
    await db.foundDecision.createMany({
      data: [{ recordId, applicationId, answer, reason: reason.trim(), decidedById: actor.accountId, decidedAt: now }],
    });
    if (answer === "dropped") {
      const detail = { recordId, subject };
      const refusal = await moveApplications(handle, { callId, by: "officer" }, [
        { applicationId, command: "revoke", detail },
      ]);
      if (refusal !== null) return err(refusal);
      const { projectName: project, call } = application;
      await notify(
        handle,
        { firmId },
        {
          kind: "award-fallen",
          facts: { project, call: call.title },
          link: `/applications/${applicationId}`,
          once: `award-fallen ${recordId}`,
        },
      );
    }
    await recordEvent(handle, {
      action: "decide-found",
      subjectType: "application",
      subjectId: applicationId,
      callId,
      firmId,
      detail: { recordId, subject, answer },
    });
    return ok({ answer });
  });
}
