import { expect, type Page } from "@playwright/test";
import { aPicture } from "@/lib/testing/a-picture";
import { aConcludedSiteCheck } from "@/lib/testing/a-site-check";
import { foundInfected } from "@/lib/testing/an-infected-file";
import { pdfFile } from "@/lib/testing/evidence-files";
import { anOfficer } from "@/lib/testing/people";
import { test } from "./fixtures";
import { lineOf } from "./line";
import { asOwner } from "./portal";

type Unchecked = { readonly id: string; readonly callId: string; readonly firmName: string };

/** Projects of the demo season that are found eligible, and whose plant nobody has looked at yet. */
const unchecked = (): Promise<[Unchecked, Unchecked]> =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<Unchecked>(
      `select a."id", a."callId", a."firmName" from "application" a join "call" c on c."id" = a."callId"
       where c."state" = 'open' and a."state" = 'eligible'
         and not exists (select 1 from "site_check" s where s."applicationId" = a."id") order by a."id" limit 2`,
    );
    const [first, second] = rows;
    if (!first || !second) throw new Error("every plant of the demo season has been looked at");
    return [first, second];
  });

const photo = (name: string) => ({ name, mimeType: "image/png", buffer: aPicture(name) });

test("a plant is looked at with a telephone on a weak line, and nothing is lost", async ({ pageOf }) => {
  const [{ callId, firmName }] = await unchecked();
  const officer = await anOfficer();
  const page = await pageOf(officer);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.clock.install();
  await page.goto(`/desk/calls/${callId}/site-checks?q=${encodeURIComponent(firmName)}`);
  await page
    .getByRole("button", { name: /开始核查/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/desk\/site-checks\/[0-9a-f-]{36}$/);
  const record = page.url();
  const line = await lineOf(page); // nothing that is sent arrives while it is cut; pages still do

  await test.step("words and photos wait on the telephone, through a reload too", async () => {
    await expect(page.getByRole("button", { name: "完成记录" })).toBeEnabled();
    line.cut();
    await page.getByLabel("拍照").setInputFiles([photo("铭牌.png"), photo("全景.png")]);
    await expect(page.getByText("2 张在手机上，等待上传")).toBeVisible();
    await page.getByLabel("核查情况").fill("设备已安装并运行，铭牌齐全。");
    await page.getByLabel("核查情况").press("Tab");
    await expect(page.getByRole("status").filter({ hasText: "已保存" })).toHaveCount(0);
    await page.reload();
    await expect(page.getByText("2 张在手机上，等待上传")).toBeVisible();
    await expect(page.getByLabel("核查情况")).toHaveValue("设备已安装并运行，铭牌齐全。");
    await expect(page.getByText("已恢复手机上还没有传到平台的内容")).toBeVisible();
  });

  await test.step("when the line is back everything arrives, once", async () => {
    line.mend();
    await page.getByRole("button", { name: "现在上传" }).click();
    await expect(page.getByText("已收下 2 张")).toBeVisible();
    await page.evaluate(() => window.dispatchEvent(new Event("online"))); // as a browser does when it has a line again
    await expect(page.getByText(/已保存 \d/)).toBeVisible();
    await expect(page.getByText("已恢复手机上还没有传到平台的内容")).toHaveCount(0);
  });

  await test.step("a line that comes back without a word is tried again within a quarter of a minute", async () => {
    line.cut();
    await page.getByLabel("核查情况").fill("设备已安装并运行，铭牌齐全，编号与清单一致。");
    await page.getByLabel("核查情况").press("Tab");
    await expect(page.getByText("连不上服务器，改动暂存在这台设备")).toBeVisible();
    line.mend();
    await page.clock.fastForward(15_000);
    await expect(page.getByText(/已保存 \d/)).toBeVisible();
    await page.getByLabel("核查情况").fill("设备已安装并运行，铭牌齐全，编号与清单逐台一致。"); // no result has been chosen yet
    await page.getByLabel("核查情况").press("Tab");
    await expect(page.getByText(/已保存 \d/)).toBeVisible();
  });

  await test.step("what another wrote meanwhile stands beside one's own words, until one has chosen", async () => {
    const findings = page.getByLabel("核查情况");
    line.cut();
    await findings.fill("甲写的：三台设备都在。");
    await findings.press("Tab");
    const colleague = await pageOf(officer);
    await colleague.goto(record);
    await expect(colleague.getByRole("button", { name: "完成记录" })).toBeEnabled();
    await colleague.getByLabel("核查情况").fill("乙写的：两台设备在。");
    await colleague.getByLabel("核查情况").press("Tab");
    await expect(colleague.getByText(/已保存 \d/)).toBeVisible();
    for (const _ of ["first look", "nothing was written over it"]) {
      await page.reload();
      const both = page.getByRole("region", { name: "您在这台设备上写的、没有存上的内容" });
      await expect(both.getByText("甲写的：三台设备都在。")).toBeVisible();
      await expect(both.getByText("乙写的：两台设备在。")).toBeVisible();
      await expect(findings).toBeDisabled();
    }
    line.mend();
    await page.getByRole("button", { name: "采用我的" }).click();
    await expect(findings).toHaveValue("甲写的：三台设备都在。");
    await expect(page.getByText(/已保存 \d/)).toBeVisible();
  });

  await test.step("a figure that cannot be read yet is named at its field and keeps nothing else back", async () => {
    await page.getByRole("radio", { name: /^核减/ }).check();
    const jobs = page.getByLabel("新增就业");
    const tooHigh = page.getByText("核减的数字必须低于现在计算的数字");
    await jobs.fill("3x");
    await jobs.press("Tab");
    await expect(page.getByText("请填写数字，如 986.5").first()).toBeVisible();
    await jobs.fill("999999");
    await expect(tooHigh).toBeVisible();
    await jobs.fill("");
    await expect(tooHigh).toHaveCount(0);
  });

  await test.step("a whole record is concluded, printed and signed", async () => {
    const day = await page.getByLabel("核查日期").getAttribute("max");
    await page.getByLabel("核查日期").fill(day ?? "");
    for (const [place, name] of ["李示例", "财示例"].entries()) {
      await page.getByLabel(`第${place + 1}人姓名`).fill(name);
      await page.getByLabel(`第${place + 1}人单位`).fill(place === 0 ? "市工信局" : "市财政局");
    }
    await page.getByRole("button", { name: "完成记录" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: /^企业参加人$/ })).toBeVisible();
    await page.getByLabel("企业参加人").fill("企示例（副总经理）");
    await page.getByLabel("核查通过").check();
    await expect(page.getByText("完成前还缺")).toHaveCount(0);
    await page.getByRole("button", { name: "完成记录" }).click();
    await page.getByRole("button", { name: "确认完成" }).click();
    await expect(page.getByLabel("签字的核查记录")).toBeVisible();
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "下载核查记录" }).click();
    expect((await downloading).suggestedFilename()).toContain("现场核查记录");
    await page.getByLabel("签字的核查记录").setInputFiles({
      name: "签字.pdf",
      mimeType: "application/pdf",
      buffer: pdfFile({ trailer: "/Title <00>" }),
    });
    await expect(page.getByText("选好的文件: 签字.pdf")).toBeVisible();
    await page.getByRole("button", { name: "提交签字的记录" }).click();
    await expect(page.getByText("提交后立即生效，不能撤回。")).toBeVisible();
    await page.getByRole("button", { name: "确认生效" }).click();
    await expect(page.getByText("核查结论支持这个项目")).toBeVisible();
    await page.goto(record);
    await expect(page.getByRole("button", { name: "完成记录" })).toHaveCount(0);
  });
});

