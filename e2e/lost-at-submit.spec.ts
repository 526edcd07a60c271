import { expect, type Page } from "@playwright/test";
import { saveSection } from "@/lib/applications/commands/save-section";
import { pdfFile } from "@/lib/testing/evidence-files";
import { aColleague, accepted, aFirm } from "@/lib/testing/people";
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

const askToSubmitOn = async (page: Page) => {
  const confirm = page.getByRole("checkbox");
  if (await confirm.isVisible()) await confirm.check();
  await page.getByRole("button", { name: "提交申报" }).click();
};
const submitOn = async (page: Page) => {
  await askToSubmitOn(page);
  await page.getByRole("dialog").getByRole("button", { name: "提交申报" }).click();
};

test("words that another open tab holds are sent first and looked over, or are left out when the person says so", async ({
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
  await submitOn(check);
  const question = check.getByRole("dialog").filter({ hasText: "有内容没有送到服务器" });
  await expect(question).toContainText("联系人：还没存");
  await question.getByRole("button", { name: "先处理这些内容" }).click();
  await expect(check.getByText("另一个打开的标签页里")).toBeVisible();
  line.mend();
  await submitOn(check);
  await expect(check.getByText("刚刚补存了这台设备上的内容")).toBeVisible();
  await expect(check.getByText("还没存").first()).toBeVisible(); // among the answers to look over
  expect(await keptOnServer(applicationId, "A")()).toMatchObject({ contactName: "还没存" });

  // A colleague's words are looked over as well before they are handed in.
  const colleague = (await aColleague(firm)).actor;
  const edits = [{ place: { field: "contactName" }, revision: 3, over: ["还没存"], value: "同事改的" }];
  accepted(await saveSection(colleague, { applicationId, section: "A", revision: 3, edits }));
  await submitOn(check);
  await expect(check.getByText("有变动的是：A 申报单位")).toBeVisible();
  await expect(check.getByText("同事改的").first()).toBeVisible();

  line.cut();
  await contact(writing).fill("不要了");
  await submitOn(check);
  await question.getByRole("button", { name: "不含这些内容，现在提交" }).click();
  await expect(check).toHaveURL(/\/receipt$/);
  expect(await keptOnServer(applicationId, "A")()).toMatchObject({ contactName: "同事改的" });
});

test("a session that ended while another tab holds words asks for the password where the submit is", async ({
  pageOf,
}) => {
  const firm = await aFirm();
  const applicationId = await readyToSubmit(firm);
  const check = await pageOf(firm);
  await check.goto(`/applications/${applicationId}/check`);
  const writing = await check.context().newPage();
  await opened(writing, `/applications/${applicationId}/sections/A`);
  await endSessions(firm);
  await contact(writing).fill("过期后填的");
  await expect(writing.getByText("登录已过期，您填写的内容都在")).toBeVisible();
  await check.bringToFront();
  await submitOn(check);
  const prompt = check.getByRole("status").filter({ hasText: "登录已过期，申报还没有提交" });
  await prompt.getByLabel("密码").fill(firm.password);
  await prompt.getByRole("button", { name: "登录", exact: true }).click();
  await expect(check.getByText("刚刚补存了这台设备上的内容")).toBeVisible();
  expect(await keptOnServer(applicationId, "A")()).toMatchObject({ contactName: "过期后填的" });
});

test("files that another tab is uploading are named in the last question, and asked about before signing out", async ({
  pageOf,
}) => {
  const firm = await aFirm();
  const applicationId = await readyToSubmit(firm);
  const check = await pageOf(firm);
  await check.goto(`/applications/${applicationId}/check`);
  const sending = await check.context().newPage();
  await opened(sending, `/applications/${applicationId}/sections/F`);
  const line = await lineOf(sending);
  line.cut();
  const file = { name: "没传完.pdf", mimeType: "application/pdf", buffer: pdfFile() };
  await sending
    .getByLabel(/选择文件/)
    .first()
    .setInputFiles(file);
  await expect(sending.getByText("连上后自动接着传")).toBeVisible();
  await check.bringToFront();
  await askToSubmitOn(check);
  const question = check.getByRole("dialog").filter({ hasText: "现在提交申报？" });
  await expect(question).toContainText("没传完.pdf");
  await question.getByRole("button", { name: "再看看" }).click();
  await check.getByRole("button", { name: "退出" }).click();
  await expect(check.getByRole("dialog").filter({ hasText: "还有内容或文件没有送到服务器" })).toBeVisible();
});
