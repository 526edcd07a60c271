import { expect, type Page } from "@playwright/test";

/** Answers some of the self-check and takes the answers along into a draft; gives the draft's id. */
export async function checkAndStart(page: Page, projectCode: string): Promise<string> {
  await page.goto("/check");
  await page.getByLabel("项目代码").fill(projectCode);
  await page.getByLabel("设备（含软件），不含税").fill("1200");
  await page.getByRole("link", { name: "带着这些答案去申报" }).click();
  await expect(page.getByText("自查时填写的内容会带入草稿")).toBeVisible();
  await page.getByRole("button", { name: "开始填写" }).first().click();
  await expect(page).toHaveURL(/\/applications\/[0-9a-f-]{36}$/);
  return page.url().split("/").at(-1) ?? "";
}

/** Opens the check page, hands in and reads the receipt number. */
export async function handIn(page: Page, applicationId: string): Promise<string> {
  await page.goto(`/applications/${applicationId}/check`);
  await page.getByRole("button", { name: "提交申报" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "提交申报" }).click();
  await expect(page).toHaveURL(/\/receipt$/);
  const receipt = page.getByText(/JG\d{4}-[0-9A-Z-]+-\d{5}/).first();
  await expect(receipt).toBeVisible();
  return /JG[0-9A-Z-]+/.exec((await receipt.textContent()) ?? "")?.[0] ?? "";
}

/** Types into one field of a section and waits until the portal says that it is kept. */
export async function correct(page: Page, address: string, label: string, value: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("button", { name: /^保存并/ })).toBeEnabled(); // the page has come alive
  // The page says from the start when it was last saved: what counts is the answer to the words just typed.
  const kept = page.waitForResponse((answer) => answer.request().postData()?.includes(JSON.stringify(value)) === true);
  await page.getByLabel(label).first().fill(value);
  await kept;
  await expect(page.getByText(/已保存 \d{2}:\d{2}:\d{2}/)).toBeVisible();
}
