import { expect, type Page } from "@playwright/test";
import { type ALibraryEntry, libraryCsv } from "@/lib/testing/a-library";
import { pdfFile } from "@/lib/testing/evidence-files";

/** The officer brings in the year's project library, after the portal has checked every row. */
export async function importLibrary(page: Page, entries: readonly ALibraryEntry[], year: number): Promise<void> {
  await page.goto("/desk/library/import");
  const file = { name: `${year}.csv`, mimeType: "text/csv", buffer: libraryCsv(entries, year) };
  await page.getByLabel("选择文件").setInputFiles(file);
  await page.getByRole("button", { name: "检查文件" }).click();
  await expect(page.getByText("行全部通过检查")).toBeVisible();
  await page.getByRole("button", { name: "导入这份名单" }).click();
  await expect(page.getByText(`已导入：新增 ${entries.length} 项`)).toBeVisible();
}

/** From an empty year to a call that firms can apply to, with so many awards to give; answers its id. */
export async function makeAndOpenCall(page: Page, year: number, awards: number): Promise<string> {
  await page.goto("/desk/calls/new");
  await page.getByLabel("年度").fill(String(year));
  await page.getByRole("button", { name: "建立草稿" }).click();
  await expect(page).toHaveURL(/\/desk\/calls\/[0-9a-f-]{36}$/);

  await page.getByLabel("标题").fill(`${year}年度工业技改标杆项目`);
  await page.getByLabel("文号").fill(`吉市工信示例〔${year}〕1号`);
  await page.getByLabel("开始", { exact: true }).fill(`${year}-06-01T08:30`);
  await page.getByLabel("截止", { exact: true }).fill(`${year}-06-30T17:00`);
  await page.getByLabel("项目库年度").fill(String(year - 1));
  await page.getByLabel("扶持项目数").fill(String(awards));
  await page.getByLabel("抽签基准").fill(`示例体育彩票 ${year}-08-01 开奖号码`);
  await page.getByLabel("地址").fill("吉安市示例路1号301室");
  const telephones = page.getByLabel(/电话$/);
  for (let place = 0; place < (await telephones.count()); place += 1) {
    await telephones.nth(place).fill(`0796-${String(place + 1).padStart(7, "0")}`);
  }
  await page.getByRole("button", { name: "保存草稿" }).first().click();
  await expect(page.getByText("还没有上传申报通知 PDF")).toBeVisible();
  const notice = { name: "申报通知.pdf", mimeType: "application/pdf", buffer: pdfFile() };
  await page.getByLabel("选择 PDF").setInputFiles(notice);
  await expect(page.getByText("已经可以开放。")).toBeVisible();
  await page.getByRole("button", { name: "开放批次" }).click();
  await page.getByRole("button", { name: "开放并冻结" }).click();
  await expect(page.getByText("批次已开放，内容冻结。")).toBeVisible();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}
