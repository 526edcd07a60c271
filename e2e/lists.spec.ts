import { expect, type Page, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { accountOf, type Role, readWorld, signInAccount, type World } from "./world";

/** Every list of the portal, and who reads it. */
const LISTS: readonly {
  readonly name: string;
  readonly who: Role | "nobody";
  readonly at: (world: World) => string;
}[] = [
  { name: "notices", who: "nobody", at: () => "/notices" },
  { name: "own applications", who: "firm", at: () => "/applications" },
  { name: "applications of a unit", who: "county", at: () => "/county/applications" },
  { name: "library of a unit", who: "county", at: () => "/county/library" },
  { name: "applications", who: "officer", at: () => "/desk/applications" },
  { name: "library", who: "officer", at: () => "/desk/library" },
  { name: "calls", who: "officer", at: () => "/desk/calls" },
  { name: "panel", who: "officer", at: ({ closedCallId }) => `/desk/calls/${closedCallId}/panel` },
  { name: "the plan", who: "officer", at: ({ closedCallId }) => `/desk/calls/${closedCallId}/panel/plan` },
  { name: "recusal requests", who: "officer", at: ({ closedCallId }) => `/desk/calls/${closedCallId}/panel/recusals` },
  { name: "reviews", who: "expert", at: () => "/reviews" },
  { name: "exceptions", who: "approver", at: () => "/approvals/exceptions" },
  { name: "audit", who: "inspector", at: () => "/inspection" },
  { name: "accounts", who: "admin", at: () => "/admin/accounts" },
];

let world: World;
test.beforeAll(async () => {
  world = await readWorld();
});

const pages = (page: Page) => page.getByRole("navigation", { name: "分页" });

async function totalOf(page: Page): Promise<number> {
  return Number(/共 ([\d,]+)/.exec((await pages(page).textContent()) ?? "")?.[1]?.replaceAll(",", "") ?? "0");
}

async function exported(page: Page, format: "csv" | "xlsx"): Promise<string[][]> {
  const address = await page.locator(`main a[href*="format=${format}"]`).first().getAttribute("href");
  const answer = await page.request.get(address ?? "");
  expect(answer.status(), address ?? "no link").toBe(200);
  const body = await answer.body();
  if (format === "csv") return parse(body, { bom: true, relax_column_count: true });
  const book = new ExcelJS.Workbook();
  // exceljs describes an older Buffer than Node's.
  await book.xlsx.load(body as unknown as ExcelJS.Buffer);
  const sheet = book.worksheets[0];
  const rows: string[][] = [];
  sheet?.eachRow((row) => {
    rows.push(Array.from({ length: sheet.columnCount }, (_, place) => row.getCell(place + 1).text));
  });
  return rows;
}

/** Both files hold what the list says it holds, and neither cell begins a formula. */
async function expectSameInBothFiles(page: Page, where: string): Promise<void> {
  const total = await totalOf(page);
  const [csv, xlsx] = [await exported(page, "csv"), await exported(page, "xlsx")];
  expect(csv.length - 1, `${where} as csv`).toBe(total);
  expect(xlsx.length - 1, `${where} as xlsx`).toBe(total);
  expect(
    csv.flat().filter((cell) => /^[=+@\t\r]|^-(?![\d.])/.test(cell)),
    where,
  ).toEqual([]);
}

const nameOfFirstRow = async (page: Page): Promise<string> =>
  ((await page.locator("main tbody tr").first().locator("th").first().textContent()) ?? "").trim();

for (const { name, who, at } of LISTS) {
  test(`the list of ${name} sorts and filters by its address, and exports exactly that`, async ({ browser }) => {
    const context = await browser.newContext();
    if (who !== "nobody") await signInAccount(context, await accountOf(who, world));
    const page = await context.newPage();
    const address = at(world);
    await page.goto(address);
    await expectSameInBothFiles(page, address);

    const heads = page.locator("main thead a");
    for (const sorted of await heads.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""))) {
      expect(sorted).toMatch(/[?&](sort|direction)=|\?|^[^?]+$/);
      await page.goto(sorted);
      await expect(page.locator("main th[aria-sort]")).toHaveCount(1);
      const [, first = []] = await exported(page, "csv");
      const named = await nameOfFirstRow(page);
      expect(
        first.some((cell) => cell !== "" && (cell.includes(named) || named.includes(cell))),
        `${sorted}: ${named} / ${first.join(" | ")}`,
      ).toBe(true);
    }
    await page.goto(address);

    const choice = page.locator("main search select").first();
    if ((await choice.count()) > 0) {
      const all = await totalOf(page);
      const value = (await choice.locator("option").nth(1).getAttribute("value")) ?? "";
      await choice.selectOption(value);
      await page.getByRole("button", { name: "筛选" }).click();
      await expect(page).toHaveURL(new RegExp(`=${value}(&|$)`));
      if ((await pages(page).count()) > 0) {
        expect(await totalOf(page)).toBeLessThanOrEqual(all);
        await expectSameInBothFiles(page, page.url());
      } else {
        await expect(page.getByRole("heading", { name: /没有符合所选条件的/ })).toBeVisible();
      }
    }

    await page.goto(`${address}${address.includes("?") ? "&" : "?"}page=9999`);
    await expect(page.locator("main")).toContainText("这一页没有内容");
    await context.close();
  });
}
