import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { asSystem, type Handle } from "@/lib/db/as-actor";
import { longestSessionSeconds } from "./session-cookie";

/** Minutes without a request after which a session ends; people of firms fill in long forms. */
const idleMinutes = { firm: 60, staff: 30 } as const;

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

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Opens a session by the real clock; the caller has proven the account. */
export async function openSession({ db }: Handle, accountId: string, browser: string): Promise<string> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    insert into "session" ("accountId", "expiresAt", "browser")
    values (${accountId}::uuid, now() + make_interval(secs => ${longestSessionSeconds}), ${browser.slice(0, 200)})
    returning "id"`;
  if (!row) throw new Error("no session was opened");
  return row.id;
}

/** The session with its person as they are now; null when it has ended, idled out, or its account is disabled. */
export function findSession(sessionId: string): Promise<LiveSession | null> {
  if (!uuid.test(sessionId)) return Promise.resolve(null);
  return asSystem("sign-in", async ({ db }) => {
    const [row] = await db.$queryRaw<(LiveSession & { stale: boolean })[]>`
      select s."id" as "sessionId", a."id" as "accountId", a."name", a."role"::text as "role", a."firmId", f."name" as "firmName",
        a."unitCode", coalesce(a."email", a."mobile") as "signInName",
        case when c."confirmedAt" is not null and s."secondFactorAt" is null then 'code'
          when a."mustChangePassword" then 'password'
          when a."role" <> 'firm' and c."confirmedAt" is null then 'enrolment' end as "pending",
        s."lastSeenAt" < now() - interval '1 minute' as "stale"
      from "session" s join "account" a on a."id" = s."accountId" left join "firm" f on f."id" = a."firmId"
        left join "second_factor" c on c."accountId" = a."id"
      where s."id" = ${sessionId}::uuid and s."endedAt" is null and s."expiresAt" > now() and a."disabledAt" is null
        and s."lastSeenAt" > now() - make_interval(mins => case a."role" when 'firm' then ${idleMinutes.firm}::int else ${idleMinutes.staff}::int end)`;
    if (!row) return null;
    // Once a minute is often enough for the idle limit, and spares every other page a write.
    if (row.stale) await db.$executeRaw`update "session" set "lastSeenAt" = now() where "id" = ${sessionId}::uuid`;
    return row;
  });
}

export function endSession(sessionId: string): Promise<void> {
  return asSystem("sign-in", async (handle) => {
    const ended = await handle.db.$queryRaw<{ accountId: string }[]>`
      update "session" set "endedAt" = now() where "id" = ${sessionId}::uuid and "endedAt" is null returning "accountId"`;
    const account = ended[0];
    if (account)
      await recordEvent(handle, { action: "sign-out", subjectType: "account", subjectId: account.accountId });
  });
}

/** Ends every session of an account, but for one that may be kept; used on password change, disabling and "sign out everywhere". */
export async function endSessionsOf({ db }: Handle, accountId: string, keepSessionId: string | null): Promise<number> {
  return db.$executeRaw`
    update "session" set "endedAt" = now()
    where "accountId" = ${accountId}::uuid and "endedAt" is null and "id" is distinct from ${keepSessionId}::uuid`;
}
