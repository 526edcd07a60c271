import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import { readAssessed } from "@/lib/screening/queries/read-assessed";
import { type SiteStanding, siteStanding } from "../domain/effect";
import type { SiteCheckResult } from "../domain/site-check";

export type CheckedApplication = { readonly result: SiteCheckResult; readonly standing: SiteStanding };

/** By application of a call: what its signed site check says, and what follows from it on the figures that now count. */
export async function readStandings(handle: Handle, callId: string): Promise<ReadonlyMap<string, CheckedApplication>> {
  const checks = await handle.db.siteCheck.findMany({
    where: { callId, state: "signed" },
    select: { applicationId: true, result: true },
  });
  const results = new Map(checks.map(({ applicationId, result }) => [applicationId, result]));
  const assessed = await readAssessed(handle, { id: { in: [...results.keys()] } });
  return new Map(
    assessed.flatMap(({ id, assessment }) => {
      const result = results.get(id) ?? null;
      return result === null ? [] : [[id, { result, standing: siteStanding(result, assessment.effectiveVerdict) }]];
    }),
  );
}
