import "server-only";
import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { sha256Hex } from "@/lib/core/sha256";
import { isOverHttps, sessionSecret } from "./session-cookie";

/** A browser in which these accounts have been signed in before, the newest first; names are hashed. */
export type KnownBrowser = { readonly id: string; readonly names: readonly string[] };

const KEPT_SECONDS = 180 * 24 * 60 * 60;
/** A county's one computer serves several people. */
const MOST_NAMES = 8;

const tokenSchema = z.object({ sub: z.uuid(), names: z.array(z.string().length(64)).max(MOST_NAMES) });

const cookieName = () => (isOverHttps() ? "__Host-jigai-known" : "jigai-known");

/**
 * What tries at the account of this name are counted under: `counted`, which is the name unless something else is given. Guesses from elsewhere use up nothing of a browser that its owner has signed
 * in with before: otherwise ten wrong tries by anybody would shut a firm out on the last day (OWASP calls it a device cookie).
 */
export const countedUnder = (name: string, browser: KnownBrowser | null, counted = name): string =>
  browser?.names.includes(sha256Hex(name)) ? `${counted} in ${browser.id}` : counted;

/** The same browser, knowing this account too. */
export function alsoKnowing(
  name: string,
  browser: KnownBrowser | null,
  newId: () => string = randomUUID,
): KnownBrowser {
  const hashed = sha256Hex(name);
  const others = browser?.names.filter((known) => known !== hashed) ?? [];
  return { id: browser?.id ?? newId(), names: [hashed, ...others].slice(0, MOST_NAMES) };
}

/** Null for a browser that is not known, and for a token that is forged, too old or sealed with another secret. */
export async function readKnownBrowser(): Promise<KnownBrowser | null> {
  const sealed = (await cookies()).get(cookieName())?.value;
  if (!sealed) return null;
  try {
    const token = tokenSchema.safeParse(await decode({ token: sealed, secret: sessionSecret(), salt: cookieName() }));
    return token.success ? { id: token.data.sub, names: token.data.names } : null;
  } catch {
    return null; // a forged cookie is nobody's, not an error
  }
}

/** After a sign-in that succeeded; it opens nothing by itself and tells nothing to whoever reads it. */
export async function rememberBrowser(name: string): Promise<void> {
  const { id, names } = alsoKnowing(name, await readKnownBrowser());
  const token = { sub: id, names: [...names] };
  const sealed = await encode({ token, secret: sessionSecret(), salt: cookieName(), maxAge: KEPT_SECONDS });
  (await cookies()).set(cookieName(), sealed, {
    httpOnly: true,
    secure: isOverHttps(),
    sameSite: "lax",
    path: "/",
    maxAge: KEPT_SECONDS,
  });
}
