import { expect, type Page } from "@playwright/test";
import { evidenceLacking } from "@/lib/applications/domain/evidence-asked";
import { withStamping } from "@/lib/calls/domain/call-rules";
import { aCall } from "@/lib/testing/a-call";
import { aDraft } from "@/lib/testing/a-submission";
import { demoUscc } from "@/lib/testing/demo/demo-uscc";
import { pdfFile } from "@/lib/testing/evidence-files";
import { aFirm, anOfficer } from "@/lib/testing/people";
import { evidenceOfKinds } from "@/lib/testing/some-evidence";
import { test } from "./fixtures";
import { resetClock, setClock } from "./portal";
import { correct } from "./season/firm-acts";

const YEAR = 2024;
const NAME = "吉安示例盖章有限公司";
const stamping = "form" as const;
const attachments = withStamping(stamping, [{ kind: "licence", requirement: "required" }]);

test.afterAll(resetClock);

/** Prints, takes the file, and tells the code that stands on it. */
async function printed(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "生成 PDF" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/申报书.*\.pdf$/);
  const said = await page.getByText(/已生成，校验码/).textContent();
  return /[0-9A-F]{4}(?:-[0-9A-F]{4}){2}/.exec(said ?? "")?.[0] ?? "";
}

async function scanned(page: Page, code: string, fileName: string): Promise<void> {
  const scan = { name: fileName, mimeType: "application/pdf", buffer: pdfFile({ trailer: `/Title (${fileName})` }) };
  await page.getByLabel(/选择文件.*盖章件/).setInputFiles(scan);
  await expect(page.getByTitle(fileName)).toBeVisible();
  await expect(page.getByText("已上传 1 个")).toBeVisible(); // its name stands there while it is still on its way
  await page.getByRole("radio", { name: code }).check();
  await page.getByRole("button", { name: "确认", exact: true }).click();
}

test("a firm prints, stamps, asks and says how it went; the officer answers and announces", async ({
  pageOf,
  page: visitor,
}) => {
  test.setTimeout(180_000);
  await setClock(`${YEAR}-06-10T09:00:00+08:00`);
  const officer = await anOfficer();
  const call = await aCall(officer.actor, { year: YEAR, title: "盖章批次", stamping, attachments });
  const firm = await aFirm({ uscc: demoUscc("360802", 711), firmName: NAME });
  const { applicationId, content } = await aDraft(firm.actor, call, { completedOn: `${YEAR - 1}-12-20` });
  const [page, desk] = [await pageOf(firm), await pageOf(officer)];
  const print = `/applications/${applicationId}/print`;

  await test.step("nothing is printed while a document is lacking", async () => {
    await page.goto(print);
    await expect(page.getByText("还有 1 处要处理")).toBeVisible();
    await evidenceOfKinds(firm.actor, applicationId, evidenceLacking(content, call.content, []));
  });

  await test.step("the stamped scan is named by its code, and one word later asks for a new one", async () => {
    await page.goto(print);
    await scanned(page, await printed(page), "盖章申报书.pdf");
    await expect(page.getByText("盖章件与现在的内容一致")).toBeVisible();
    await correct(page, `/applications/${applicationId}/sections/E`, "新增就业", "41");
    await page.goto(print);
    const alert = page.getByText("盖章之后，这些部分有改动").locator("..");
    await expect(alert.getByRole("listitem")).toHaveText(["E　效益"]);
    await page.goto(`/applications/${applicationId}/check`);
    await expect(page.getByRole("link", { name: /盖章件已过时/ })).toBeVisible();
    await expect(page.getByRole("button", { name: "提交申报" })).toBeHidden();
  });

  await test.step("printed and stamped again it is handed in, and one click says how that went", async () => {
    await page.goto(print);
    const code = await printed(page);
    await page.getByRole("button", { name: "移除 盖章申报书.pdf" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "移除" }).click();
    await expect(page.getByRole("button", { name: "移除 盖章申报书.pdf" })).toBeHidden();
    await scanned(page, code, "新盖章申报书.pdf");
    await expect(page.getByText("盖章件与现在的内容一致")).toBeVisible();
    await page.goto(`/applications/${applicationId}/check`);
    await page.getByLabel(/我已看过不满足的条件/).check(); // no library of that year has the project
    await page.getByRole("button", { name: "提交申报" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "提交申报" }).click();
    await expect(page).toHaveURL(/\/receipt$/);
    await page.getByRole("button", { name: "满意", exact: true }).click();
    await expect(page.getByText("已记下：满意")).toBeVisible();
  });

  await test.step("a question is answered for everybody, and nobody reads who asked", async () => {
    await page.goto(`/questions?ask=${call.callId}`);
    await page.getByLabel("问题", { exact: true }).fill(`${NAME}租的设备算不算？`);
    await page.getByRole("button", { name: "提交问题" }).click();
    await expect(page.getByRole("row").filter({ hasText: NAME })).toContainText("待答复");
    await desk.goto("/desk/questions?state=open&direction=desc");
    await desk.getByRole("link", { name: `${NAME}租的设备算不算？` }).click();
    await desk.getByLabel("公开的答复").fill("取得发票的算。");
    await desk.getByRole("button", { name: "公开答复" }).click();
    await expect(desk.getByText("公开的文字里有提问单位的名称")).toBeVisible();
    await desk.getByLabel("公开的问题").fill("租的设备算不算？");
    await desk.getByRole("button", { name: "公开答复" }).click();
    await expect(desk.getByText("现在公开的")).toBeVisible();
    await visitor.goto(`/calls/${call.callId}`);
    await expect(visitor.getByText("取得发票的算。")).toBeVisible();
    expect(await visitor.content()).not.toContain("盖章有限公司");
  });

  await test.step("what is announced stands on the call's page and on the firm's first page", async () => {
    await desk.goto(`/desk/calls/${call.callId}/announcements`);
    await desk.getByLabel("标题").fill("今晚八点系统维护");
    await desk.getByLabel("内容").first().fill("维护一小时，已保存的内容不受影响。");
    await desk.getByRole("radio", { name: /紧急/ }).check();
    await desk.getByRole("button", { name: "发布", exact: true }).click();
    await expect(desk.getByRole("row").filter({ hasText: "维护一小时" })).toBeVisible();
    await visitor.goto(`/calls/${call.callId}`);
    await expect(visitor.getByText("维护一小时")).toBeVisible();
    await page.goto("/applications");
    await page.getByRole("link", { name: "今晚八点系统维护" }).first().click();
    await expect(page.getByText("维护一小时")).toBeVisible();
  });
});
