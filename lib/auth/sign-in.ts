import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { err, ok, type Result } from "@/lib/core/result";
import { asSystem } from "@/lib/db/as-actor";
import { limits, spendTry } from "@/lib/db/rate-limit";
import { verifyPassword } from "./password";
import { openSession } from "./sessions";

export type SignInRefusal = "wrong-credentials" | "too-many-tries";

type Found = { readonly id: string; readonly role: string; readonly passwordHash: string };

const findCredential = (email: string): Promise<Found | null> =>
  asSystem("sign-in", async ({ db }) => {
    const account = await db.account.findFirst({
      where: { email, disabledAt: null },
      select: { id: true, role: true, credential: { select: { passwordHash: true } } },
    });
    return account?.credential
      ? { id: account.id, role: account.role, passwordHash: account.credential.passwordHash }
      : null;
  });

/**
 * Proves a person by e-mail and password and opens a new session. The answer never tells whether the account exists;
 * tries are counted by account and by address, and a counter that cannot be read refuses.
 */
export async function signIn(
  email: string,
  password: string,
  address: string,
  browser: string,
): Promise<Result<{ sessionId: string; role: string }, SignInRefusal>> {
  const name = email.trim().toLowerCase();
  const mayTry = (await spendTry(limits.signInByAddress, address)) && (await spendTry(limits.signInByAccount, name));
  if (!mayTry) return err("too-many-tries");
  const found = await findCredential(name);
  const proven = await verifyPassword(found?.passwordHash ?? null, password);
  if (!found || !proven) return err("wrong-credentials");
  return asSystem("sign-in", async (handle) => {
    const sessionId = await openSession(handle, found.id, browser);
    await recordEvent(handle, { action: "sign-in", subjectType: "account", subjectId: found.id });
    return ok({ sessionId, role: found.role });
  });
}
