import "server-only";
import { LRUCache } from "lru-cache";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";

/** Twelve hours: no session outlives it, however busy (the row in the database decides; this only ends the cookie). */
export const longestSessionSeconds = 12 * 60 * 60;

export const isOverHttps = () => env().PORTAL_URL.startsWith("https://");

/** What cookies are sealed with; a text of another purpose is sealed with a salt of its own. */
export function sessionSecret(): string {
  const { NEXTAUTH_SECRET } = env();
  if (!NEXTAUTH_SECRET) throw new Error("NEXTAUTH_SECRET is not set: sessions cannot be sealed");
  return NEXTAUTH_SECRET;
}

/** `__Host-` binds the cookie to this host and to https; plain http is for intranets and tests. */
export const sessionCookieName = () => (isOverHttps() ? "__Host-jigai-session" : "jigai-session");

/** The encrypted token holds the session's id and nothing else: role, firm and "disabled" are read from the database each time. */
export const sealSessionId = (sessionId: string): Promise<string> =>
  encode({ token: { sub: sessionId }, secret: sessionSecret(), maxAge: longestSessionSeconds });

export async function writeSessionCookie(sessionId: string): Promise<void> {
  (await cookies()).set(sessionCookieName(), await sealSessionId(sessionId), {
    httpOnly: true,
    secure: isOverHttps(),
    sameSite: "lax",
    path: "/",
    maxAge: longestSessionSeconds,
  });
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).delete(sessionCookieName());
}

/** The session's id, or null for a cookie that is missing, forged, too old or sealed with another secret. */
export async function readSessionCookie(): Promise<string | null> {
  const sealed = (await cookies()).get(sessionCookieName())?.value;
  if (!sealed) return null;
  const known = openedBefore.get(sealed);
  if (known !== undefined) return known;
  const sessionId = await unseal(sealed);
  if (sessionId !== null) openedBefore.set(sealed, sessionId);
  return sessionId;
}

async function unseal(sealed: string): Promise<string | null> {
  try {
    const token = await decode({ token: sealed, secret: sessionSecret() });
    return token?.sub ?? null;
  } catch {
    return null; // a forged cookie is nobody's, not an error
  }
}

/**
 * Cookies whose seal was good: deriving the key and opening takes longer than asking for the session. A cookie that
 * has grown too old meanwhile names a session that is over, as its row says.
 */
const openedBefore = new LRUCache<string, string>({ max: 2_000 });
