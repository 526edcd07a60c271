import { type BrowserContext, test as base, type Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/actor";
import type { Person } from "@/lib/testing/people";
import { openSessionFor } from "./session";

type Fixtures = {
  /** Opens a browser in which this person is signed in. */
  readonly pageOf: (person: Pick<Person<Actor>, "actor">) => Promise<Page>;
};

export const test = base.extend<Fixtures>({
  pageOf: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ actor }) => {
      const context = await browser.newContext();
      contexts.push(context);
      await context.addCookies([await openSessionFor(actor.accountId)]);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});
