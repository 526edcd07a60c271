import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { evidenceLacking } from "@/lib/applications/domain/evidence-asked";
import { receiptCode } from "@/lib/applications/domain/receipt";
import { findSubmission } from "@/lib/applications/queries/find-submission";
import type { FirmActor } from "@/lib/auth/actor";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { aDraft } from "@/lib/testing/a-submission";
import { demoUscc } from "@/lib/testing/demo/demo-uscc";
import { aFirm, anApprover, anOfficer, type Person } from "@/lib/testing/people";
import { evidenceOfKinds } from "@/lib/testing/some-evidence";
import { test } from "./fixtures";
import { isSent } from "./line";
import { looksRight } from "./looks";
import { asOwner, resetClock, setClock } from "./portal";

/** A window that no call of another test overlaps. */
const OPENS = "2025-03-03T08:30:00+08:00";
const CLOSES = "2025-03-31T17:00:00+08:00";
const before = (seconds: number) => new Date(Date.parse(CLOSES) - seconds * 1000).toISOString();

let officer: Awaited<ReturnType<typeof anOfficer>>;
let call: ACall;
let serial = 720;

test.beforeAll(async () => {
  await setClock("2025-03-10T09:00:00+08:00");
  officer = await anOfficer();
  call = await aCall(officer.actor, { opensAt: new Date(OPENS), closesAt: new Date(CLOSES) });
});
test.afterAll(resetClock);

/** A firm with a draft that lacks nothing. */
async function aReadyFirm(): Promise<{ firm: Person<FirmActor>; applicationId: string }> {
  serial += 1;
  const firm = await aFirm({ uscc: demoUscc("360802", serial) });
  const { applicationId, content } = await aDraft(firm.actor, call, { invoiceNo: `2025${serial}` });
  await evidenceOfKinds(firm.actor, applicationId, evidenceLacking(content, call.content, []));
  return { firm, applicationId };
}

async function pressSubmit(page: Page) {
  await expect(page.getByRole("dialog")).toBeHidden(); // the one of an earlier try takes a moment to go
  const confirm = page.getByLabel("我已看过不满足的条件，仍要提交");
  if (await confirm.isVisible()) await confirm.check();
  await page.getByRole("button", { name: "提交申报" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "提交申报" }).click();
}

const isAccessible = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

