import { expect, test } from "@playwright/test";
import { faultsOf, LOCALES, sidewaysOf, WIDTHS } from "./looks";
import { ROUTES } from "./routes";
import { portalAddress } from "./session";
import { accountOf, readWorld, signInAccount, type Visitor, type World } from "./world";

/** A desktop at 400 %, and the narrowest telephone (WCAG 1.4.10); with the large type of the portal's own switch. */
const NARROWEST = 320;

let world: World;
test.beforeAll(async () => {
  world = await readWorld();
});

/**
 * The pages a visitor may see; the many that everybody sees are looked at once, by nobody in particular. What only a moment shows
 * (a link of a letter, something that awaits an answer) is looked at in the stories that come by there, with `looksRight`.
 */
const pagesOf = (visitor: Visitor) =>
  ROUTES.filter(({ kind, for: who, answers }) => {
    if (kind !== "page" || answers?.includes(404)) return false;
    return visitor === "nobody"
      ? who === "everybody"
      : who !== "everybody" && who.includes(visitor) && who[0] === visitor;
  });

for (const visitor of ["nobody", "firm", "county", "officer", "expert", "approver", "inspector", "admin"] as const) {
  for (const locale of LOCALES) {
    test(`${visitor}'s pages are accessible and fit both widths in ${locale}`, async ({ browser }) => {
      test.setTimeout(240_000);
      const context = await browser.newContext();
      await context.addCookies([{ name: "locale", value: locale, url: portalAddress() }]);
      const own = visitor === "nobody" ? null : await accountOf(visitor, world);
      let signedIn: string | null = null;
      const page = await context.newPage();
      const blocked: string[] = [];
      page.on("console", (message) => {
        if (message.text().includes("Content Security Policy")) blocked.push(message.text());
      });
      for (const route of pagesOf(visitor)) {
        const account: string | null = route.ownedBy?.(world) ?? own;
        if (account && account !== signedIn) await signInAccount(context, account);
        signedIn = account;
        await page.goto(route.example(world));
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          // Softly: one look at everything names every fault at once.
          expect.soft(await faultsOf(page), `${route.example(world)} at ${width} px`).toEqual([]);
        }
        await page.setViewportSize({ width: NARROWEST, height: 900 });
        await page.evaluate(() => document.documentElement.setAttribute("data-text", "large"));
        expect.soft(await sidewaysOf(page), `${route.example(world)} at ${NARROWEST} px in large type`).toEqual([]);
      }
      expect(blocked, "what the content security policy had to stop").toEqual([]);
      await context.close();
    });
  }
}

test("a secondary button can be read under the mouse", async ({ page }) => {
  await page.goto("/calls");
  const button = page.getByRole("link", { name: "登录", exact: true });
  await button.hover();
  const pair = () =>
    button.evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return { color, backgroundColor };
    });
  await expect.poll(async () => (await pair()).backgroundColor).not.toBe((await pair()).color);
});

test("what is not found is told once, in one frame, wherever the address would have been", async ({ page }) => {
  for (const address of [
    "/no-such-page",
    "/notices/%E0%A4%A",
    "/notices/xx",
    "/calls/xx",
    "/invitations/no-such-invitation",
  ]) {
    expect((await page.goto(address))?.status(), address).toBe(404);
    await expect(page.locator("header.masthead"), address).toHaveCount(1);
    await expect(page.locator("#main"), address).toHaveCount(1);
    expect(await faultsOf(page), address).toEqual([]);
  }
});

test("the large-text switch makes everything a quarter larger and stays", async ({ page }) => {
  await page.goto("/");
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await size();
  await page.getByRole("button", { name: "大字版" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-text", "large");
  expect(await size()).toBe(before * 1.25);
  await page.goto("/check");
  await expect(page.locator("html")).toHaveAttribute("data-text", "large");
});

test("the language switch keeps the page and changes its words", async ({ page }) => {
  await page.goto("/check");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page).toHaveURL(/\/check$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
