import { expect } from "@playwright/test";
import { aFirm, anOfficer } from "@/lib/testing/people";
import { draftOf, keptOnServer, opened } from "./draft-form";
import { test } from "./fixtures";

const HEAD = "代码,名称,英文名称";
const csv = (...rows: string[]) => ({
  name: "units.csv",
  mimeType: "text/csv",
  buffer: Buffer.from([HEAD, ...rows].join("\n")),
});

test("the officer imports a list: every fault at once, what changes, and the version that waits for its day", async ({
  pageOf,
}) => {
  const page = await pageOf(await anOfficer());
  await page.goto("/desk/reference");
  await page.getByRole("link", { name: "推荐单位：版本与导入" }).click();
  await page.getByLabel("来源").fill("市工业和信息化局");
  await page.getByLabel("依据文件").fill("示例〔2026〕2号");
  await page.getByLabel("生效日期").fill("2030-01-01");
  await page.getByLabel("选择文件").setInputFiles(csv("360802,吉州区,Jizhou", "12,,", "360802,又一个,Again"));
  const check = page.getByRole("button", { name: "检查文件" });
  await expect(check).toBeEnabled();
  await check.click();
  await expect(page.getByRole("table", { name: "有问题的行" }).getByRole("row")).toHaveCount(5);
  await expect(page.getByRole("button", { name: "导入这个版本" })).toHaveCount(0);

  await page.getByLabel("选择文件").setInputFiles(csv("360802,吉州新区,Jizhou New District"));
  await check.click();
  await expect(page.getByText("360802 吉州区 → 吉州新区", { exact: false })).toBeVisible();
  await expect(page.getByText("删去 14 条")).toBeVisible();
  await page.getByRole("button", { name: "导入这个版本" }).click();
  await expect(page.getByRole("status").getByText("已导入为第 2 版。")).toBeVisible();
  const versions = page.getByRole("table", { name: "全部版本" });
  await expect(versions.getByRole("row", { name: /第 2 版.*尚未生效.*示例〔2026〕2号/ })).toBeVisible();
  await expect(versions.getByRole("row", { name: /第 1 版.*现行/ })).toBeVisible();
  await versions.getByRole("link", { name: "第 2 版" }).click();
  await expect(page.getByRole("cell", { name: "吉州新区" })).toBeVisible();
});

test("a firm looks its class of industry up by name, without a mouse", async ({ pageOf }) => {
  const firm = await aFirm();
  const page = await pageOf(firm);
  const applicationId = await draftOf(firm);
  await opened(page, `/applications/${applicationId}/sections/A`);
  const industry = page.getByRole("combobox", { name: "行业代码" });
  await industry.pressSequentially("电子电路");
  const found = page.getByRole("listbox", { name: "行业代码" }).getByRole("option");
  await expect(found).toHaveText(["3982 电子电路制造39 计算机、通信和其他电子设备制造业"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(industry).toHaveValue("3982");
  await expect(found).toHaveCount(0);
  await expect(page.getByText("3982 电子电路制造", { exact: false })).toBeVisible();
  await expect.poll(async () => (await keptOnServer(applicationId, "A")())?.industry).toBe("3982");
});
