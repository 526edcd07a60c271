import { expect, test } from "@playwright/test";
import { asOwner } from "./portal";
import { signInAccount } from "./world";

test("a county's desk shows claim, library, evidence and finding side by side, and keys lead on", async ({
  browser,
}) => {
  const { rows } = await asOwner((owner) =>
    owner.query<{ unit: string; accountId: string; ids: string[] }>(
      `select a."unitCode" as unit, min(p."id"::text) as "accountId", array_agg(distinct a."id"::text) as ids
         from "application" a join "account" p on p."unitCode" = a."unitCode" and p."role" = 'county'
        where a."state" = 'submitted' and exists (select 1 from "evidence" e
          where e."applicationId" = a."id" and e."kind" = 'special-audit' and e."removedAt" is null) group by 1 order by count(distinct a."id") desc limit 1`,
    ),
  );
  const [queue] = rows;
  if (!queue) throw new Error("no county has anything to do");
  const context = await browser.newContext();
  await signInAccount(context, queue.accountId);
  const page = await context.newPage();
  await page.goto("/county");
  const desks = await page
    .locator("main a[href^='/county/applications/']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  // Other stories hand in applications without documents; one with an audit report is looked at.
  await page.goto(desks.find((href) => queue.ids.some((id) => href.includes(id))) ?? "the queue leads nowhere");
  await expect(page).toHaveURL(/\/county\/applications\/[0-9a-f-]{36}/);
  await page.keyboard.press("1");
  for (const name of [/填报|申报值/, /项目库|入库/]) await expect(page.getByText(name).first()).toBeVisible();
  await page.keyboard.press("3");
  await expect(page).toHaveURL(/tab=investment/);
  await expect(page.getByText(/佐证材料/).first()).toBeVisible();
  const document = page.locator(".viewer");
  await expect(document).toBeVisible(); // three columns fit: the first document of the criterion lies open
  expect(await document.evaluate((viewer) => viewer.contains(viewer.ownerDocument.activeElement))).toBe(false);
  await document.getByRole("button", { name: "关闭" }).click();
  await expect(document).toBeHidden();
  await page.keyboard.press("0");
  await expect(page).toHaveURL(/tab=decide/);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  if (queue.ids.length > 1) {
    const before = new URL(page.url()).pathname;
    await page.keyboard.press("j");
    await expect(page).not.toHaveURL(new RegExp(before));
    await page.keyboard.press("k");
    await expect(page).toHaveURL(new RegExp(before));
  }
  await context.close();
});
