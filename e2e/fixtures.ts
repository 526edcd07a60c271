import { type BrowserContext, test as base, type Page } from "@playwright/test";
import { encode } from "next-auth/jwt";
import type { Actor } from "@/lib/auth/actor";
import type { Person } from "@/lib/testing/people";
import { asOwner } from "./portal";

/** Signed in as a person, in a browser of his own: the session is written down as sign-in would, the form has tests of its own. */
export async function signIn(context: BrowserContext, person: Pick<Person<Actor>, "actor">): Promise<void> {
  const baseURL = process.env.JIGAI_E2E_URL ?? "http://localhost:3000";
  const [session] = await asOwner((owner) =>
    owner
      .query<{ id: string }>(
        `insert into "session" ("accountId", "expiresAt", "browser") values ($1, now() + interval '2 hours', 'e2e') returning "id"`,
        [person.actor.accountId],
      )
      .then((answer) => answer.rows),
  );
  if (!session) throw new Error("no session was written");
  // The first password of staff is changed at the first sign-in; who is signed in here has done that.
  await asOwner((owner) =>
    owner.query(`update "account" set "mustChangePassword" = false where "id" = $1`, [person.actor.accountId]),
  );
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set");
  const value = await encode({ token: { sub: session.id }, secret });
  await context.addCookies([{ name: "jigai-session", value, url: baseURL, httpOnly: true, sameSite: "Lax" }]);
}

type Fixtures = {
  /** Opens a browser in which this person is signed in. */
  readonly pageOf: (person: Pick<Person<Actor>, "actor">) => Promise<Page>;
};

export const test = base.extend<Fixtures>({
  pageOf: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person) => {
      const context = await browser.newContext();
      contexts.push(context);
      await signIn(context, person);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});
