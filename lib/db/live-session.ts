import "server-only";
import { client } from "./client";

export type LiveSession = {
  readonly sessionId: string;
  readonly accountId: string;
  readonly name: string;
  readonly role: string;
  readonly firmId: string | null;
  readonly firmName: string | null;
  readonly unitCode: string | null;
  /** The e-mail address, or the mobile number of whoever has none. */
  readonly signInName: string;
  /** What must come first, before this session opens anything else. */
  readonly pending: Pending | null;
};

/**
 * - code: the password is proven, the one-time password is not: nothing is this person's yet
 * - password: the password was given by somebody else
 * - enrolment: staff and experts have no second factor yet
 */
export type Pending = "code" | "password" | "enrolment";

type IdleMinutes = { readonly firm: number; readonly staff: number };

/**
 * The session with its person as they are now; null when it has ended, idled out, or its account is disabled. One statement without
 * a transaction: there is no actor yet to open one for, and a function of the database answers about this one session alone.
 */
export async function readLiveSession(sessionId: string, idle: IdleMinutes): Promise<LiveSession | null> {
  const [session] = await client().$queryRaw<LiveSession[]>`
    select * from live_session(${sessionId}::uuid, ${idle.firm}::int, ${idle.staff}::int)`;
  return session ?? null;
}
