import { expect, type Page } from "@playwright/test";
import { codeOf, stepAt } from "@/lib/auth/one-time-code";
import { anExpert } from "@/lib/testing/people";
import { test } from "./fixtures";
import { faultsOf, looksRight } from "./looks";
import { demoAccounts } from "./world";

async function signIn(page: Page, name: string, password: string) {
  await page.goto("/sign-in");
  await page.getByLabel("电子邮箱或手机号").fill(name);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

/** A step of the enrolment is not shown again, so it is looked at as it stands. */
async function stepLooksRight(page: Page) {
  await page.setViewportSize({ width: 390, height: 900 });
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
}

test("an expert enrols a telephone at the first sign-in and proves its code at the next", async ({ page }) => {
  const expert = await anExpert();
  const password = "Shili-Zhuanjia-2026";
  await signIn(page, expert.email, expert.password);
  await expect(page).toHaveURL(/\/account\/password$/);
  await page.getByLabel("当前密码").fill(expert.password);
  await page.getByLabel("新密码").fill(password);
  await page.getByRole("button", { name: "修改密码" }).click();
  await expect(page).toHaveURL(/\/account\/second-factor$/);
  await page.goto("/reviews");
  await expect(page).toHaveURL(/\/account\/second-factor$/);
  await page.getByRole("button", { name: "开始绑定手机" }).click();
  await expect(page.getByRole("img", { name: "绑定用的方码" })).toBeVisible();
  await stepLooksRight(page);
  const secret = ((await page.locator("form .code").textContent()) ?? "").replaceAll(" ", "");
  const step = stepAt(new Date());
  await page.getByLabel("动态口令").fill(codeOf(secret, step));
  await page.getByRole("button", { name: "完成绑定" }).click();
  await expect(page.locator("li.code")).toHaveCount(10);
  await stepLooksRight(page);
  await page.getByRole("button", { name: "已保管好，继续" }).click();
  await expect(page).toHaveURL(/\/reviews$/);
  await page.getByRole("button", { name: "退出" }).click();
  await expect(page.getByRole("link", { name: "登录", exact: true })).toBeVisible();

  await signIn(page, expert.email, password);
  await expect(page).toHaveURL(/\/sign-in\/code/);
  await looksRight(page);
  await page.goto("/reviews");
  await expect(page).toHaveURL(/\/sign-in\/code\?next=%2Freviews$/);
  await page.getByLabel("动态口令或恢复码").fill(codeOf(secret, step + 1));
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL(/\/reviews$/);
});

test("a demonstration says that it is one; its accounts are one press away, their one-time passwords filled in and said to be", async ({
  page,
}) => {
  const county = demoAccounts().find(({ role }) => role === "county");
  await page.goto("/sign-in");
  await expect(page.getByText("演示环境：企业、金额、文号与电话均为虚构，不作办事依据。")).toBeVisible();
  await expect(page.getByText("工作人员和专家的动态口令由演示环境代填")).toBeVisible();
  await page
    .getByRole("button", { name: /^县级工信局/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/county$/);
  await page.goto("/sign-in");
  await signIn(page, county?.email ?? "", county?.password ?? "");
  await expect(page.getByText("这个演示账号的手机此刻显示")).toBeVisible();
});
