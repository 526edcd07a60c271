import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { BARRING_STATES } from "../domain/conflict";
import { pairing } from "../domain/pairing";
import { writeDetected } from "./detect-conflicts";
import { type Ending, type EndRefusal, endInside } from "./end-assignment";
import { writePairs } from "./write-pairs";

export type ReplaceRefusal = EndRefusal | "expert-unknown" | "pair-barred" | "already-assigned";

/**
 * Another expert in somebody's place on one application, with the reason: one act, or none. The newcomer declares for
 * himself; what the other has begun stays beside it.
 */
export const replaceExpert = (
  actor: OfficerActor,
  { toExpertId, ...ending }: Ending & { readonly toExpertId: string },
): Promise<Result<null, ReplaceRefusal>> =>
  runCommand<null, ReplaceRefusal>(actor, "replace-expert", async (handle) => {
    const ended = await endInside(handle, actor, ending);
    if (!ended.ok) return ended;
    const { callId, applicationId, expertId: fromExpertId } = ended.value;
    await writeDetected(handle, actor, callId);
    const found = await pairOf(handle, applicationId, toExpertId);
    if (!found) return err("expert-unknown");
    if (found.leftOut.length > 0) return err("pair-barred");
    if (found.standing.length > 0) return err("already-assigned");
    await writePairs(handle, actor, callId, found, "replacement");
    const { because, reason } = ending;
    const by = { replacedById: actor.accountId, replacedAt: handle.now };
    await handle.db.replacement.createMany({
      data: [{ callId, applicationId, fromExpertId, toExpertId, because, reason, ...by }],
    });
    await recordEvent(handle, {
      action: "replace-expert",
      subjectType: "application",
      subjectId: applicationId,
      callId,
      detail: { fromExpertId, toExpertId, because },
    });
    return ok(null);
  });

/** What assigning this one pair would do; null where the expert is not to be chosen. */
async function pairOf({ db }: Handle, applicationId: string, expertId: string) {
  const expert = await db.expert.findFirst({
    where: { accountId: expertId, isActive: true, account: { disabledAt: null } },
    select: { employerUscc: true },
  });
  if (!expert) return null;
  const application = await db.application.findUniqueOrThrow({ where: { id: applicationId }, select: { uscc: true } });
  const pair = { applicationId, expertId };
  const assigned = await db.assignment.findMany({
    where: pair,
    select: { applicationId: true, expertId: true, state: true },
  });
  const conflicts = await db.conflict.findMany({
    where: { ...pair, state: { in: [...BARRING_STATES] } },
    select: { applicationId: true, expertId: true },
  });
  return pairing({
    applications: [{ id: applicationId, ...application }],
    experts: [{ id: expertId, ...expert }],
    assigned,
    conflicts,
  });
}
