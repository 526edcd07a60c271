import { expect, test } from "@playwright/test";
import { accountOf, readWorld, signInAccount, type World } from "./world";

const NO_ID = "00000000-0000-4000-8000-000000000000";
const ASKED_BY_NOBODY = "00000000-0000-4000-8000-000000000001";

let world: World;
test.beforeAll(async () => {
  world = await readWorld();
});

test("pages carry a nonce of their own and the other headers, and no banner of what serves them", async ({
  request,
}) => {
  const nonces = new Set<string>();
  for (const address of ["/", "/sign-in", "/check", "/no-such-page"]) {
    const answer = await request.get(address);
    const headers = answer.headers();
    const policy = headers["content-security-policy"] ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(nonce, address).not.toBe("");
    nonces.add(nonce);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(?:inline|eval)'/);
    expect(headers, address).toMatchObject({ "x-content-type-options": "nosniff" });
    expect(headers["x-powered-by"], address).toBeUndefined();
    expect(headers["cache-control"], address).toContain("no-store");
  }
  expect(nonces.size).toBe(4);
});

test("a policy that a visitor sends along is not taken for ours", async ({ request }) => {
  const answer = await request.get("/check", {
    headers: {
      "content-security-policy": "script-src 'nonce-planted'",
      "x-nonce": "planted",
      "next-router-prefetch": "1",
    },
  });
  expect(await answer.text()).not.toContain("planted");
});

test("the image optimizer is closed, and signed-in pages stay out of every shared cache", async ({ browser }) => {
  const context = await browser.newContext();
  expect((await context.request.get("/_next/image?url=%2Ficon.svg&w=64&q=75")).status()).toBe(404);
  await signInAccount(context, await accountOf("officer", world));
  const desk = await context.request.get("/desk");
  expect(desk.status()).toBe(200);
  expect(desk.headers()["cache-control"]).toMatch(/private|no-store/);
  await context.close();
});

test("what one may not know of is answered as what does not exist: status, title and words", async ({ browser }) => {
  const context = await browser.newContext();
  await signInAccount(context, world.other.firmAccountId);
  const page = await context.newPage();
  const seen: string[] = [];
  for (const id of [world.applicationId, NO_ID]) {
    const answer = await page.goto(`/applications/${id}`);
    seen.push(`${answer?.status()} ${await page.title()} ${await page.locator("main").textContent()}`);
  }
  expect(seen[0]).toMatch(/^404 /);
  expect(seen[1]).toBe(seen[0]);
  await context.close();
});

test("a look at a stranger's address is written down for the inspector, of signed-in people only", async ({
  browser,
}) => {
  const stranger = await browser.newContext();
  await signInAccount(stranger, world.other.firmAccountId);
  const address = `/applications/${world.applicationId}/receipt`;
  expect((await stranger.request.get(address)).status()).toBe(404);
  await stranger.close();
  const nobody = await browser.newContext();
  await nobody.request.get(`/applications/${ASKED_BY_NOBODY}/receipt`, { maxRedirects: 0 });
  await nobody.close();
  const inspector = await browser.newContext();
  await signInAccount(inspector, await accountOf("inspector", world));
  const page = await inspector.newPage();
  await page.goto("/inspection/refusals");
  await expect(page.getByText(`打开 ${address}`).first()).toBeVisible();
  await expect(page.getByText(ASKED_BY_NOBODY)).toHaveCount(0);
  await inspector.close();
});

test("an act from another origin, or from none that can be proven, is not done", async ({ browser }) => {
  const context = await browser.newContext();
  await signInAccount(context, world.owner.firmAccountId);
  const send = (headers: Record<string, string>) =>
    context.request.post("/api/applications/tables", {
      data: Buffer.from("a,b"),
      headers: { "content-type": "text/csv", ...headers },
    });
  for (const headers of [
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    { origin: "https://elsewhere.example", "x-forwarded-host": "elsewhere.example" },
    {} as Record<string, string>,
  ]) {
    const answer = await send(headers);
    expect(answer.status(), JSON.stringify(headers)).toBe(403);
    expect(await answer.json()).toMatchObject({ refusal: "wrong-origin" });
  }
  await context.close();
});
