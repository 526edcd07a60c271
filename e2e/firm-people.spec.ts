import { expect } from "@playwright/test";
import { aLicence } from "@/lib/testing/a-licence";
import { demoUscc } from "@/lib/testing/demo/demo-uscc";
import { aCountyOfficer, aFirm } from "@/lib/testing/people";
import { draftOf } from "./draft-form";
import { test } from "./fixtures";
import { looksRight } from "./looks";

test("the county looks at a licence, proves the claim, and the firm reads it", async ({ pageOf }) => {
  const firm = await aFirm({ uscc: demoUscc("360802", 710), firmName: "吉安示例核验有限公司", provenBy: null });
  await aLicence(firm.actor);
  const [desk, member] = [await pageOf(await aCountyOfficer("360802")), await pageOf(firm)];
  await member.goto("/account/members");
  await expect(member.getByText("等待县级核验营业执照")).toBeVisible();
  await desk.goto("/county/claims?state=unproven");
  await desk.getByRole("link", { name: firm.actor.firmName }).click();
  await expect(desk.getByRole("link", { name: "查看营业执照" })).toBeVisible();
  await desk.getByLabel("通过核验").check();
  await desk.getByRole("button", { name: "确定" }).click();
  await expect(desk.getByText("以往结论")).toBeVisible();
  await member.reload();
  await expect(member.getByText("已核验")).toBeVisible();
  await expect(member.getByText("等待县级核验营业执照")).toBeHidden();
});

test("a reading link shows the applications to whoever holds it, until the firm ends it", async ({ pageOf, page }) => {
  const firm = await aFirm();
  const applicationId = await draftOf(firm);
  const member = await pageOf(firm);
  await member.goto("/account/reading-links");
  await member.getByLabel("姓名").fill("周会计");
  await member.getByRole("button", { name: "生成只读链接" }).click();
  const link = (await member.locator("p.code").textContent()) ?? "";
  await page.goto(new URL(link).pathname);
  await expect(page.getByText("这里只能看，不能修改")).toBeVisible();
  await looksRight(page);
  await page.locator(`main a[href$="/applications/${applicationId}"]`).click();
  await expect(page).toHaveURL(new RegExp(`/read/[^/]+/applications/${applicationId}$`));
  await looksRight(page);
  await member.getByRole("button", { name: "停用" }).click();
  await member.getByRole("dialog").getByRole("button", { name: "停用", exact: true }).click();
  await expect(member.getByText(/会计 · 周会计/)).toBeHidden();
  expect((await page.reload())?.status()).toBe(404);
});

test("whoever has forgotten the password is answered alike, known or not", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "找回密码" }).click();
  // The sign-in page has a field of the same name: this one is filled once the other page is there.
  await expect(page.getByRole("heading", { name: "找回密码" })).toBeVisible();
  await page.getByLabel("电子邮箱或手机号").fill("nobody@example.com");
  await page.getByRole("button", { name: "发送邮件" }).click();
  await expect(page.getByText("如果这个账号存在并登记了邮箱")).toBeVisible();
  await looksRight(page);
});
