import { expect } from "@playwright/test";
import { pdfFile } from "@/lib/testing/evidence-files";
import { aFirm } from "@/lib/testing/people";
import { draftOf, endSessions, opened } from "./draft-form";
import { test } from "./fixtures";

test("files that meet the end of a session go on after the password was given in place", async ({ pageOf }) => {
  const firm = await aFirm();
  const page = await pageOf(firm);
  await opened(page, `/applications/${await draftOf(firm)}/sections/F`);
  const slot = page.getByRole("region", { name: "营业执照", exact: true });
  await endSessions(firm);
  await slot.getByLabel(/选择文件/).setInputFiles(
    ["一.pdf", "二.pdf"].map((name, at) => ({
      name,
      mimeType: "application/pdf",
      buffer: pdfFile({ trailer: `/Title (${at})` }),
    })),
  );
  await expect(slot.getByText("重新登录后自动接着传")).toBeVisible();
  await expect(slot.getByText("排队等待")).toBeVisible();

  await page.getByRole("radio", { name: "未办理" }).first().check();
  await page.getByRole("button", { name: /保存并/ }).click();
  const prompt = page.getByRole("status").filter({ hasText: "登录已过期，您填写的内容都在" });
  await prompt.getByLabel("密码").fill(firm.password);
  await prompt.getByRole("button", { name: "登录", exact: true }).click();
  await expect(slot.getByText("已上传 2 个")).toBeVisible();
});
