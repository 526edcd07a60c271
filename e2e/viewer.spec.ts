import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { startDraft } from "@/lib/applications/commands/start-draft";
import { recordVerifiedValue } from "@/lib/screening/commands/record-verified-value";
import { screened } from "@/lib/testing/a-screening";
import { pngFile, writtenPdf } from "@/lib/testing/evidence-files";
import { aCountyOfficer, accepted, aFirm } from "@/lib/testing/people";
import { someEvidence } from "@/lib/testing/some-evidence";
import { test } from "./fixtures";
import { asOwner } from "./portal";
import { portalAddress } from "./session";

const PAGES = ["审计报告 第一页", "设备购置 第二页", "附注 第三页"];

/** Everything that the page asks for elsewhere, and everything that its policy forbids. */
function watch(page: Page): { readonly strangers: string[] } {
  const strangers: string[] = [];
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== new URL(portalAddress()).origin) strangers.push(request.url());
  });
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) strangers.push(message.text());
  });
  return { strangers };
}

const viewer = (page: Page) => page.locator(".viewer");
const drawn = (page: Page, text: string) => viewer(page).locator(".viewer-words").getByText(text);

async function draftWithFiles(firm: Awaited<ReturnType<typeof aFirm>>) {
  const { rows } = await asOwner((owner) =>
    owner.query<{ id: string }>(`select "id" from "call" where "state" = 'open' limit 1`),
  );
  const { applicationId } = accepted(await startDraft(firm.actor, { callId: rows[0]?.id ?? "" }));
  const report = await someEvidence(firm.actor, applicationId, {
    kind: "special-audit",
    fileName: "专项审计报告.pdf",
    bytes: writtenPdf(PAGES),
  });
  return { applicationId, report };
}

test("a firm reads its documents beside the form, page by page, and goes on typing", async ({ pageOf }) => {
  const firm = await aFirm();
  const { applicationId, report } = await draftWithFiles(firm);
  const page = await pageOf(firm);
  const { strangers } = watch(page);
  await page.goto(`/applications/${applicationId}/sections/F`);
  const slot = page.getByRole("region", { name: "项目专项审计报告", exact: true });
  const photo = { name: "铭牌.png", mimeType: "image/png", buffer: pngFile(40, 30) };
  await slot.getByLabel(/选择文件/).setInputFiles(photo);
  await expect(slot.getByText("已上传 2 个")).toBeVisible();
  const answered = page.getByRole("main").locator("form").getByRole("radio").first();
  await answered.check();

  await slot.getByRole("link", { name: /查看 专项审计报告/ }).press("Enter");
  await expect(viewer(page).getByRole("heading", { name: "专项审计报告.pdf" })).toBeFocused();
  await expect(drawn(page, "审计报告 第一页")).toBeAttached();
  await viewer(page).getByRole("button", { name: "下一页" }).click();
  await expect(drawn(page, "设备购置 第二页")).toBeAttached();
  await viewer(page).getByLabel("第几页").fill("3");
  await viewer(page).getByLabel("第几页").press("Enter");
  await expect(drawn(page, "附注 第三页")).toBeAttached();
  expect(new URL(page.url()).hash).toBe(`#file=${report.id}&page=3`);
  await viewer(page).getByRole("button", { name: "放大" }).click();
  await viewer(page).getByRole("button", { name: "旋转" }).click();
  await expect(viewer(page).locator("canvas")).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include(".viewer").exclude(".viewer-words").analyze();
  expect(violations).toEqual([]);

  await page.keyboard.press("Escape");
  await expect(viewer(page)).toBeHidden();
  await expect(slot.getByRole("link", { name: /查看 专项审计报告/ })).toBeFocused();
  await expect(answered).toBeChecked();
  expect(strangers).toEqual([]);
});

test("an address leads to a page of a file, and the back button away from it", async ({ pageOf }) => {
  const firm = await aFirm();
  const { applicationId, report } = await draftWithFiles(firm);
  const page = await pageOf(firm);
  await page.goto(`/applications/${applicationId}/sections/F#file=${report.id}&page=2`);
  await expect(drawn(page, "设备购置 第二页")).toBeAttached();
  await viewer(page).getByRole("button", { name: "关闭" }).click();
  await page.getByRole("link", { name: /查看 专项审计报告/ }).click();
  await expect(drawn(page, "审计报告 第一页")).toBeAttached();
  await page.goBack();
  await expect(viewer(page)).toBeHidden();
  await page.goto(`/applications/${applicationId}/sections/F#file=${report.id}&page=99`);
  await expect(drawn(page, "附注 第三页")).toBeAttached();
});

test("on a desk a verified value leads to the page that it rests on", async ({ pageOf }) => {
  const { rows } = await asOwner((owner) =>
    owner.query<{ id: string; unitCode: string }>(
      `select "id", "unitCode" from "application" where "state" = 'submitted' limit 1`,
    ),
  );
  const [application] = rows;
  if (!application) throw new Error("no county has an application to check");
  const county = await aCountyOfficer(application.unitCode);
  const { id: applicationId } = application;
  const record = await someEvidence(county.actor, applicationId, {
    fileName: "核查记录.pdf",
    bytes: writtenPdf(PAGES),
  });
  const { version } = await screened(county.actor, applicationId);
  const input = {
    applicationId,
    version,
    figure: "jobs" as const,
    value: 3,
    page: 2,
    reason: "与核查记录一致。",
    confirmed: false,
  };
  accepted(await recordVerifiedValue(county.actor, { ...input, evidenceId: record.id }));

  const page = await pageOf(county);
  const { strangers } = watch(page);
  await page.goto(`/county/applications/${applicationId}?tab=benefit`);
  await page.getByRole("link", { name: "核查记录.pdf，第 2 页" }).click();
  await expect(drawn(page, "设备购置 第二页")).toBeAttached();
  expect(strangers).toEqual([]);
});
