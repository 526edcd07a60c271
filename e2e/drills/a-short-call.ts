import { type ACall, aCall } from "@/lib/testing/a-call";
import { anOfficer } from "@/lib/testing/people";
import { asOwner, resetClock } from "../portal";

const HOUR_MS = 3_600_000;

/** A call of the drill's own that closes within the hour, long before the season's, and asks for no document. */
export async function aShortCall(): Promise<ACall> {
  const { rows } = await asOwner((owner) => owner.query<{ now: Date }>("select portal_now() as now"));
  const now = rows[0]?.now ?? new Date(0);
  const attachments = (["licence", "other"] as const).map((kind) => ({ kind, requirement: "optional" as const }));
  return aCall((await anOfficer()).actor, { opensAt: now, closesAt: new Date(now.getTime() + HOUR_MS), attachments });
}

/** As the clock would close it: other tests look for the one call that is open. */
export async function overWith({ callId }: ACall): Promise<void> {
  await resetClock();
  await asOwner((owner) =>
    owner.query(`update "call" set "state" = 'closed', "closedAt" = portal_now() where "id" = $1`, [callId]),
  );
}
