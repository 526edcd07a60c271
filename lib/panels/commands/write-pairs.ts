import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import type { Handle } from "@/lib/db/as-actor";
import type { Pair, Pairing } from "../domain/pairing";

export type AssignmentSource = "panel" | "plan" | "hand" | "replacement";

/** An assignment that was ended, or recused for what has been cleared since, begins anew: the expert declares again. */
export async function writePairs(
  { db, now }: Handle,
  { accountId }: OfficerActor,
  callId: string,
  { fresh, again }: Pick<Pairing, "fresh" | "again">,
  source: AssignmentSource,
): Promise<void> {
  const begun = { assignedById: accountId, assignedAt: now, source };
  await db.assignment.createMany({ data: fresh.map((pair) => ({ ...pair, callId, ...begun })) });
  if (again.length === 0) return;
  await db.assignment.updateMany({
    where: { callId, state: { in: ["ended", "recused"] }, OR: again.map((pair: Pair) => ({ ...pair })) },
    data: { ...begun, state: "assigned", declaredAt: null, endedAt: null, endedById: null, endReason: null },
  });
}
