import { expect, type Page } from "@playwright/test";
import { aColleague, aFirm } from "@/lib/testing/people";
import { contact, endSessions, type Firm, keptOnServer, opened, readyToSubmit } from "./draft-form";
import { test } from "./fixtures";
import { lineOf } from "./line";
import { asOwner } from "./portal";

const ATTEMPTS = [
  { what: "a session that has ended at submit", interrupted: endSessions, says: "登录已过期，申报还没有提交" },
  {
    what: "somebody else who has signed in in another tab before the submit hands in nothing, and the page",
    interrupted: async (_firm: Firm, page: Page, other: Page) =>
      page.context().addCookies(await other.context().cookies()),
    says: "现在登录的是别人，申报还没有提交",
  },
] as const;

for (const { what, interrupted, says } of ATTEMPTS) {
  test(`${what} asks for the password in place, and submits`, async ({ pageOf }) => {
    const firm = await aFirm();
    const applicationId = await readyToSubmit(firm);
    const page = await pageOf(firm);
    const other = await pageOf(await aColleague(firm));
    await page.goto(`/applications/${applicationId}/check`);
    const confirm = page.getByRole("checkbox");
    if (await confirm.isVisible()) await confirm.check();
    await interrupted(firm, page, other);
    await page.getByRole("button", { name: "提交申报" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "提交申报" }).click();
    const prompt = page.getByRole("status").filter({ hasText: says });
    await prompt.getByLabel("密码").fill(firm.password);
    await prompt.getByRole("button", { name: "登录", exact: true }).click();
    await expect(page).toHaveURL(/\/receipt$/);
    const { rows } = await asOwner((owner) =>
      owner.query(`select "submittedById" from "submission" where "applicationId" = $1`, [applicationId]),
    );
    expect(rows).toEqual([{ submittedById: firm.actor.accountId }]);
  });
}

test("nothing is handed in while another open tab holds words of it: they are sent first, or the person is told", async ({
  pageOf,
}) => {
  const firm = await aFirm();
  const applicationId = await readyToSubmit(firm);
  const check = await pageOf(firm);
  const writing = await check.context().newPage();
  await opened(writing, `/applications/${applicationId}/sections/A`);
  const line = await lineOf(writing);
  line.cut();
  await contact(writing).fill("还没存");
  await expect(writing.getByText("暂存在这台设备")).toBeVisible();

  await check.bringToFront();
  await check.goto(`/applications/${applicationId}/check`);
  const submit = async () => {
    const confirm = check.getByRole("checkbox");
    if (await confirm.isVisible()) await confirm.check();
    await check.getByRole("button", { name: "提交申报" }).click();
    await check.getByRole("dialog").getByRole("button", { name: "提交申报" }).click();
  };
  await submit();
  await expect(check.getByText("另一个打开的标签页里")).toBeVisible();
  line.mend();
  await submit();
  await expect(check.getByText("刚刚补存了这台设备上的内容")).toBeVisible();
  expect(await keptOnServer(applicationId, "A")()).toMatchObject({ contactName: "还没存" });
  await submit();
  await expect(check).toHaveURL(/\/receipt$/);
});
