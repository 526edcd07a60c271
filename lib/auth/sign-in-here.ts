import "server-only";
import type { Result } from "@/lib/core/result";
import { browserName } from "./browser-name";
import { readKnownBrowser, rememberBrowser } from "./known-browser";
import { readSessionCookie, writeSessionCookie } from "./session-cookie";
import { endSession } from "./sessions";
import { nameForCounting, type SignedInBy, type SignInRefusal, signIn } from "./sign-in";

/** A session that was there before is ended: nobody signs in into an id that somebody else may know. */
export async function carrySession(sessionId: string): Promise<void> {
  const before = await readSessionCookie();
  if (before) await endSession(before);
  await writeSessionCookie(sessionId);
}

/** Signs in the browser that asks, and remembers that the account is at home in it. */
export async function signInHere(
  name: string,
  password: string,
  address: string,
): Promise<Result<SignedInBy, SignInRefusal>> {
  const result = await signIn(name, password, address, await browserName(), await readKnownBrowser());
  if (!result.ok) return result;
  await carrySession(result.value.sessionId);
  await rememberBrowser(nameForCounting(name));
  return result;
}
