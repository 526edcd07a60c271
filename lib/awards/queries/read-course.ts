import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import type { CourseCounts } from "../domain/record/record-facts";

/** What was done by hand in the course of a review, as counts: conflicts, recusals, replacements, unlocks, versions of sheets. */
export async function readCourse({ db }: Handle, callId: string): Promise<CourseCounts> {
  const ofCall = { application: { callId } };
  const conflicts = await db.conflict.groupBy({ by: ["state"], where: ofCall, _count: true });
  // Whoever was recused for what has been cleared since counts as taken back, as on the officer's board.
  const assignments = await db.$queryRaw<{ state: string; _count: number }[]>`
    select case when a."state" = 'recused' and not exists (select 1 from "conflict" c where c."applicationId" = a."applicationId"
        and c."expertId" = a."expertId" and c."state" <> 'cleared') then 'ended' else a."state"::text end as "state", count(*)::int as "_count"
    from "assignment" a where a."callId" = ${callId}::uuid group by 1`;
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
