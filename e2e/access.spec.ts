import { type BrowserContext, expect, test } from "@playwright/test";
import type { Route } from "./route";
import { routeFiles } from "./route-files";
import { ROUTES } from "./routes";
import { portalAddress } from "./session";
import { accountOf, ROLES, type Role, readWorld, signInAccount, type Visitor, type World } from "./world";

const VISITORS: readonly Visitor[] = [...ROLES, "nobody"];

let world: World;
test.beforeAll(async () => {
  world = await readWorld();
});

async function statusOf(context: BrowserContext, address: string): Promise<number> {
  return (await context.request.get(address, { maxRedirects: 0 })).status();
}

/** What this visitor is answered: the page, a way to sign in, or nothing that tells him it exists. */
function expected(route: Route, visitor: Visitor): readonly number[] {
  if (route.for === "everybody" || (visitor !== "nobody" && route.for.includes(visitor))) return route.answers ?? [200];
  if (visitor === "nobody") return route.kind === "page" ? [307] : [307, 404, 405];
  return [404, 405];
}

test("the table names every address of the portal and no other", () => {
  const files = routeFiles().map(({ pattern, kind }) => `${kind} ${pattern}`);
  const table = ROUTES.map(({ pattern, kind }) => `${kind} ${pattern}`);
  expect(table.toSorted()).toEqual(files.toSorted());
});

test("the table names who may post to each address that is posted to", () => {
  const files = routeFiles().flatMap(({ pattern, isPostedTo }) => (isPostedTo ? [pattern] : []));
  const table = ROUTES.flatMap(({ pattern, senders }) => (senders ? [pattern] : []));
  expect(table.toSorted()).toEqual(files.toSorted());
});

for (const visitor of VISITORS) {
  test(`${visitor} is answered at each address as the table says`, async ({ browser }) => {
    const context = await browser.newContext();
    if (visitor !== "nobody") await signInAccount(context, await accountOf(visitor, world));
    for (const route of ROUTES.filter(({ ownedBy }) => !ownedBy)) {
      const address = route.example(world);
      const status = await statusOf(context, address);
      expect(expected(route, visitor), `${visitor} at ${address}: ${status}`).toContain(status);
    }
    await context.close();
  });

  test(`${visitor} who may not post to an address is refused there, and from elsewhere everybody`, async ({
    browser,
  }) => {
    const context = await browser.newContext();
    if (visitor !== "nobody") await signInAccount(context, await accountOf(visitor, world));
    for (const { example, senders } of ROUTES) {
      if (!senders || senders === "everybody") continue;
      const address = example(world);
      const post = async (origin: string) => (await context.request.post(address, { headers: { origin } })).status();
      expect(await post("https://elsewhere.example"), `${visitor} posts to ${address} from elsewhere`).toBe(403);
      if (visitor !== "nobody" && senders.includes(visitor)) continue;
      expect(await post(portalAddress()), `${visitor} posts to ${address}`).toBe(visitor === "nobody" ? 401 : 404);
    }
    await context.close();
  });
}

test("what the table says to be somebody's own opens to that one, and to nobody in another role", async ({
  browser,
}) => {
  const owned = ROUTES.flatMap((route) => (route.ownedBy ? [{ route, owner: route.ownedBy(world) }] : []));
  for (const { route, owner } of owned) {
    const address = route.example(world);
    for (const visitor of VISITORS) {
      const isOwn = route.for !== "everybody" && route.for.some((role) => role === visitor);
      const context = await browser.newContext();
      if (visitor !== "nobody") await signInAccount(context, isOwn ? owner : await accountOf(visitor, world));
      const status = await statusOf(context, address);
      expect(expected(route, visitor), `${visitor} at ${address}: ${status}`).toContain(status);
      await context.close();
    }
  }
});

test("the firm that was found ineligible reads the reason in full", async ({ browser }) => {
  const { applicationId, ownerAccountId, opinion } = world.decided;
  const context = await browser.newContext();
  await signInAccount(context, ownerAccountId);
  const page = await context.newPage();
  await page.goto(`/applications/${applicationId}/decision`);
  await expect(page.getByRole("heading", { level: 1, name: "资格复核结论：不符合条件" })).toBeVisible();
  await expect(page.getByText(opinion)).toBeVisible();
  await context.close();
});

const OTHERS: readonly { readonly role: Role; readonly account: (world: World) => string }[] = [
  { role: "firm", account: ({ other }) => other.firmAccountId },
  { role: "county", account: ({ other }) => other.countyAccountId },
  { role: "expert", account: ({ other }) => other.expertAccountId },
];

for (const { role, account } of OTHERS) {
  test(`another ${role} is refused what belongs to somebody else, as if it did not exist`, async ({ browser }) => {
    const context = await browser.newContext();
    await signInAccount(context, account(world));
    const owned = ROUTES.filter((route) => route.owned && route.for !== "everybody" && route.for.includes(role));
    expect(owned.length).toBeGreaterThan(0);
    for (const route of owned) {
      const address = route.example(world);
      expect(await statusOf(context, address), address).toBe(404);
      const nowhere = route.example({ ...world, ...NOWHERE });
      expect(await statusOf(context, nowhere), nowhere).toBe(404);
    }
    await context.close();
  });
}

const NO_ID = "00000000-0000-4000-8000-000000000000";
const NOWHERE = {
  applicationId: NO_ID,
  decided: { applicationId: NO_ID, ownerAccountId: NO_ID, opinion: "" },
  evidenceId: NO_ID,
  assignmentId: NO_ID,
  proposalId: NO_ID,
  firmId: NO_ID,
  licenceId: NO_ID,
};

test("headers that talk to the framework's insides open nothing", async ({ browser }) => {
  const context = await browser.newContext();
  const spoofed = {
    "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
    "next-router-prefetch": "1",
    purpose: "prefetch",
    "next-resume": "1",
    "x-jigai-client": "127.0.0.1",
    "x-forwarded-host": "localhost",
  };
  for (const route of ROUTES.filter(({ for: who, kind }) => who !== "everybody" && kind === "page")) {
    const address = route.example(world);
    const answer = await context.request.get(address, { maxRedirects: 0, headers: spoofed });
    expect(answer.status(), address).toBe(307);
  }
  await context.close();
});
