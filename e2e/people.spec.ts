import { expect, type Page } from "@playwright/test";
import { limits, spendTry } from "@/lib/db/rate-limit";
import { pdfFile } from "@/lib/testing/evidence-files";
import { aFirm } from "@/lib/testing/people";
import { test } from "./fixtures";
import { letterTo } from "./letter";
import { looksRight } from "./looks";

test("a firm registers, is signed in, confirms its address, signs out and is sent a link to a new password", async ({
  page,
}) => {
  const email = `zhao-${test.info().workerIndex}-${test.info().repeatEachIndex}@example.com`;
  await page.goto("/register");
  await page.getByLabel("统一社会信用代码").fill("91360802DEM000022H");
  await page.getByLabel("单位名称").fill("吉安示例注册有限公司");
  await page.getByLabel("所属县（市、区）或开发区").selectOption("360802");
  await page
    .getByLabel("营业执照")
    .setInputFiles({ name: "营业执照.pdf", mimeType: "application/pdf", buffer: pdfFile() });
  await page.getByLabel("姓名").fill("赵示例");
  await page.getByLabel("电子邮箱").fill(email);
  await page.getByLabel("密码").fill("Shili-Qiye-2021");
  await page.getByRole("button", { name: "注册并登录" }).click();
  await expect(page).toHaveURL(/\/applications$/);
  await page.getByRole("link", { name: "查看怎样确认" }).click();
  await expect(page.getByText(`发到 ${email}，7 天内有效`)).toBeVisible();
  await page.goto(await letterTo(email, "confirm-address"));
  await page.getByRole("button", { name: "确认这个邮箱" }).click();
  await expect(page.getByText(`邮箱 ${email} 已确认。`)).toBeVisible();
  await page.goto("/applications");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("还没有确认")).toBeHidden();
  await page.goto("/account/members");
  await expect(page.getByText("等待县级核验营业执照")).toBeVisible();
  await page.getByRole("button", { name: "退出" }).click();
  await expect(page.getByRole("link", { name: "登录", exact: true })).toBeVisible();
  await page.goto("/applications");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fapplications$/);
  await page.goto("/forgotten");
  await page.getByLabel("电子邮箱或手机号").fill(email);
  await page.getByRole("button", { name: "发送邮件" }).click();
  await expect(page.getByText("如果这个账号存在并登记了邮箱")).toBeVisible();
  await page.goto(await letterTo(email, "password-link"));
  await expect(page.getByRole("button", { name: "设定新密码" })).toBeVisible();
  await looksRight(page);
});

test("a wrong check character is told at once and does not stop the registration", async ({ page }) => {
  await page.goto("/register");
  await page.getByLabel("统一社会信用代码").fill("91350211M0000XUF46");
  await expect(page.getByText("末位校验码与前 17 位不符")).toBeVisible();
});

test("a person signs in with e-mail and password and comes back to the page that was asked for", async ({ page }) => {
  const firm = await aFirm();
  await page.goto("/account/members");
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel("电子邮箱").fill(firm.email);
  await page.getByLabel("密码").fill("falsches-Passwort-1");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByText("邮箱、手机号或密码不对")).toBeVisible();
  await page.getByLabel("密码").fill(firm.password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL(/\/account\/members$/);
});

test("whoever guesses at an account elsewhere does not shut its owner out of his own browser", async ({
  page,
  browser,
}) => {
  const firm = await aFirm();
  const signInOn = async (here: Page) => {
    await here.goto("/sign-in");
    await here.getByLabel("电子邮箱").fill(firm.email);
    await here.getByLabel("密码").fill(firm.password);
    await here.getByRole("button", { name: "登录", exact: true }).click();
  };
  await signInOn(page);
  await expect(page).toHaveURL(/\/applications$/);
  for (let guess = 0; guess < 10; guess += 1) await spendTry(limits.signInByAccount, firm.email);
  await page.context().clearCookies({ name: "jigai-session" });
  const stranger = await (await browser.newContext()).newPage();
  await signInOn(stranger);
  await expect(stranger.getByText(/尝试次数过多/)).toBeVisible();
  await stranger.context().close();
  await signInOn(page);
  await expect(page).toHaveURL(/\/applications$/);
});

test("a member invites a colleague, who joins by the link and by nothing else", async ({ pageOf, page }) => {
  const firm = await aFirm();
  const member = await pageOf(firm);
  await member.goto("/account/members");
  await member.getByLabel("对方的电子邮箱").fill(`kollege-${firm.actor.accountId}@example.com`);
  await member.getByRole("button", { name: "生成邀请链接" }).click();
  await expect(member.locator("p.code")).toContainText("/invitations/");
  const link = (await member.locator("p.code").textContent()) ?? "";
  await page.goto(new URL(link).pathname);
  await expect(page.getByText(firm.actor.firmName)).toBeVisible();
  await looksRight(page);
  await page.getByLabel("姓名").fill("钱示例");
  await page.getByLabel("密码").fill("Shili-Qiye-2022");
  await page.getByRole("button", { name: "加入" }).click();
  await expect(page.getByText("账号已开通")).toBeVisible();
  const again = await page.goto(new URL(link).pathname);
  expect(again?.status()).toBe(404);
});
