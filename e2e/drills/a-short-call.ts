import { type ACall, aCall } from "@/lib/testing/a-call";
import { anOfficer } from "@/lib/testing/people";
import { asOwner, resetClock, setClock } from "../portal";

const HOUR_MS = 3_600_000;

/** A call of the drill's own in a year of its own, for windows do not overlap: open for an hour, and no document asked for. */
export async function aShortCall(year: number): Promise<ACall> {
  const opensAt = new Date(`${year}-05-25T09:00:00+08:00`);
  await setClock(opensAt.toISOString());
  const attachments = (["licence", "other"] as const).map((kind) => ({ kind, requirement: "optional" as const }));
  const officer = (await anOfficer()).actor;
  return aCall(officer, { year, opensAt, closesAt: new Date(opensAt.getTime() + HOUR_MS), attachments });
}

/** As the clock would close it: other tests look for the one call that is open. */
export async function overWith({ callId }: ACall): Promise<void> {
  await resetClock();
  await asOwner((owner) =>
    owner.query(`update "call" set "state" = 'closed', "closedAt" = portal_now() where "id" = $1`, [callId]),
  );
}
