import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { err, ok, type Result } from "@/lib/core/result";
import { readSignInName, type SignInName, signInNameText } from "@/lib/core/sign-in-name";
import { asSystem } from "@/lib/db/as-actor";
import { limits, spendTry } from "@/lib/db/rate-limit";
import { log } from "@/lib/log";
import { countedUnder, type KnownBrowser } from "./known-browser";
import { verifyPassword } from "./password";
import { openSessionByPassword } from "./sessions";

export type SignInRefusal = "wrong-credentials" | "too-many-tries";

type Found = {
  readonly id: string;
  readonly role: string;
  readonly passwordHash: string;
  readonly needsCode: boolean;
};

export type SignedInBy = {
  readonly sessionId: string;
  readonly role: string;
  /** The session opens nothing before a one-time password is proven. */
  readonly needsCode: boolean;
};

/**
 * Who signs in with this name. An address may be two people's: of whom it is, and of a firm's person who typed it without being
 * able to confirm it. The former comes first.
 */
const findByName = ({ email, mobile }: SignInName): Promise<readonly Found[]> =>
  asSystem("sign-in", async ({ db }) => {
    const accounts = await db.account.findMany({
      where: { ...(email === null ? { mobile } : { email }), disabledAt: null },
      orderBy: { emailProvenAt: { sort: "asc", nulls: "last" } },
      select: {
        id: true,
        role: true,
        credential: { select: { passwordHash: true } },
        secondFactor: { select: { confirmedAt: true } },
      },
    });
    return accounts.flatMap(({ id, role, credential, secondFactor }) => {
      const needsCode = secondFactor !== null && secondFactor.confirmedAt !== null;
      return credential ? [{ id, role, passwordHash: credential.passwordHash, needsCode }] : [];
    });
  });

/** Whose password this is. A name that nobody has costs as much as one that somebody has. */
async function whoseIs(found: readonly Found[], password: string): Promise<Found | null> {
  for (const each of found) if (await verifyPassword(each.passwordHash, password)) return each;
  if (found.length === 0) await verifyPassword(null, password);
  return null;
}

/** However it was typed, one account has one name. */
export function nameForCounting(typedName: string): string {
  const name = readSignInName(typedName);
  return name ? signInNameText(name) : typedName.trim().toLowerCase();
}

/** To the log, without the name that was tried: there is no actor yet to write it down for. */
function refused(why: SignInRefusal, address: string) {
  log().info({ why, address }, "refused: a sign-in");
  return err(why);
}

/**
 * Proves a person by e-mail address or mobile number and password and opens a new session. The answer never tells whether the account exists;
 * tries are counted by account and by address, and a counter that cannot be read refuses. A browser that the account is known
 * to has tries of its own (known-browser.ts).
 */
export async function signIn(
  typedName: string,
  password: string,
  address: string,
  browser: string,
  known: KnownBrowser | null = null,
): Promise<Result<SignedInBy, SignInRefusal>> {
  const name = readSignInName(typedName);
  const counted = countedUnder(nameForCounting(typedName), known);
  const mayTry = (await spendTry(limits.signInByAddress, address)) && (await spendTry(limits.signInByAccount, counted));
  if (!mayTry) return refused("too-many-tries", address);
  const found = await whoseIs(name ? await findByName(name) : [], password);
  if (!found) return refused("wrong-credentials", address);
  return asSystem<Result<SignedInBy, SignInRefusal>>("sign-in", async (handle) => {
    const sessionId = await openSessionByPassword(handle, { ...found, accountId: found.id }, browser);
    if (sessionId === null) return err("wrong-credentials"); // changed since it was read
    await recordEvent(handle, { action: "sign-in", subjectType: "account", subjectId: found.id });
    return ok({ sessionId, role: found.role, needsCode: found.needsCode });
  });
}