/** Chooses a scan of the signed record; nothing is sent by that. */
async function chooseScan(page: Page, label: string, name: string) {
  const buffer = pdfFile({ trailer: `/Title <${Buffer.from(name).toString("hex")}>` });
  await expect(page.getByLabel(label)).toBeEnabled();
  await page.getByLabel(label).setInputFiles({ name, mimeType: "application/pdf", buffer });
  await expect(page.getByText(`选好的文件: ${name}`)).toBeVisible();
}

test("what follows is read before a result is in force; a scan that turns out infected gives way to another", async ({
  pageOf,
}) => {
  const [toFail, toReduce] = await unchecked();
  const officer = await anOfficer();
  const page = await pageOf(officer);
  const jobs = [{ figure: "jobs" as const, value: 1 }];
  const failed = await aConcludedSiteCheck(officer.actor, toFail.id, { result: "failed", findings: "厂房空置。" });
  const reduced = await aConcludedSiteCheck(officer.actor, toReduce.id, { result: "reduced", figures: jobs });
  const dialog = page.getByRole("dialog");

  await test.step("a failed plant: the application goes, and the firm is told; whoever looks again has put nothing in force", async () => {
    await page.goto(`/desk/site-checks/${failed.siteCheckId}`);
    await chooseScan(page, "签字的核查记录", "不通过.pdf");
    await page.getByRole("button", { name: "提交签字的记录" }).click();
    await expect(dialog.getByText("核查结论“核查不通过”现在生效吗？")).toBeVisible();
    await expect(dialog.getByText("申报将不再列入支持范围，企业会收到通知。")).toBeVisible();
    await dialog.getByRole("button", { name: "再看看" }).click();
    await page.reload();
    await expect(page.getByText("待签字")).toBeVisible();
  });

  await test.step("a reduction: its figures take the place of the verified ones", async () => {
    await page.goto(`/desk/site-checks/${reduced.siteCheckId}`);
    await chooseScan(page, "签字的核查记录", "核减.pdf");
    await page.getByRole("button", { name: "提交签字的记录" }).click();
    await expect(dialog.getByText(/核减的数字将代替原来的核定数/)).toBeVisible();
    await dialog.getByRole("button", { name: "确认生效" }).click();
    await expect(page.getByText("核减的数字已作为核定数")).toBeVisible();
    await expect(page.getByText(/^1 人（核减前 \d+ 人）$/)).toBeVisible();
    await expect(page.getByText("签字的扫描件已停用")).toHaveCount(0);
  });

  await test.step("a virus is found in its scan: nobody opens it, the result stands, and another scan takes its place", async () => {
    const kept = page.getByRole("link", { name: "签字的核查记录" });
    const address = (await kept.getAttribute("href")) ?? "";
    await foundInfected(address.split("/").at(-1) ?? "");
    expect((await page.request.get(address)).status()).toBe(404);
    await page.reload();
    await expect(page.getByText("发现病毒，已停用")).toBeVisible();
    await expect(kept).toHaveCount(0);
    await expect(page.getByText("核减的数字已作为核定数")).toBeVisible();
    await chooseScan(page, "签字原件的另一份扫描件", "重新扫描.pdf");
    await page.getByRole("button", { name: "用这一份代替" }).click();
    await expect(page.getByText("签字的扫描件已停用")).toHaveCount(0);
    await expect(page.getByText(/^停用的扫描件/)).toBeVisible();
    expect((await page.request.get((await kept.getAttribute("href")) ?? "")).status()).toBe(200);
  });
});
