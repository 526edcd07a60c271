import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { pdfFile } from "@/lib/testing/evidence-files";
import { aFirm } from "@/lib/testing/people";
import { draftOf } from "./draft-form";
import { test } from "./fixtures";
import { lineOf } from "./line";
import { portalAddress } from "./session";

const licence = (page: Page) => page.getByRole("region", { name: "营业执照", exact: true });
const pdf = (name: string, buffer: Buffer = pdfFile()) => ({ name, mimeType: "application/pdf", buffer });

test("documents are uploaded, several at once, and each that is turned away says why", async ({ pageOf }) => {
  const firm = await aFirm();
  const page = await pageOf(firm);
  await page.goto(`/applications/${await draftOf(firm)}/sections/F`);
  const slot = licence(page);
  await expect(slot.getByText("单个不超过 20 MB")).toBeVisible();
  const kept = pdf("营业执照（副本）.pdf");
  await slot
    .getByLabel(/选择文件/)
    .setInputFiles([
      kept,
      pdf("网页.pdf", Buffer.from("<script>alert(1)</script>")),
      pdf("太大.pdf", Buffer.alloc(20 * 1024 * 1024 + 1)),
      pdf("带脚本.pdf", pdfFile({ catalog: "/OpenAction << /S /JavaScript /JS (a) >>" })),
    ]);
  await expect(slot.getByText("已上传 1 个")).toBeVisible();
  await expect(slot.getByText("文件内容与扩展名不一致")).toBeVisible();
  await expect(slot.getByText("文件超过 20 MB")).toBeVisible();
  await expect(slot.getByText("PDF 里带有脚本")).toBeVisible();

  const downloading = page.waitForEvent("download");
  await slot.getByRole("link", { name: /下载/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(kept.name);
  const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
  expect(hash(await readFile(await download.path()))).toBe(hash(kept.buffer));

  await page.reload();
  await expect(slot.getByTitle(kept.name)).toBeVisible();
  const remove = slot.getByRole("button", { name: /移除/ });
  await expect(remove).toBeEnabled();
  await remove.press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "移除" }).press("Enter");
  await expect(slot.getByTitle(kept.name)).toBeHidden();
  await page.reload();
  await expect(slot.getByText("待上传")).toBeVisible();
});

test("a line that drops during uploads takes neither the page nor the files that wait: they go on when it is back", async ({
  pageOf,
}) => {
  const firm = await aFirm();
  const page = await pageOf(firm);
  const applicationId = await draftOf(firm);
  await page.goto(`/applications/${applicationId}/sections/F`);
  const slot = licence(page);
  let uploads = 0;
  // Only the first file gets out: the page that is wanted after it, and the other files, meet a dead line.
  const line = await lineOf(page, (request) => {
    if (request.url().endsWith("/evidence")) uploads += 1;
    return uploads !== 1 || !request.url().endsWith("/evidence");
  });
  line.cut();
  await slot
    .getByLabel(/选择文件/)
    .setInputFiles(["一.pdf", "二.pdf", "三.pdf"].map((name, at) => pdf(name, pdfFile({ trailer: `/Title (${at})` }))));
  await expect(slot.getByText("连上后自动接着传")).toBeVisible();
  await expect(slot.getByText("已上传 1 个")).toBeVisible();
  await expect(slot.getByText("排队等待")).toBeVisible();
  expect(new URL(page.url()).pathname).toContain(applicationId);

  line.mend();
  await expect(slot.getByText("已上传 3 个")).toBeVisible();
  await expect(page.getByText("本件申报已用 3 个")).toBeVisible(); // the page around has heard of it
});

