import { expect, test } from "@playwright/test";
import { asOwner } from "./portal";
import { readWorld } from "./world";

test("a call says what is funded, who may apply by its frozen policy, how it is scored and whom to call", async ({
  page,
}) => {
  const { callId } = await readWorld();
  await page.goto(`/calls/${callId}`);
  const part = (id: string) => page.locator(`#${id}`);
  await expect(part("fund")).toContainText(/50 万元/);
  await expect(part("fund")).toContainText(/10 个/);
  for (const bound of ["1,000", "2,000", "50", "规模以上", "项目库"])
    await expect(part("criteria")).toContainText(bound);
  await expect(part("rubric").locator("tbody tr")).not.toHaveCount(0);
  await expect(part("rubric")).toContainText("100");
  await expect(part("steps").locator("li").nth(2)).toContainText(/日前|个工作日/); // until when, or how long, the county checks
  await expect(part("units").locator("tbody tr")).toHaveCount(15);
  await expect(part("units").getByText(/0796-\d{7}/)).toHaveCount(15);
  await expect(
    part("frozen")
      .getByText(/[0-9a-f]{64}/)
      .first(),
  ).toBeVisible();
});

test("its countdown goes by the portal's clock, whatever the visitor's own clock says", async ({ browser }) => {
  const { callId } = await readWorld();
  const { rows } = await asOwner((owner) =>
    owner.query<{ days: number }>(
      `select floor(extract(epoch from "closesAt" - portal_now()) / 86400)::int as days from "call" where "id" = $1`,
      [callId],
    ),
  );
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.install({ time: new Date("2031-01-01T00:00:00Z") }); // a telephone that lives in another year
  await page.goto(`/calls/${callId}`);
  await expect(page.getByText(new RegExp(`${rows[0]?.days} 天`)).first()).toBeVisible();
  await context.close();
});

test("what to prepare prints: every document and every section, without the tools of the screen", async ({ page }) => {
  const { callId } = await readWorld();
  await page.goto(`/calls/${callId}`);
  const prepare = page.locator("#prepare");
  const documents = prepare.locator("tbody tr");
  expect(await documents.count()).toBeGreaterThanOrEqual(14);
  await expect(prepare.locator("dt")).toHaveCount(7);
  await page.emulateMedia({ media: "print" });
  await expect(documents.first()).toBeVisible();
  await expect(prepare.locator("dt").last()).toBeVisible();
  await expect(page.getByRole("navigation", { name: "主导航" })).toBeHidden();
  await expect(page.getByRole("button", { name: /打印/ })).toBeHidden();
  const sheets = await page.evaluate(
    () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
  );
  expect(sheets).toBe(true);
});
