import { readFile } from "node:fs/promises";
import type { Browser, Download, Page } from "@playwright/test";
import { expect, test } from "@playwright/test";
import ExcelJS from "exceljs";
import { asOwner } from "./portal";
import { openSessionFor } from "./session";

async function rowsOf<Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> {
  return asOwner(async (owner) => (await owner.query<Row>(sql, values)).rows);
}

async function rowOf<Row extends object>(sql: string, ...values: unknown[]): Promise<Row> {
  const [row] = await rowsOf<Row>(sql, ...values);
  if (!row) throw new Error(`the demo season has no answer to: ${sql}`);
  return row;
}

/** A browser of somebody of the demo season. */
async function browserOf(browser: Browser, where: string, ...values: unknown[]): Promise<Page> {
  const { id } = await rowOf<{ id: string }>(
    `select "id" from "account" where ${where} and "disabledAt" is null order by "createdAt" limit 1`,
    ...values,
  );
  const context = await browser.newContext();
  await context.addCookies([await openSessionFor(id)]);
  return context.newPage();
}

const bytesOf = async (download: Promise<Download>): Promise<Buffer> => readFile(await (await download).path());

test("an invoice that two counties' firms claim is shown to both desks, and to neither firm", async ({ browser }) => {
  type Claimant = {
    readonly id: string;
    readonly unitCode: string;
    readonly firmId: string;
    readonly firmName: string;
  };
  const { mine, theirs } = await rowOf<{ mine: Claimant; theirs: Claimant }>(
    `select to_jsonb(a) as mine, to_jsonb(b) as theirs from "submission_mark" m
     join "submission_mark" o on o."kind" = m."kind" and o."key" = m."key" and o."applicationId" <> m."applicationId"
     join "application" a on a."id" = m."applicationId" join "application" b on b."id" = o."applicationId"
     where m."kind" = 'invoice' and a."unitCode" <> b."unitCode" order by a."id" limit 1`,
  );
  const county = await browserOf(browser, `"role" = 'county' and "unitCode" = $1`, mine.unitCode);
  await county.goto(`/county/applications/${mine.id}`);
  await expect(county.getByText(/与其他申报重复 \d 处/)).toBeVisible();
  await expect(county.getByText(`${theirs.firmName}（`)).toBeVisible();
  const officer = await browserOf(browser, `"role" = 'officer'`);
  await officer.goto(`/desk/applications/${theirs.id}`);
  await expect(officer.getByText(`${mine.firmName}（`)).toBeVisible();
  const firm = await browserOf(browser, `"firmId" = $1`, mine.firmId);
  await firm.goto(`/applications/${mine.id}`);
  await expect(firm.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(firm.getByText(theirs.firmName)).toHaveCount(0);
});

test("an officer records one line of the negative list with its source", async ({ browser }) => {
  const { id } = await rowOf<{ id: string }>(
    `select a."id" from "application" a join "call" c on c."id" = a."callId" and c."state" = 'open'
     where a."state" = 'recommended' and jsonb_array_length(c."policy" -> 'vetoes') > 0 order by a."id" limit 1`,
  );
  const page = await browserOf(browser, `"role" = 'officer'`);
  await page.goto(`/desk/applications/${id}?tab=vetoes`);
  const form = page.getByRole("form", { name: "记录核查结果" });
  await form.getByRole("radio", { name: /^有/ }).check();
  await form.getByLabel("查询来源").fill("信用中国");
  await form.getByLabel("文号").fill("查询编号示例 2026-0615");
  await form.getByRole("button", { name: "记录", exact: true }).click();
  await expect(page.getByText("认定“有”须写明是什么情形")).toBeVisible();
  await form.getByRole("radio", { name: /^未发现/ }).check();
  await form.getByRole("button", { name: "记录", exact: true }).click();
  await expect(page.getByText("已记录。")).toBeVisible();
  await expect(page.getByText("文号：查询编号示例 2026-0615")).toBeVisible();
});

test("a department's list goes out, is filled in, and its answers stand beside the findings", async ({ browser }) => {
  const { id } = await rowOf<{ id: string }>(
    `select i."id" from "department_inquiry" i join "call" c on c."id" = i."callId" and c."state" = 'open'
     where not exists (select 1 from "department_reply" r where r."inquiryId" = i."id") order by i."askedAt" limit 1`,
  );
  const page = await browserOf(browser, `"role" = 'officer'`);
  await page.goto(`/desk/inquiries/${id}`);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载名单（xlsx）" }).click();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await (await download).path());
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("the list has no sheet");
  const heads = (sheet.getRow(1).values as string[]).map(String); // columns count from 1
  const [hint, outcome, remark] = ["结论填写", "核查结论", "情况说明"].map((head) => heads.indexOf(head));
  if (!hint || !outcome || !remark) throw new Error(`the list has other columns: ${heads.join()}`);
  const isVeto = (row: ExcelJS.Row) => String(row.getCell(hint).value).startsWith("无");
  sheet.eachRow((row, number) => {
    if (number > 1) row.getCell(outcome).value = isVeto(row) ? "无" : "属实";
  });
  // About somebody whom nobody has decided: what is found there is in no other story's way.
  const { line } = await rowOf<{ line: number }>(
    `select q."line" from "department_question" q join "application" a on a."id" = q."applicationId"
     where q."inquiryId" = $1 and a."state" = 'submitted' order by q."line" limit 1`,
    id,
  );
  const found = sheet.getRow(line + 1);
  found.getCell(outcome).value = isVeto(found) ? "有" : "不符";
  const name = "部门回函.xlsx";
  const send = async () => {
    const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await page.getByLabel("回函表格").setInputFiles({ name, mimeType, buffer });
    await page.getByLabel("回函文号").fill("吉市函示例〔2026〕3号");
    await page.getByRole("button", { name: "检查" }).click();
  };
  await send();
  await expect(page.getByText("1 行有问题，没有导入")).toBeVisible();
  await expect(page.getByText("结论不利的须写明情况")).toBeVisible();
  await expect(page.getByRole("button", { name: "导入", exact: true })).toHaveCount(0);
  found.getCell(remark).value = "2025 年 3 月有一项记录在案。";
  await send();
  await expect(page.getByText("其中不利的 1 条：")).toBeVisible();
  await page.getByRole("button", { name: "导入", exact: true }).click();
  await expect(page.getByText(/已导入 \d+ 条答复/)).toBeVisible();
  const [answered] = await rowsOf<{ applicationId: string; subject: string }>(
    `select k."applicationId", k."subject" from "check_record" k join "department_reply" r on r."id" = k."replyId"
     where r."inquiryId" = $1 and k."outcome" in ('found', 'differs')`,
    id,
  );
  const tab = answered?.subject.split(".")[0];
  await page.goto(`/desk/applications/${answered?.applicationId}?tab=${tab}`);
  await expect(page.getByText("2025 年 3 月有一项记录在案。").first()).toBeVisible();
  const kept = page.waitForEvent("download");
  await page.getByRole("link", { name }).first().click();
  expect((await bytesOf(kept)).subarray(0, 2).toString()).toBe("PK");
});

test("a county orders what it recommends and hands it up as one table", async ({ browser }) => {
  const { unitCode } = await rowOf<{ unitCode: string }>(
    `select a."unitCode" from "application" a join "call" c on c."id" = a."callId" and c."state" = 'open'
     where a."state" in ('recommended', 'eligible')
       and not exists (select 1 from "recommendation_entry" r where r."applicationId" = a."id")
       and exists (select 1 from "account" p where p."unitCode" = a."unitCode" and p."role" = 'county')
     group by a."unitCode" order by count(*) desc limit 1`,
  );
  const page = await browserOf(browser, `"role" = 'county' and "unitCode" = $1`, unitCode);
  await page.goto("/county/recommendations");
  await page.getByLabel("上报文号").fill("县工信示例〔2026〕88号");
  await page.getByRole("button", { name: "上报" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "上报" }).click();
  await expect(page.getByRole("cell", { name: "县工信示例〔2026〕88号" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "没有待上报的推荐" })).toBeVisible();
  for (const [format, begins] of [
    ["pdf", "%PDF"],
    ["xlsx", "PK"],
  ] as const) {
    const download = page.waitForEvent("download");
    await page
      .getByRole("row", { name: /县工信示例〔2026〕88号/ })
      .getByRole("link", { name: new RegExp(format) })
      .click();
    expect((await bytesOf(download)).subarray(0, begins.length).toString()).toBe(begins);
  }
});
