import { expect, type Page } from "@playwright/test";
import { SECTION_CODES, type SectionCode, type SubmissionContent } from "@/lib/applications/domain/content";
import { evidenceLacking } from "@/lib/applications/domain/evidence-asked";
import type { FirmActor } from "@/lib/auth/actor";
import { readCall } from "@/lib/calls/queries/read-call";
import { asActor } from "@/lib/db/as-actor";
import { faultlessContent } from "@/lib/testing/application-content";
import { pdfFile } from "@/lib/testing/evidence-files";
import { aFirm } from "@/lib/testing/people";
import { test } from "./fixtures";
import { answerFocused, fillByTab, focused, tabTo } from "./keyboard";
import { readWorld } from "./world";

async function callRules(firm: FirmActor) {
  const { callId } = await readWorld();
  const call = await asActor(firm, (handle) => readCall(handle, callId));
  if (!call) throw new Error("no call is open");
  return call.content;
}

/** "years.0.revenue" → what stands there in the section. */
function answerAt(section: SubmissionContent[SectionCode], name: string): string | readonly string[] | undefined {
  let value: unknown = section;
  for (const step of name.split("."))
    value = typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined;
  if (typeof value === "string") return value;
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : undefined;
}

async function addLineByKeyboard(page: Page, section: SubmissionContent["D"]): Promise<void> {
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await focused(page)).name).toBe("equipment.0.name");
  await answerFocused(page, await focused(page), section.equipment[0]?.name);
}

async function uploadByKeyboard(page: Page, kind: string): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.keyboard.press("Enter");
  await (await choosing).setFiles({ name: `${kind}.pdf`, mimeType: "application/pdf", buffer: pdfFile() });
  await expect(page.locator(`section[aria-labelledby="evidence-${kind}-name"]`).getByText("已上传 1 个")).toBeVisible();
}

test("a whole application is written and handed in by keyboard alone", async ({ pageOf }) => {
  test.setTimeout(180_000);
  const firm = await aFirm({ uscc: "91360829DEM0001291", firmName: "吉安示例键盘电子有限公司", unitCode: "360829" });
  const rules = await callRules(firm.actor);
  const content = faultlessContent(rules, {
    firmName: "吉安示例键盘电子有限公司",
    uscc: "91360829DEM0001291",
    unitCode: "360829",
    projectCode: `${rules.year - 1}-360829-39-03-777001`,
    invoiceNo: "99362000000077700001",
  });
  const lacking = new Set<string>(evidenceLacking(content, rules, []));
  const page = await pageOf(firm);
  page.on("filechooser", () => undefined); // from here on each one is caught: asked for at the key press, it may come too late
  await page.goto("/applications/start");
  await expect(page.getByRole("button", { name: "开始填写" })).toBeEnabled();
  await tabTo(page, /^开始填写$/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/applications\/[0-9a-f-]{36}$/);
  await tabTo(page, /^(开始|继续)填/);
  await page.keyboard.press("Enter");

  for (const code of SECTION_CODES) {
    await expect(page).toHaveURL(new RegExp(`/sections/${code}$`));
    await expect(page.getByRole("button", { name: /^保存并/ })).toBeEnabled();
    let added = false;
    await fillByTab(
      page,
      (name) => answerAt(content[code], name),
      async (here) => {
        if (code === "D" && here.words === "加一行" && !added) {
          added = true;
          await addLineByKeyboard(page, content.D);
        }
        const kind = here.id.replace(/^evidence-/, "");
        if (here.type === "file" && lacking.delete(kind)) await uploadByKeyboard(page, kind);
      },
    );
  }

  await expect(page).toHaveURL(/\/check$/);
  expect([...lacking], "documents the keyboard never came to").toEqual([]);
  await expect(page.getByRole("button", { name: "提交申报" })).toBeEnabled();
  await tabTo(page, /^ineligibleConfirmed$/); // the project is in no library: the firm wants a decision all the same
  await page.keyboard.press("Space");
  await tabTo(page, /^提交申报$/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  if ((await focused(page)).words !== "提交申报") await tabTo(page, /^提交申报$/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/receipt$/);
  await expect(page.getByText(/JG\d{4}-360829-\d{5}/).first()).toBeVisible();
});