test("files that have not arrived are told before the page is left, on other pages, and after a reload", async ({
  pageOf,
}) => {
  const firm = await aFirm();
  const page = await pageOf(firm);
  const applicationId = await draftOf(firm);
  await page.goto(`/applications/${applicationId}/sections/F`);
  const slot = licence(page);
  const line = await lineOf(page);
  line.cut();
  await slot.getByLabel(/选择文件/).setInputFiles(pdf("没传完.pdf"));
  await expect(slot.getByText("连上后自动接着传")).toBeVisible();

  // Within the portal it goes along; leaving the portal, or signing out, asks first.
  await page.getByRole("navigation", { name: "当前位置" }).getByRole("link").last().click();
  await expect(page.getByText("还有 1 个文件没有传完")).toBeVisible();
  await page.getByRole("button", { name: "退出" }).click();
  const question = page.getByRole("dialog").filter({ hasText: "还有内容或文件没有送到服务器" });
  await question.getByRole("button", { name: "先不退出" }).click();
  const asked = page.waitForEvent("dialog");
  const reloaded = page.reload();
  await (await asked).accept();
  await reloaded;
  const note = page.getByRole("status").filter({ hasText: "有 1 个文件上次没有传完" });
  await expect(note).toContainText("没传完.pdf（营业执照）");

  line.mend();
  await note.getByRole("link", { name: "打开 F 部分" }).click();
  await slot.getByLabel(/选择文件/).setInputFiles(pdf("没传完.pdf"));
  await expect(slot.getByText("已上传 1 个")).toBeVisible();
  await expect(page.getByText("上次没有传完")).toBeHidden();
});

test("an upload on a line that has fallen silent is given up after a minute, and sent again", async ({ pageOf }) => {
  const firm = await aFirm();
  const page = await pageOf(firm);
  await page.clock.install();
  await page.goto(`/applications/${await draftOf(firm)}/sections/F`);
  const slot = licence(page);
  let isSilent = true;
  const held = page.waitForRequest("**/api/applications/*/evidence");
  await page.route("**/api/applications/*/evidence", async (route) => {
    if (!isSilent) await route.fallback(); // otherwise neither an answer nor an end
  });
  await slot.getByLabel(/选择文件/).setInputFiles(pdf("执照.pdf"));
  await held;
  await page.clock.fastForward("01:01");
  await expect(slot.getByText("没有连上服务器")).toBeVisible();
  isSilent = false;
  await expect(slot.getByText("已上传 1 个")).toBeVisible();
});

test("a file may be dropped", async ({ pageOf }) => {
  const firm = await aFirm();
  const page = await pageOf(firm);
  await page.goto(`/applications/${await draftOf(firm)}/sections/F`);
  const slot = licence(page);
  await expect(slot.getByLabel(/选择文件/)).toBeEnabled();
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "拖入.pdf", { type: "application/pdf" }));
    return transfer;
  }, pdfFile().toString("ascii"));
  await slot.getByText("选择文件，或拖到这里").dispatchEvent("drop", { dataTransfer: dropped });
  await expect(slot.getByTitle("拖入.pdf")).toBeVisible();
  await expect(slot.getByText("已上传 1 个")).toBeVisible();
});

test("a download is an attachment in a sandbox, and another firm finds nothing there", async ({ pageOf }) => {
  const firm = await aFirm();
  const applicationId = await draftOf(firm);
  const page = await pageOf(firm);
  const bytes = pdfFile();
  const upload = (by: Page, origin: string) =>
    by.request.post(`/api/applications/${applicationId}/evidence`, {
      data: bytes,
      headers: {
        origin,
        "content-type": "application/pdf",
        "x-evidence-kind": "other",
        "x-evidence-name": encodeURIComponent("\u202E材料\r\n.pdf"),
        "x-evidence-bytes": String(bytes.length),
        "x-evidence-sha256": createHash("sha256").update(bytes).digest("hex"),
      },
    });
  expect(await (await upload(page, "https://elsewhere.example")).json()).toMatchObject({ refusal: "wrong-origin" });
  const { id } = await (await upload(page, portalAddress())).json();
  const answer = await page.request.get(`/api/evidence/${id}`);
  expect(answer.headers()).toMatchObject({
    "content-disposition": "attachment; filename=\"__.pdf\"; filename*=UTF-8''%E6%9D%90%E6%96%99.pdf",
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  expect(answer.headers()["content-security-policy"]).toContain("sandbox; default-src 'none'");
  expect(await answer.body()).toEqual(bytes);

  const other = await pageOf(await aFirm({ uscc: "91360803DEM000030T" }));
  expect((await other.request.get(`/api/evidence/${id}`)).status()).toBe(404);
  expect((await upload(other, portalAddress())).status()).toBe(404);
});
