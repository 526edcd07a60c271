import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { aCountyOfficer, aFirm, anExpert } from "@/lib/testing/people";
import { csvAt, sameInBothFiles } from "./list-files";
import { type Shown, shownAt } from "./list-shown";
import { addressOf, LISTS, NO_LISTS } from "./lists";
import { asOwner } from "./portal";
import { ROUTES } from "./routes";
import { accountOf, readWorld, signInAccount, type Visitor, type World } from "./world";

let world: World;
test.beforeAll(async ({ browser }) => {
  world = await readWorld();
  // Where nobody has been refused anything yet, the list of refusals is empty.
  const context = await browser.newContext();
  await signInAccount(context, world.other.firmAccountId);
  expect((await context.request.get(`/applications/${world.applicationId}`)).status()).toBe(404);
  await context.close();
});

const withQuery = (address: string, query: string) => `${address}${address.includes("?") ? "&" : "?"}${query}`;

async function signedIn(context: BrowserContext, who: Visitor, account?: string): Promise<Page> {
  if (who !== "nobody") await signInAccount(context, account ?? (await accountOf(who, world)));
  return context.newPage();
}

test("every file that the portal gives of rows is a list's, or has a reason to be none", () => {
  const files = ROUTES.filter(({ pattern, kind, example }) => {
    return kind === "handler" && (pattern.endsWith("/export") || /[?&]format=/.test(example(world)));
  });
  const known = [...LISTS.map(({ pattern }) => `${pattern}/export`), ...Object.keys(NO_LISTS)];
  expect(known.toSorted()).toEqual(files.map(({ pattern }) => pattern).toSorted());
});

for (const pattern of Object.keys(NO_LISTS)) {
  test(`the files of ${pattern} say the same`, async ({ browser }) => {
    const route = ROUTES.find((each) => each.pattern === pattern);
    const role = route && route.for !== "everybody" ? route.for[0] : undefined;
    const context = await browser.newContext();
    await signInAccount(context, await accountOf(role ?? "officer", world));
    const [head] = await sameInBothFiles(context.request, addressOf(pattern, world));
    expect(head?.length).toBeGreaterThan(1);
    await context.close();
  });
}

/** The first row of the page is the first row of the file. */
function expectFirst(shown: Shown, csv: readonly string[][], where: string): void {
  const [named = ""] = shown.names;
  const first = csv[1] ?? [];
  expect(
    first.some((cell) => cell !== "" && (cell.includes(named) || named.includes(cell))),
    `${where}: ${named} / ${first.join(" | ")}`,
  ).toBe(true);
}

for (const { pattern, who, as } of LISTS) {
  test(`the list at ${pattern} sorts and filters by its address, and exports exactly that`, async ({ browser }) => {
    const context = await browser.newContext();
    const page = await signedIn(context, who, as?.(world));
    const address = addressOf(pattern, world);
    const all = await shownAt(page, address);
    expect(all.total, `${address} shows something`).toBeGreaterThan(0);
    const whole = await sameInBothFiles(context.request, all.file ?? "no file");
    expect(whole.length - 1, `${address} as a file`).toBe(all.total);
    expectFirst(all, whole, address);

    for (const sorted of all.sorts) {
      const shown = await shownAt(page, sorted);
      expect(shown.sortedColumns, sorted).toBe(1);
      expectFirst(shown, await csvAt(context.request, shown.file ?? "no file"), sorted);
    }

    for (const { name, value } of all.choices.slice(0, 1)) {
      const narrowed = withQuery(address, `${name}=${encodeURIComponent(value)}`);
      const shown = await shownAt(page, narrowed);
      if (shown.total === null) {
        expect(shown.headings.join(), narrowed).toMatch(/没有符合所选条件的/);
        continue;
      }
      const some = await sameInBothFiles(context.request, shown.file ?? "no file");
      expect(some.length - 1, `${narrowed} as a file`).toBe(shown.total);
      expectFirst(shown, some, narrowed);
      const rows = new Set(whole.map((row) => row.join("|")));
      expect(
        some.filter((row) => !rows.has(row.join("|"))),
        `${narrowed}: rows that the whole list has not`,
      ).toEqual([]);
    }

    if (all.search !== null) {
      const nothing = await shownAt(page, withQuery(address, `${all.search}=${encodeURIComponent("查无此项")}`));
      expect(nothing.headings.join(), `${address}: nothing found`).toMatch(/没有符合所选条件的/);
    }
    const behind = await shownAt(page, withQuery(address, "page=9999"));
    expect(behind.headings.join(), `${address}: behind the last page`).toContain("这一页没有内容");
    await context.close();
  });
}

test("a list is narrowed by pressing 筛选, and the address says how", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await signedIn(context, "officer");
  await page.goto("/desk/applications");
  const choice = page.locator("main search select").first();
  const value = (await choice.locator("option").nth(1).getAttribute("value")) ?? "";
  await choice.selectOption(value);
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(page).toHaveURL(new RegExp(`=${value}(&|$)`));
  await context.close();
});

test("a list in which there is nothing yet says why, and what will be there", async ({ browser }) => {
  const idle = await unitWithNothingToDo();
  const empty = [
    {
      at: "/applications",
      account: (await aFirm()).actor.accountId,
      title: "还没有申报",
      why: "批次开放期间，您可以为每个项目开始一份申报；填写的内容随时自动保存。",
    },
    {
      at: "/reviews",
      account: (await anExpert()).actor.accountId,
      title: "现在没有要评审的申报",
      why: "市工信局分配后会出现在这里。",
    },
    {
      at: "/county",
      account: (await aCountyOfficer(idle)).actor.accountId,
      title: "现在没有要办的申报",
      why: "企业提交申报，或补正后再次提交，就会出现在这里。",
    },
  ];
  for (const { at, account, title, why } of empty) {
    const context = await browser.newContext();
    await signInAccount(context, account);
    const page = await context.newPage();
    await page.goto(at);
    await expect(page.getByRole("heading", { level: 2, name: title }), at).toBeVisible();
    await expect(page.getByText(why), at).toBeVisible();
    await context.close();
  }
});

/** A unit of the season on whose desk nothing lies. */
async function unitWithNothingToDo(): Promise<string> {
  const { rows } = await asOwner((owner) =>
    owner.query<{ unitCode: string }>(
      `select "unitCode" from "application" group by 1 having not bool_or("state" = 'submitted') order by 1 limit 1`,
    ),
  );
  const [row] = rows;
  if (!row) throw new Error("every county of the season has something to do");
  return row.unitCode;
}
