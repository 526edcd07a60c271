import { expect, type Page } from "@playwright/test";

/** Points that need no reason: between 60 and 95 per cent of each criterion. */
const POINTS: Readonly<Record<string, string>> = {
  A3: "2.5",
  B1: "8",
  B2: "5",
  B3: "4",
  B4: "3",
  C3: "5",
  D1: "5",
  D2: "5",
  E1: "3",
  E2: "2.5",
  F1: "4",
};

/** Declares, scores every criterion with the keyboard, locks, and reads the receipt. */
export async function scoreAndLock(page: Page, assignmentId: string): Promise<void> {
  await page.goto(`/reviews/${assignmentId}`);
  await page.getByRole("radio", { name: /没有，我能公正评审/ }).check();
  await page.getByRole("button", { name: "声明并打开材料" }).click();
  for (const [code, points] of Object.entries(POINTS)) {
    const field = page.locator(`#score-${code}`);
    await field.fill(points);
    await field.press("Enter");
  }
  await page.getByRole("button", { name: "锁定评分表" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "锁定" }).click();
  await expect(page.getByRole("button", { name: "锁定评分表" })).toHaveCount(0);
  await expect(page.getByText(/校验码/).first()).toBeVisible();
}

/** Every expert is chosen for every application in one act. */
export async function assignAll(page: Page, callId: string, expertIds: readonly string[]): Promise<void> {
  await page.goto(`/desk/calls/${callId}/panel`);
  await page.getByRole("button", { name: "开始评审" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "开始评审" }).click();
  for (const expertId of expertIds) await page.locator(`input[type=checkbox][value="${expertId}"]`).check();
  await page.getByRole("button", { name: /分配给所选/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "分配" }).click();
  await expect(page.getByText(/新分配 \d+ 对/)).toBeVisible();
}

export async function seal(page: Page, callId: string): Promise<void> {
  await page.goto(`/desk/calls/${callId}/panel`);
  await page.getByRole("button", { name: "封存评分" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "封存" }).click();
  await expect(page.getByText(/[0-9a-f]{64}/).first()).toBeVisible();
}
