import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import { waitsSince } from "@/lib/sitechecks/domain/site-check";
import { readPlaces } from "@/lib/sitechecks/queries/read-places";
import type { DaysOf, RunningStep } from "./running-step";

/**
 * Site checks that are begun and not signed, and those that the call requires before it can go on: before the review of every
 * eligible project, after the seal of every project above the line.
 */
export async function runningSiteChecks(handle: Handle, daysOf: DaysOf): Promise<RunningStep[]> {
  const { db } = handle;
  const rows = await db.application.findMany({
    where: {
      OR: [
        {
          state: "eligible",
          call: { siteCheckTime: "before_scoring", state: { in: ["open", "closed", "screening"] } },
        },
        { state: "in_review", call: { siteCheckTime: "after_scoring", state: "sealed" } },
        { state: "reserve", call: { siteCheckTime: "after_scoring", state: "publicity" } },
      ],
    },
    select: {
      id: true,
      callId: true,
      state: true,
      stateSince: true,
      firmName: true,
      projectName: true,
      call: { select: { state: true, siteCheckTime: true, siteCheckRequired: true, sealedAt: true } },
      siteChecks: { where: { state: { not: "withdrawn" } }, take: 1, select: { id: true, state: true, beganAt: true } },
    },
  });
  const shortlisted = await shortlist(
    handle,
    rows.filter(({ state }) => state === "in_review").map(({ callId }) => callId),
  );
  return rows.flatMap(({ id, callId, state, stateSince, firmName, projectName, call, siteChecks }): RunningStep[] => {
    const check = siteChecks[0] ?? null;
    const since = waitsSince({
      time: call.siteCheckTime,
      callState: call.state,
      applicationState: state,
      required: call.siteCheckRequired,
      shortlisted: call.siteCheckTime === "before_scoring" || shortlisted.has(id),
      stateSince,
      sealedAt: call.sealedAt,
      check,
    });
    if (since === null) return [];
    const href = check ? `/desk/site-checks/${check.id}` : `/desk/calls/${callId}/site-checks`;
    return [
      {
        id,
        callId,
        step: "site-check",
        holder: { kind: "officer" },
        what: firmName,
        detail: projectName,
        href,
        since,
        days: daysOf(callId, "site-check"),
        dueOn: null,
        remind: { people: { role: "officer" }, link: href },
      },
    ];
  });
}

async function shortlist(handle: Handle, callIds: readonly string[]): Promise<ReadonlySet<string>> {
  const above = new Set<string>();
  for (const callId of new Set(callIds)) {
    for (const { id, outcome } of (await readPlaces(handle, callId)).values()) if (outcome === "award") above.add(id);
  }
  return above;
}
