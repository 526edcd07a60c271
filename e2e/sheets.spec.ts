import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { lineOf } from "./line";
import { asOwner } from "./portal";
import { signInAccount } from "./world";

type Sheet = { readonly id: string; readonly expertId: string };

/** A sheet of the demo season, of a call under review: open and empty, or locked. */
const aSheet = (wanted: "empty" | "locked") =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<Sheet>(
      `select a."id", a."expertId" from "assignment" a join "call" c on c."id" = a."callId"
       where c."state" = 'reviewing' and a."state" = 'cleared'
         and case when $1 = 'empty' then a."sheetBegunAt" is null else a."sheetLockedAt" is not null end
       order by a."id" limit 1`,
      [wanted],
    );
    const [row] = rows;
    if (!row) throw new Error(`no sheet of the demo season is ${wanted}`);
    return row;
  });

async function open(context: BrowserContext, { id }: Sheet): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/reviews/${id}`);
  await expect(page.getByRole("button", { name: "锁定评分表" })).toBeEnabled();
  return page;
}

const go = (page: Page, code: string) => page.getByRole("button", { name: new RegExp(`^${code}`) }).click();
const points = (page: Page, code: string) => page.locator(`#score-${code}`);

/** What the server holds by now. */
const kept = (sheet: Sheet, code: string, centi: number) =>
  expect
    .poll(() =>
      asOwner(async (owner) => {
        const { rows } = await owner.query<{ centi: number | null }>(
          `select ("scores" -> $2 ->> 'pointsCenti')::int as centi from "sheet" where "assignmentId" = $1 and "state" = 'draft'`,
          [sheet.id, code],
        );
        return rows[0]?.centi;
      }),
    )
    .toBe(centi);

test("what an expert writes is kept: through a dead line and a reload, and between two windows", async ({
  browser,
}) => {
  const sheet = await aSheet("empty");
  const context = await browser.newContext();
  await signInAccount(context, sheet.expertId);
  const first = await open(context, sheet);

  await test.step("without a line the words wait in the browser, through a reload too", async () => {
    const line = await lineOf(first);
    line.cut();
    await go(first, "B2");
    await points(first, "B2").fill("5");
    await first.getByLabel("总体意见").fill("线路断开时写下的意见。");
    await expect(first.getByText("未能保存，稍后自动重试")).toBeVisible();
    await first.reload();
    await expect(first.getByLabel("总体意见")).toHaveValue("线路断开时写下的意见。");
    await go(first, "B2");
    await expect(points(first, "B2")).toHaveValue("5");
    line.mend();
    await first.evaluate(() => window.dispatchEvent(new Event("online")));
    await kept(sheet, "B2", 500);
  });

  await test.step("two windows on one sheet never write over each other", async () => {
    const second = await open(context, sheet);
    await go(second, "B3");
    await points(second, "B3").fill("4");
    await kept(sheet, "B3", 400);
    await go(first, "B1");
    await points(first, "B1").fill("8");
    await kept(sheet, "B1", 800);
    await go(first, "B3");
    await expect(points(first, "B3")).toHaveValue("4");
    await second.close();
  });

  await test.step("a reason that is too long is counted at its field, and everything is saved all the same", async () => {
    await points(first, "B3").fill("4.5");
    await first.getByLabel("理由").fill("据".repeat(1001));
    await expect(first.getByText("已写 1001 字，超出 1 字")).toBeVisible();
    await expect(first.getByText(/理由最多 1000 字/)).toBeVisible();
    await kept(sheet, "B3", 450);
    await first.getByLabel("理由").fill("");
    await points(first, "B3").fill("4");
  });

  await test.step("keys lead to the file, to the sheet, and to locking, which says what is lacking", async () => {
    await first.locator("h1").click();
    await first.keyboard.press("2");
    await expect(first.getByRole("tab", { name: "投资与设备" })).toBeFocused();
    await first.keyboard.press("s");
    await expect(points(first, "B3")).toBeFocused();
    await first.keyboard.press("ArrowUp");
    await expect(points(first, "B3")).toHaveValue("4.5");
    await first.keyboard.press("Control+Enter");
    await expect(first.getByText(/有 \d+ 项还不能锁定/)).toBeVisible();
  });
  await context.close();
});

test("on a locked sheet a conflict can still be declared, until the seal", async ({ browser }) => {
  const sheet = await aSheet("locked");
  const context = await browser.newContext();
  await signInAccount(context, sheet.expertId);
  const page = await context.newPage();
  await page.goto(`/reviews/${sheet.id}`);
  await expect(page.getByText("已锁定", { exact: true })).toBeVisible();
  await page.getByText("看了材料才发现应当回避？").click();
  await expect(page.getByRole("button", { name: "签署回避声明" })).toBeEnabled();
  await context.close();
});
