import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import type { CourseCounts } from "../domain/record/record-facts";

/** What was done by hand in the course of a review, as counts: conflicts, recusals, replacements, unlocks, versions of sheets. */
export async function readCourse({ db }: Handle, callId: string): Promise<CourseCounts> {
  const ofCall = { application: { callId } };
  const conflicts = await db.conflict.groupBy({ by: ["state"], where: ofCall, _count: true });
  const assignments = await db.assignment.groupBy({ by: ["state"], where: { callId }, _count: true });
  const sheets = await db.sheet.groupBy({ by: ["state"], where: { callId }, _count: true });
  const requests = await db.recusalRequest.groupBy({ by: ["state"], where: ofCall, _count: true });
  const unlocks = await db.sheetUnlock.groupBy({ by: ["state"], where: { callId }, _count: true });
  const late = await db.lateRecusal.groupBy({ by: ["state"], where: { callId }, _count: true });
  const counted = (kind: string, rows: readonly { readonly state: string; readonly _count: number }[]) =>
    rows.map(({ state, _count }) => [`${kind}.${state}`, _count] as const);
  return Object.fromEntries([
    ...counted("conflicts", conflicts),
    ...counted("assignments", assignments),
    ...counted("sheets", sheets),
    ...counted("recusalRequests", requests),
    ...counted("unlocks", unlocks),
    ...counted("lateRecusals", late),
    ["replacements", await db.replacement.count({ where: { callId } })],
    ["siteChecks.signed", await db.siteCheck.count({ where: { callId, state: "signed" } })],
  ]);
}
