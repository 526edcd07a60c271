import { expect } from "@playwright/test";
import { anOfficer } from "@/lib/testing/people";
import { test } from "./fixtures";
import { asOwner } from "./portal";

/** The call of the demo season that is under review, and one of its applications. */
const underReview = () =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<{ callId: string; firmName: string; uscc: string }>(
      `select a."callId", a."firmName", a."uscc" from "application" a join "call" c on c."id" = a."callId"
       where c."state" = 'reviewing' and a."state" = 'in_review' order by a."id" limit 1`,
    );
    const [row] = rows;
    if (!row) throw new Error("no call of the demo season is under review");
    return row;
  });

test("an expert is brought in, a tie to a firm is found and decided, and a plan is drawn without telling anybody", async ({
  pageOf,
}) => {
  const { callId, firmName, uscc } = await underReview();
  const page = await pageOf(await anOfficer());
  const name = "评浏览";

  await test.step("by hand, with where he worked before; what is wrong is said at its field", async () => {
    await page.goto("/desk/experts/new");
    await expect(page.getByRole("button", { name: "添加" })).toBeEnabled();
    await page.getByLabel("姓名").fill(name);
    await page.getByLabel("登录邮箱或手机号").fill("ping.liulan@example.com");
    await page.getByLabel("工作单位", { exact: true }).fill("示例研究院");
    await page.getByLabel(/^曾任职单位/).fill(`${firmName}|${uscc}|去年`);
    await page.getByLabel("所在区划").fill("360100");
    await page.getByLabel("专业领域").fill("智能制造");
    await page.getByRole("button", { name: "添加" }).click();
    await expect(page.getByText("格式应为“单位名称|代码|截止日”").first()).toBeVisible();
    await page.getByLabel(/^曾任职单位/).fill(`${firmName}|${uscc}|2025-12-31`);
    await page.getByRole("button", { name: "添加" }).click();
    await expect(page.getByText(`已添加 ${name}。`)).toBeVisible();
  });

  await test.step("the tie has been found, with its evidence, and a person clears it with a reason", async () => {
    await page.goto(`/desk/calls/${callId}/panel/conflicts?q=${encodeURIComponent(name)}`);
    await expect(page.getByText(/任职至 2025-12-31，未满三年/).first()).toBeVisible();
    await page.getByRole("link", { name }).first().click();
    await page.getByLabel("排除，可以评审").check();
    await page.getByRole("button", { name: "记录认定" }).click();
    await expect(page.getByText("请写明理由。")).toBeVisible();
    await page.getByLabel("认定理由").fill("经核对社保记录，并未在该企业任职。");
    await page.getByRole("button", { name: "记录认定" }).click();
    await expect(page.getByText("认定已记录。")).toBeVisible();
    await expect(page.getByText("经核对社保记录，并未在该企业任职。").first()).toBeVisible();
  });

  await test.step("a plan says who could review what; nobody is assigned by it", async () => {
    await page.goto(`/desk/calls/${callId}/panel/plan`);
    await expect(page.getByRole("button", { name: "算方案" })).toBeEnabled();
    await page.getByLabel("技术席", { exact: true }).fill("1");
    await page.getByLabel("财务席", { exact: true }).fill("0");
    await page.getByLabel("行业席", { exact: true }).fill("0");
    await page.getByRole("button", { name: "算方案" }).click();
    await expect(page).toHaveURL(/number=\d+/);
    await expect(page.getByText("谁评哪些申报")).toBeVisible();
    const { rows } = await asOwner((owner) =>
      owner.query(`select 1 from "assignment" s join "account" a on a."id" = s."expertId" where a."name" = $1`, [name]),
    );
    expect(rows).toEqual([]);
  });
});
