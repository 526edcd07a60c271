import { expect, type Page } from "@playwright/test";

/** Opens the decision, chooses the verdict and confirms it. */
export async function decide(page: Page, desk: string, verdict: string, submit: string): Promise<void> {
  await page.goto(`${desk}?tab=decide`);
  await page.getByRole("radio", { name: new RegExp(`^${verdict}`) }).check();
  await page.getByRole("button", { name: submit }).click();
  await expect(page).not.toHaveURL(new RegExp(`${desk}\\?`));
}

/** Sends one field back with its reason. */
export async function returnForCorrection(page: Page, desk: string, reason: string): Promise<void> {
  await page.goto(`${desk}?tab=decide`);
  await page.getByRole("radio", { name: /^退回补正/ }).check();
  await page.getByRole("button", { name: "加一处" }).click();
  await page.getByLabel("改哪里").selectOption("C/projectName");
  await page.getByLabel("原因").selectOption("inconsistent");
  await page.getByLabel("怎样改").fill(reason);
  await page.getByRole("button", { name: "确认退回，办下一件" }).click();
  await expect(page).not.toHaveURL(new RegExp(`${desk}\\?`));
}

const FIGURES = [
  { tab: "investment", figure: "investment_excl_vat" },
  { tab: "benefit", figure: "new_revenue" },
  { tab: "benefit", figure: "new_tax" },
] as const;

/** Records the three figures that must be verified as the firm claims them, each with the document that shows it. */
export async function verifyAsClaimed(page: Page, desk: string): Promise<void> {
  for (const { tab, figure } of FIGURES) {
    await page.goto(`${desk}?tab=${tab}`);
    const form = page.getByRole("form", { name: "记录核定值" });
    await form.getByLabel("核定哪一项").selectOption(figure);
    await form.getByRole("button", { name: "与填报一致" }).click();
    await form.getByLabel("依据哪份材料").selectOption({ index: 1 });
    await form.getByRole("button", { name: "记录核定值" }).click();
    await expect(page.getByText("核定值已记录。")).toBeVisible();
  }
}
