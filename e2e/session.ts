import { encode } from "next-auth/jwt";
import { asOwner } from "./portal";

export const portalAddress = (): string => process.env.JIGAI_E2E_URL ?? "http://localhost:3000";

export type SessionCookie = {
  readonly name: string;
  readonly value: string;
  readonly url: string;
  readonly httpOnly: true;
  readonly sameSite: "Lax";
};

/** A session as sign-in would write it, and the cookie that carries it; signing in by the form has tests of its own. */
export async function openSessionFor(accountId: string): Promise<SessionCookie> {
  const { rows } = await asOwner(async (owner) => {
    // The first password of staff is changed at the first sign-in; who is signed in here has done that.
    await owner.query(`update "account" set "mustChangePassword" = false where "id" = $1`, [accountId]);
    // So is the second factor, which this session has proven.
    await owner.query(
      `insert into "second_factor" ("accountId", "sealedSecret", "confirmedAt")
       select "id", 'enrolled', now() from "account" where "id" = $1 and "role" <> 'firm'
       on conflict ("accountId") do nothing`,
      [accountId],
    );
    return owner.query<{ id: string }>(
      `insert into "session" ("accountId", "expiresAt", "browser", "secondFactorAt")
       values ($1, now() + interval '2 hours', 'e2e', now()) returning "id"`,
      [accountId],
    );
  });
  const secret = process.env.NEXTAUTH_SECRET;
  if (!rows[0] || !secret) throw new Error("no session could be opened");
  const value = await encode({ token: { sub: rows[0].id }, secret });
  return { name: "jigai-session", value, url: portalAddress(), httpOnly: true, sameSite: "Lax" };
}
