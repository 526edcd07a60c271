import { expect, type Page } from "@playwright/test";
import { looksRight } from "../looks";

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
  await scoreAll(page);
  await lock(page);
}

async function scoreAll(page: Page): Promise<void> {
  for (const [code, points] of Object.entries(POINTS)) {
    const field = page.locator(`#score-${code}`);
    await field.fill(points);
    await field.press("Enter");
  }
}

async function lock(page: Page): Promise<void> {
  await page.getByRole("button", { name: "锁定评分表" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "锁定" }).click();
  await expect(page.getByRole("button", { name: "锁定评分表" })).toHaveCount(0);
  await expect(page.getByText(/校验码/).first()).toBeVisible();
}

/** The officer lays out the two ready cases before anybody may open a file. */
export async function layOutPractice(page: Page, callId: string): Promise<void> {
  await page.goto(`/desk/calls/${callId}/practice`);
  await page.getByRole("button", { name: "布置练习" }).click();
  await expect(page.getByText("已布置。专家开始评分以前还可以改。")).toBeVisible();
}

/** Both cases, one after the other, on the sheet that the files are scored on. */
export async function practise(page: Page, callId: string): Promise<void> {
  await page.goto(`/reviews/practice/${callId}`);
  for (const place of [1, 2]) {
    await expect(page.getByText(`练习 ${place} / 2`)).toBeVisible();
    await scoreAll(page);
    await page.getByRole("button", { name: "交这个案例" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "交", exact: true }).click();
  }
}

/** The officer asks, the approver grants, the expert mends one criterion and locks again. */
export async function unlockAndMend(desk: Page, chair: Page, expert: Page, sheet: UnlockedSheet): Promise<void> {
  await desk.goto(`/desk/calls/${sheet.callId}/panel?application=${sheet.applicationId}`);
  await desk.getByRole("button", { name: /^申请解锁/ }).click();
  await desk.getByLabel("解锁理由").fill("专家来电说明 B1 误填。");
  await desk.getByRole("button", { name: "提交申请" }).click();
  await expect(desk.getByText("已提交，等待批准人审批。")).toBeVisible();
  await chair.goto("/approvals");
  await chair.locator("a[href*='/approvals/unlocks/']").first().click();
  await expect(chair).toHaveURL(/\/approvals\/unlocks\/[0-9a-f-]{36}$/);
  await looksRight(chair);
  await chair.getByRole("button", { name: "同意解锁" }).click();
  await expect(chair).toHaveURL(/\/approvals$/);
  await expert.goto(`/reviews/${sheet.assignmentId}`);
  await expect(expert.getByText(/这份评分表于.*解锁/)).toBeVisible();
  await expert.getByRole("button", { name: /B1/ }).click();
  await expert.locator("#score-B1").fill("9");
  await lock(expert);
}

type UnlockedSheet = { readonly callId: string; readonly applicationId: string; readonly assignmentId: string };

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

/** What the seal opens: the other sheets to an expert of the panel, both versions of the unlocked one to the inspector. */
export async function lookBehindTheSeal(expert: Page, inspector: Page, sheet: UnlockedSheet): Promise<void> {
  await expert.goto(`/reviews/panel/${sheet.callId}`);
  await looksRight(expert);
  await inspector.goto("/inspection/by-hand?kind=unlock");
  await inspector.locator("a[href*='/inspection/unlocks/']").first().click();
  await expect(inspector.getByText("专家来电说明 B1 误填。")).toBeVisible();
  await expect(inspector).toHaveURL(/\/inspection\/unlocks\/[0-9a-f-]{36}$/);
  await looksRight(inspector);
}

/** After the seal a conflict comes to light: the officer asks, the approver agrees, and the sheet no longer counts. */
export async function recuseLate(desk: Page, chair: Page, pair: RecusedPair): Promise<void> {
  await desk.goto(`/desk/calls/${pair.callId}/panel/conflicts`);
  await desk.getByLabel("专家", { exact: true }).selectOption(pair.expertId);
  await desk.getByLabel("申报单位与项目").selectOption(pair.applicationId);
  await desk.getByLabel("回避情形").last().selectOption("shareholding");
  await desk.getByLabel("事实与依据").fill("封存后接到举报，查明持有该企业股份。");
  await desk.getByRole("button", { name: "申请回避" }).click();
  await expect(desk.getByText("已提交，等待批准人审批。")).toBeVisible();
  await chair.goto("/approvals");
  await chair.locator("a[href*='/approvals/recusals/']").first().click();
  await expect(chair).toHaveURL(/\/approvals\/recusals\/[0-9a-f-]{36}$/);
  await looksRight(chair);
  await chair.getByRole("button", { name: "同意，不再计入" }).click();
  await expect(chair).toHaveURL(/\/approvals$/);
}

type RecusedPair = { readonly callId: string; readonly applicationId: string; readonly expertId: string };
