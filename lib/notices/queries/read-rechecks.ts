import "server-only";
import { type Recheck, recheckOf } from "@/lib/checks/domain/recheck";
import { publicityEnd } from "@/lib/checks/queries/publicity-end";
import { type CheckView, readChecks } from "@/lib/checks/queries/read-checks";
import type { Handle } from "@/lib/db/as-actor";

export type RecheckedAward = {
  readonly applicationId: string;
  readonly firmName: string;
  readonly projectName: string;
  readonly recheck: Recheck<CheckView>;
  /** Of the notice in force: no answer from before it counts. */
  readonly lastDay: string;
};

/** Every award that is still proposed, with what the second round and objections have brought; empty before there is a notice. */
export async function readRechecks(handle: Handle, callId: string): Promise<RecheckedAward[]> {
  const { db } = handle;
  const call = await db.call.findUnique({ where: { id: callId }, select: { policy: true } });
  const vetoes = (call?.policy as { vetoes?: readonly string[] } | null)?.vetoes ?? []; // frozen from its own type
  const lastDay = await publicityEnd(handle, callId);
  if (lastDay === null) return [];
  const applications = await db.application.findMany({
    where: { callId, state: "proposed" },
    orderBy: [{ unitCode: "asc" }, { firmName: "asc" }, { id: "asc" }],
    select: { id: true, firmName: true, projectName: true },
  });
  const checks = await readChecks(
    handle,
    applications.map(({ id }) => id),
  );
  return applications.map(({ id, ...row }) => ({
    applicationId: id,
    ...row,
    recheck: recheckOf(vetoes, checks.get(id) ?? [], lastDay),
    lastDay,
  }));
}
