import "server-only";
import { ownApplications } from "@/lib/applications/policy";
import type { FirmActor } from "@/lib/auth/actor";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { type Life, type RatedStep, type Score, stepsDone } from "../domain";

export type OwnRating = {
  readonly applicationId: string;
  /** The step that was done last. */
  readonly step: RatedStep;
  readonly given: { readonly score: Score; readonly comment: string } | null;
};

/** What the firm may be asked about now; null while nothing is done yet. */
export function findOwnRating(actor: FirmActor, applicationId: string): Promise<OwnRating | null> {
  if (!isUuid(applicationId)) return Promise.resolve(null);
  return asActor(actor, async (handle) => {
    const life = await readLife(handle, actor, applicationId);
    const step = life && stepsDone(life).at(-1);
    if (!step) return null;
    const row = await handle.db.rating.findUnique({
      where: { applicationId_step: { applicationId, step } },
      select: { score: true, comment: true },
    });
    // A check constraint keeps the score between 1 and 5.
    return { applicationId, step, given: row && { score: row.score as Score, comment: row.comment } };
  });
}

export async function readLife(
  { db }: Handle,
  actor: FirmActor,
  applicationId: string,
): Promise<(Life & { callId: string }) | null> {
  const row = await db.application.findFirst({
    where: { id: applicationId, ...ownApplications(actor) },
    select: {
      callId: true,
      state: true,
      _count: { select: { submissions: true } },
      decisions: { select: { verdict: true } },
    },
  });
  if (!row) return null;
  const { callId, state, _count, decisions } = row;
  return { callId, state, submissions: _count.submissions, verdicts: decisions.map(({ verdict }) => verdict) };
}