test("an answer lost on the way is found again, and the receipt proves itself to anybody", async ({
  pageOf,
  page: anybody,
}) => {
  const { firm, applicationId } = await aReadyFirm();
  const page = await pageOf(firm);
  await page.goto(`/applications/${applicationId}/check`);
  let isLost = false;
  await page.route("**/check", async (route) => {
    if (isLost || !isSent(route.request())) return route.fallback();
    isLost = true;
    await route.fetch(); // it arrives; its answer does not
    await route.abort();
  });
  await pressSubmit(page);
  await expect(page.getByText("没有收到平台的答复")).toBeVisible();
  await pressSubmit(page);
  await expect(page).toHaveURL(/\/receipt$/);
  const { rows } = await asOwner((owner) =>
    owner.query(`select "receiptNo" from "submission" where "applicationId" = $1`, [applicationId]),
  );
  expect(rows).toHaveLength(1);

  const view = await findSubmission(firm.actor, applicationId);
  if (!view) throw new Error("nothing was handed in");
  const code = receiptCode(view.receiptNo, view.contentSha256);
  await expect(page.getByText(code)).toBeVisible();
  const pdf = await page.request.get(`/api/receipts/${view.receiptNo}`);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");

  await page.goto("/notifications");
  await page.getByRole("link", { name: /申报材料已受理/ }).click();
  await expect(page).toHaveURL(/\/receipt$/);
  await page.goto("/notifications?state=unread");
  await expect(page.getByText(view.receiptNo)).toHaveCount(0);

  await anybody.goto(`/verify?number=${view.receiptNo}&code=${code.toLowerCase().replaceAll("-", "")}`);
  await expect(anybody.getByText("这份回执是真实的")).toBeVisible();
  await expect(anybody.getByText(firm.actor.firmName)).toHaveCount(0);
  await isAccessible(anybody);
  const own = await page.request.get(`/api/evidence/${view.files[0]?.id}`);
  const file = { name: "材料.pdf", mimeType: "application/pdf", buffer: await own.body() };
  await anybody.getByLabel("选择或拖入文件").setInputFiles(file);
  await expect(anybody.getByText("“材料.pdf”是随这次申报提交的文件，一字不差。")).toBeVisible();
  await anybody.getByLabel("选择或拖入文件").setInputFiles({ ...file, name: "别的.pdf", buffer: Buffer.from("别的") });
  await expect(anybody.getByText("“别的.pdf”不在这次申报提交的文件之中")).toBeVisible();
  const itself = { name: "回执.pdf", mimeType: "application/pdf", buffer: await pdf.body() };
  await anybody.getByLabel("选择或拖入文件").setInputFiles(itself);
  await expect(anybody.getByText(`“回执.pdf”写明是回执 ${view.receiptNo} 本身`)).toBeVisible();
  await anybody.goto(`/verify?number=${view.receiptNo}&code=`);
  await expect(anybody.getByText("请填写核验码")).toBeVisible();
  await anybody.goto(`/verify?number=${view.receiptNo}&code=0000-0000-0000`);
  await expect(anybody.getByText("无法确认这份回执")).toBeVisible();

  await anybody.goto("/outbox");
  await anybody
    .getByText(/申报材料已受理/)
    .first()
    .click();
  await expect(anybody.getByText(new RegExp(`回执编号${view.receiptNo}`)).first()).toBeVisible();
});

test("when the call closes before one's eyes the page says what has become of the application; then all get longer", async ({
  pageOf,
  page: anybody,
}) => {
  test.setTimeout(120_000); // four people, and every page of theirs is looked at by axe
  const { firm, applicationId } = await aReadyFirm();
  const approver = await anApprover();
  const [page, desk, approvals] = [await pageOf(firm), await pageOf(officer), await pageOf(approver)];
  await setClock(before(5));
  await page.goto(`/applications/${applicationId}/check`);
  await expect(page.getByText("申报已截止，这份申报没有提交")).toBeVisible();
  await pressSubmit(page);
  await expect(page.getByText("这次提交没有被接受：已过截止时间")).toBeVisible();
  await page.goto(`/applications/${applicationId}`);
  await expect(page.getByRole("heading", { name: "逾期提交记录" })).toBeVisible();

  await desk.goto(`/desk/calls/${call.callId}`);
  await expect(desk.getByText(firm.actor.firmName).first()).toBeVisible();
  await desk.getByText("提请延长申报截止时间").click();
  await desk.getByLabel("理由").fill("3 月 31 日 15:00 至 17:00 平台故障。");
  await isAccessible(desk);
  await desk.getByRole("button", { name: "提请延长" }).click();
  await expect(desk.getByText("待审批")).toBeVisible();

  await approvals.goto("/approvals");
  await approvals.getByRole("link", { name: call.content.title }).click();
  await expect(approvals.getByText("3 月 31 日 15:00 至 17:00 平台故障。")).toBeVisible();
  await looksRight(approvals);
  await approvals.getByRole("button", { name: "批准延长" }).click();
  await expect(approvals).toHaveURL(/\/approvals$/);

  await anybody.goto(`/calls/${call.callId}`);
  await expect(
    anybody.getByText(/由 2025年3月31日 17:00 统一延长至 2025年4月2日 17:0\d。原因：3 月 31 日/),
  ).toBeVisible();
  await isAccessible(anybody);
  await page.goto(`/applications/${applicationId}/check`);
  await pressSubmit(page);
  await expect(page).toHaveURL(/\/receipt$/);
});
