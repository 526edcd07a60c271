import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import type { Handle } from "@/lib/db/as-actor";
import { BARRING_STATES } from "../domain/conflict";
import { detect } from "../domain/detection";
import { readApplications, readDetectionRule, readPool } from "../queries/read-detectable";
import { writeDetected } from "./detect-conflicts";
import { lockCall } from "./lock-call";

type Answered = { readonly callId: string; readonly applicationId: string; readonly reason: string };

/**
 * After an answer to a recusal request: what it bars is written down, and what rested on a declined one alone is cleared
 * with the officer's reason. Before the review nothing is written: everything is compared when experts are assigned.
 */
export async function settleRecusals(handle: Handle, actor: OfficerActor, answered: Answered): Promise<void> {
  const { callId, applicationId, reason } = answered;
  const call = await lockCall(handle, callId);
  if (call?.state !== "reviewing") return;
  await writeDetected(handle, actor, callId);
  const applications = await readApplications(handle, callId, ["in_review"]);
  const found = detect(
    await readPool(handle),
    applications.filter(({ id }) => id === applicationId),
    await readDetectionRule(handle, callId),
  );
  const still = found.filter(({ kind }) => kind === "recusal").map(({ expertId }) => expertId);
  const over = await handle.db.conflict.findMany({
    where: {
      applicationId,
      kind: "recusal",
      source: "detected",
      state: { in: [...BARRING_STATES] },
      expertId: { notIn: still },
    },
    select: { id: true },
  });
  for (const { id } of over) {
    await handle.db.$executeRaw`
      update "conflict" set "state" = 'cleared',
        "steps" = "steps" || conflict_step('cleared', ${reason}, ${actor.accountId}::uuid, ${handle.now}::timestamptz)
      where "id" = ${id}::uuid`;
  }
}
