import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { asSystem, type Handle } from "@/lib/db/as-actor";
import { type LiveSession, readLiveSession } from "@/lib/db/live-session";
import { longestSessionSeconds } from "./session-cookie";

/** Minutes without a request after which a session ends; people of firms fill in long forms. */
const idleMinutes = { firm: 60, staff: 30 } as const;

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

/**
 * Opens a session for whoever has just proven this password, unless it has been changed meanwhile: null then. Until the
 * caller's transaction ends nobody changes it, so that whoever does ends this session with the others.
 */
export async function openSessionByPassword(
  handle: Handle,
  { accountId, passwordHash }: { readonly accountId: string; readonly passwordHash: string },
  browser: string,
): Promise<string | null> {
  const unchanged = await handle.db.$queryRaw<unknown[]>`
    select 1 as "held" from "credential" where "accountId" = ${accountId}::uuid and "passwordHash" = ${passwordHash} for share`;
  return unchanged.length === 0 ? null : openSession(handle, accountId, browser);
}

/** The session with its person as they are now; null when it has ended, idled out, or its account is disabled. */
export function findSession(sessionId: string): Promise<LiveSession | null> {
  return uuid.test(sessionId) ? readLiveSession(sessionId, idleMinutes) : Promise.resolve(null);
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
