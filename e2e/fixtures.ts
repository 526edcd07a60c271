import { type BrowserContext, test as base, type Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/actor";
import type { Person } from "@/lib/testing/people";
import { type OwnServer, startOwnServer } from "./own-server";
import { openSessionFor } from "./session";

type Fixtures = {
  /** Opens a browser in which this person is signed in. */
  readonly pageOf: (person: Pick<Person<Actor>, "actor">) => Promise<Page>;
  /** A server that this test may kill and start again (docs/house/browser-tests.md); sessions are valid there too. */
  readonly ownServer: OwnServer;
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
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  ownServer: async ({}, use) => {
    const server = await startOwnServer();
    await use(server);
    await server.kill();
  },
});
