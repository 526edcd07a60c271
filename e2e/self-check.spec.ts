import { expect, type Page, test } from "@playwright/test";
import { demoUscc } from "@/lib/testing/demo/demo-uscc";
import { pdfFile } from "@/lib/testing/evidence-files";
import { aFirm } from "@/lib/testing/people";

/** Short of investment by 14.00 万元; figures of eight months. */
async function answer(page: Page) {
  await page.getByLabel("项目名称").fill("示例自查项目");
  await page.getByLabel("统一社会信用代码").fill("91360802DEM000022H");
  await page.getByLabel("登记机关").selectOption({ label: "吉州区市场监督管理局" });
  await page.getByRole("group", { name: "是否规模以上企业" }).getByLabel("是", { exact: true }).check();
  await page.getByLabel("设备（含软件），不含税").fill("８１２．４");
  await page.getByLabel("建筑安装，不含税").fill("173.60");
  await page.getByLabel("环评手续").selectOption({ label: "不涉及" });
  await page.getByLabel("环评不涉及的理由").fill("仅更换设备");
  await page.getByLabel("投产不满 12 个月").check();
  await page.getByRole("textbox", { name: "已有几个月" }).fill("8");
  await page.getByLabel("新增主营业务收入").fill("1,480");
  await page.getByLabel("新增税收").fill("36");
}

test("anybody learns what is lacking and by how much, and nothing but the library question leaves the browser", async ({
  page,
}) => {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(request.postData() ?? "");
  });
  await page.goto("/check");
  await answer(page);
  const investment = page.getByRole("region", { name: "3投资" });
  await expect(investment.getByText("合计 986.00 万元，距 1,000 万元还差 14.00 万元")).toBeVisible();
  await expect(investment.getByText("项目固定资产投资额1,000万元（含）以上")).toBeVisible();
  await expect(page.getByRole("region", { name: "5效益" }).getByText("每年 2,220.00 万元")).toBeVisible();
  await expect(
    page
      .getByRole("region", { name: "1入库" })
      .getByText(/工业项目库中/)
      .first(),
  ).toBeVisible();
  await expect(page.getByText("不符合")).toHaveCount(0);
  expect(sent.length).toBeGreaterThan(0);
  for (const body of sent) expect(body).not.toMatch(/812|８１２|173\.60|1,480|仅更换设备/);

  await page.getByLabel("建筑安装，不含税").fill("187.6");
  await expect(investment.getByText("达到 1,000 万元")).toBeVisible();
  await page.getByLabel("新增税收").fill("三十六");
  await page.getByLabel("新增税收").blur();
  await expect(page.getByText("请填写金额，单位万元")).toBeVisible();
});

/** The two ways on from the answers: with an account, and without one yet. */
const WAYS_ON = [
  {
    by: "sign-in",
    goesOn: async (page: Page) => {
      const firm = await aFirm();
      await page.getByRole("link", { name: "登录，带着这些答案去申报" }).click();
      await page.getByLabel("电子邮箱").fill(firm.email);
      await page.getByLabel("密码").fill(firm.password);
      await page.getByRole("button", { name: "登录", exact: true }).click();
    },
  },
  {
    by: "registration",
    goesOn: async (page: Page) => {
      await page.getByRole("link", { name: "先注册单位账号" }).click();
      // The page of the self-check has a field of the same name.
      await expect(page.getByRole("heading", { level: 1, name: "注册申报单位" })).toBeVisible();
      await page.getByLabel("统一社会信用代码").fill(demoUscc("360802", 740));
      await page.getByLabel("单位名称").fill("吉安示例自查有限公司");
      await page.getByLabel("所属县（市、区）或开发区").selectOption("360802");
      const licence = { name: "营业执照.pdf", mimeType: "application/pdf", buffer: pdfFile() };
      await page.getByLabel("营业执照").setInputFiles(licence);
      await page.getByLabel("姓名").fill("孙示例");
      await page.getByLabel("电子邮箱").fill("zicha@example.com");
      await page.getByLabel("密码").fill("Shili-Qiye-2021");
      await page.getByRole("button", { name: "注册并登录" }).click();
    },
  },
] as const;

for (const { by, goesOn } of WAYS_ON) {
  test(`the answers survive a reload, come along through ${by} into a draft and can be cleared`, async ({ page }) => {
    await page.goto("/check");
    await answer(page);
    await page.reload();
    await expect(page.getByLabel("建筑安装，不含税")).toHaveValue("173.60");
    await goesOn(page);
    await expect(page.getByText("自查时填写的内容会带入草稿")).toBeVisible();
    await page.getByRole("button", { name: "开始填写" }).click();
    await expect(page).toHaveURL(/\/applications\/[0-9a-f-]{36}$/);
    await page.goto(`${page.url()}/sections/D`);
    const typed = () =>
      page.locator("main input").evaluateAll((inputs: HTMLInputElement[]) => inputs.map((input) => input.value));
    await expect.poll(typed).toContain("173.60");

    await page.goto("/check");
    await expect(page.getByLabel("项目名称")).toHaveValue("");
    await page.getByLabel("项目名称").fill("另一个项目");
    await page.getByRole("button", { name: "清空重填" }).click();
    await expect(page.getByLabel("项目名称")).toHaveValue("");
    await page.reload();
    await expect(page.getByLabel("项目名称")).toHaveValue("");
  });
}
