import { expect, type Page } from "@playwright/test";
import { pdfFile } from "@/lib/testing/evidence-files";
import { asOwner } from "../portal";

/** Ranks the sealed sheets; `number` is how often that has been done by then. */
export async function drawRanking(desk: Page, callId: string, number: number): Promise<void> {
  await desk.goto(`/desk/calls/${callId}/ranking`);
  await desk.getByRole("button", { name: "汇总排名" }).click();
  await expect(desk.getByText(`第${number}次汇总`).first()).toBeVisible();
}

/** The board marks these two, and them alone, as hanging on one expert. */
export async function seeInDoubt(desk: Page, ranks: readonly [number, number]): Promise<void> {
  await expect(desk.getByText(`第${ranks.join("、")}名，是否支持取决于一位专家`)).toBeVisible();
  const marked = desk.getByRole("row").filter({ hasText: "取决于一位专家" });
  await expect(marked).toHaveCount(ranks.length);
  const places = await marked.evaluateAll((rows) => rows.map((row) => row.querySelector("td")?.textContent));
  expect(places).toEqual(ranks.map(String));
}

/** From the open page of the ranking: without a word about those in doubt the list stays where it is, and the page says why. */
export async function proposeInSilence(desk: Page, ranks: string): Promise<void> {
  await desk.getByRole("button", { name: "按排名提请批准名单" }).click();
  await expect(desk.getByText(new RegExp(`请写下对第${ranks}名的讨论记录`))).toBeVisible();
  await expect(desk).toHaveURL(/\/ranking$/);
}

/** From the open page of the ranking: the list goes to the approver, with what was discussed. */
export async function propose(desk: Page, discussion: string): Promise<void> {
  await desk.getByRole("textbox", { name: /讨论记录/ }).fill(discussion);
  await desk.getByRole("button", { name: "按排名提请批准名单" }).click();
  await expect(desk).toHaveURL(/\/award$/);
}

/** What the panel signs names the projects in doubt, what was said of them, and that no score changes by it. */
export async function readMinutes(desk: Page, callId: string, ranks: string, discussion: string): Promise<void> {
  const minutes = await (await desk.request.get(`/desk/calls/${callId}/ranking/minutes?format=csv`)).text();
  expect(minutes).toContain(`逐个讨论的项目：第${ranks}名`);
  expect(minutes).toContain(`讨论记录：${discussion}`);
  expect(minutes).toContain("讨论不改变得分和名次");
}

export async function sendBack(chair: Page, reason: string): Promise<void> {
  await openProposal(chair);
  await chair.locator("summary", { hasText: "退回名单" }).click();
  await chair.getByLabel("退回原因").fill(reason);
  await chair.getByRole("button", { name: "退回", exact: true }).click();
  await expect(chair.getByRole("button", { name: "退回", exact: true })).toHaveCount(0);
}

/** The meeting has to be on record before anything is published: without its minutes the list is not approved. */
export async function approve(chair: Page, year: number): Promise<void> {
  await openProposal(chair);
  const submit = chair.getByRole("button", { name: "批准并发布公示" });
  await chair.getByLabel("会议日期").fill(`${year}-07-10`);
  await chair.getByLabel("公示文号").fill(`吉市工信公示示例〔${year}〕3号`);
  await submit.click();
  await expect(chair.getByText("请填写纪要编号")).toBeVisible();
  await expect(chair.getByText("请上传扫描件")).toBeVisible();
  const scan = { name: "局党组会纪要.pdf", mimeType: "application/pdf", buffer: pdfFile() };
  await chair.getByLabel("会议纪要扫描件").setInputFiles(scan);
  await expect(chair.getByText("已收下：局党组会纪要.pdf")).toBeVisible();
  await chair.getByLabel("会议纪要编号").fill(`吉市工信党组纪要示例〔${year}〕7号`);
  await submit.click();
  await expect(submit).toHaveCount(0);
}

async function openProposal(chair: Page): Promise<void> {
  await chair.goto("/approvals");
  await chair.locator("a[href*='/approvals/proposals/']").first().click();
}

/** Every sheet of a call with its points, and the seal over them. */
export async function scoresOf(callId: string): Promise<readonly unknown[]> {
  const { rows } = await asOwner((owner) =>
    owner.query(
      `select s."id", s."state"::text, s."scores", s."totalCenti", s."commitSha256", c."sealRoot"
       from "sheet" s join "call" c on c."id" = s."callId" where c."id" = $1 order by s."id"`,
      [callId],
    ),
  );
  return rows;
}
