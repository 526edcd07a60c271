import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { FirmActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { type RatedStep, type Score, stepsDone } from "../domain";
import { readLife } from "../queries/own-rating";

export type StepRating = {
  readonly applicationId: string;
  readonly step: RatedStep;
  readonly score: Score;
  readonly comment: string;
};

export type RateRefusal = "not-found" | "step-not-done";

/** A firm says how a step went; saying so again takes the place of the earlier word. The event tells that, never what was said. */
export function rateStep(actor: FirmActor, rating: StepRating): Promise<Result<void, RateRefusal>> {
  return runCommand(actor, "rate-step", async (handle) => {
    const { db, now } = handle;
    const { applicationId, step, score, comment } = rating;
    const life = await readLife(handle, actor, applicationId);
    if (!life) return err("not-found");
    if (!stepsDone(life).includes(step)) return err("step-not-done");
    await db.$executeRaw`
      insert into "rating" ("applicationId", "step", "score", "comment", "ratedAt", "ratedById")
      values (${applicationId}::uuid, ${step}::rated_step, ${score}, ${comment}, ${now}, ${actor.accountId}::uuid)
      on conflict ("applicationId", "step") do update
        set "score" = excluded."score", "comment" = excluded."comment", "ratedAt" = excluded."ratedAt", "ratedById" = excluded."ratedById"`;
    await recordEvent(handle, {
      action: "rate-step",
      subjectType: "application",
      subjectId: applicationId,
      callId: life.callId,
      firmId: actor.firmId,
      detail: { step },
    });
    return ok(undefined);
  });
}
