import { beforeAll, beforeEach } from "vitest";
import type { CountyActor, OfficerActor } from "@/lib/auth/actor";
import type { CallOverrides } from "./a-call";
import { type AScreenedCall, aScreenedCall } from "./a-screened-call";
import { screened } from "./a-screening";
import { aSubmission, type DraftWish } from "./a-submission";
import { asOwner, emptyDatabase, setClock } from "./database";
import { forgetSharedAdmin } from "./people";

const A_DAY_OF_THE_CALL = "2026-06-10T01:00:00Z";

export type ScreeningDesk = AScreenedCall & {
  /** An application of the firm, handed in; each of a project of its own. */
  readonly handedIn: (wish?: DraftWish) => Promise<string>;
};

/**
 * One screened call for a whole file of tests, each with applications of its own; the clock stands on the same day before
 * every test. The return value is filled before the first of them.
 */
export function screeningDesk(overrides: CallOverrides = {}): ScreeningDesk {
  const desk = {} as { -readonly [Part in keyof ScreeningDesk]: ScreeningDesk[Part] }; // beforeAll fills it
  beforeAll(async () => {
    await emptyDatabase();
    forgetSharedAdmin();
    await setClock(A_DAY_OF_THE_CALL);
    Object.assign(desk, await aScreenedCall(overrides));
    desk.handedIn = async (wish = {}) => (await aSubmission(desk.firm, desk.call, wish)).applicationId;
  });
  beforeEach(() => setClock(A_DAY_OF_THE_CALL));
  return desk;
}

export const stateOf = (applicationId: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query(`select "state", "returnedBy" from "application" where "id" = $1`, [
      applicationId,
    ]);
    return rows[0];
  });

/** What has happened to it, in order. */
export const eventsOf = (applicationId: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ action: string }>(
      `select "action" from "audit_event" where "subjectId" = $1 order by "seq"`,
      [applicationId],
    );
    return rows.map(({ action }) => action);
  });

/** A decision on the application as this person sees it now, without corrections. */
export const decisionOn = async (actor: CountyActor | OfficerActor, applicationId: string) => ({
  applicationId,
  version: (await screened(actor, applicationId)).version,
  opinion: "同意。",
  documentNo: null,
  corrections: [],
});
