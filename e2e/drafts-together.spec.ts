import { expect } from "@playwright/test";
import { saveSection } from "@/lib/applications/commands/save-section";
import { blankRow } from "@/lib/applications/domain/blank-content";
import { equipmentFields } from "@/lib/applications/domain/sections/investment";
import { findTaskList } from "@/lib/applications/queries/find-task-list";
import { returned } from "@/lib/testing/a-screening";
import { submitted } from "@/lib/testing/a-submission";
import { aColleague, aCountyOfficer, accepted, aFirm } from "@/lib/testing/people";
import { someEvidence } from "@/lib/testing/some-evidence";
import {
  address,
  contact,
  draftOf,
  endSessions,
  keptOnServer,
  legal,
  opened,
  readyToSubmit,
  write,
} from "./draft-form";
import { test } from "./fixtures";
import { openSessionFor } from "./session";

test("words of one person are not sent under another who signed in meanwhile in the same browser", async ({
  pageOf,
}) => {
  const firm = await aFirm();
  const colleague = await aColleague(firm);
  const applicationId = await draftOf(firm);
  const path = `/applications/${applicationId}/sections/A`;
  const page = await pageOf(firm);
  await opened(page, path);
  await page.context().addCookies([await openSessionFor(colleague.actor.accountId)]);
  await write(contact(page), "甲的话");
  const prompt = page.getByRole("status").filter({ hasText: "这个浏览器换了别的账号登录，您填写的内容都在" });
  await expect(prompt).toBeVisible();

  // The other one finds none of it, neither in the form nor as words left behind.
  const other = await page.context().newPage();
  await opened(other, path);
  await write(legal(other), "乙的话");
  await expect.poll(keptOnServer(applicationId, "A")).toMatchObject({ legalRepresentative: "乙的话", contactName: "" });
  await expect(contact(other)).toHaveValue("");
  await other.close();

  // From far down the form the bar leads to the password.
  await contact(page).focus();
  await page.getByRole("link", { name: "登录的是别的账号" }).click();
  await expect(prompt).toBeInViewport();
  await prompt.getByLabel("密码").fill(firm.password);
  await prompt.getByRole("button", { name: "登录", exact: true }).click();
  await expect.poll(keptOnServer(applicationId, "A")).toMatchObject({
    contactName: "甲的话",
    legalRepresentative: "乙的话",
  });
});

test("a text that is too long holds up no other field, says so at itself, and is saved once it is shortened", async ({
  pageOf,
}) => {
  const firm = await aFirm();
  const applicationId = await draftOf(firm);
  const page = await pageOf(firm);
  await opened(page, `/applications/${applicationId}/sections/A`);
  await address(page).fill("字".repeat(20_001));
  await write(contact(page), "照常保存");
  await expect.poll(keptOnServer(applicationId, "A")).toMatchObject({ contactName: "照常保存", registeredAddress: "" });
  await expect(page.getByText("注册地址有 20,001 字，太长，没有保存")).toBeVisible();
  await page.reload();
  await page.getByRole("link", { name: "有 1 处太长，没有保存" }).click();
  await expect(address(page)).toBeFocused();
  await address(page).fill("吉州区示例路 1 号");
  await expect.poll(keptOnServer(applicationId, "A")).toMatchObject({ registeredAddress: "吉州区示例路 1 号" });
  await expect(page.getByText("太长，没有保存")).toHaveCount(0);
});

test("a table of formalities is pasted from a spreadsheet, and a colleague gets it and the files within seconds", async ({
  pageOf,
}) => {
  const firm = await aFirm();
  const applicationId = await draftOf(firm);
  const path = `/applications/${applicationId}/sections/F`;
  const [page, colleague] = [await pageOf(firm), await pageOf(await aColleague(firm))];
  for (const each of [page, colleague]) await opened(each, path);
  const copied = "手续\t办理情况\t文号\t办理日期\n立项备案\t已办理\t2020-360802\t2020年3月5日\n环评\t不涉及\t\t";
  const first = page.getByRole("radio").first();
  await page.getByRole("button", { name: "粘贴表格" }).click();
  await page.getByLabel("表格内容").fill(copied);
  await page.getByRole("button", { name: "读入" }).click();
  await expect(page.getByText("已填入 2 项手续，请核对。")).toBeVisible();
  await expect(first).toBeVisible();
  await expect(page.getByLabel("文号").first()).toHaveValue("2020-360802");
  await page
    .getByLabel("文号")
    .first()
    .evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "土地\t已办理\t吉土〔2020〕8号");
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
  await colleague.bringToFront();
  await expect(colleague.getByLabel("文号").nth(1)).toHaveValue("吉土〔2020〕8号");
  const sent = await someEvidence(firm.actor, applicationId, { kind: "other", fileName: "同事传的.pdf" });
  await expect(colleague.getByTitle(sent.fileName)).toBeVisible();
});

test("figures pasted over others, with heads and a sum, are taken back in one press, but not those changed since", async ({
  pageOf,
}) => {
  const firm = await aFirm();
  const applicationId = await draftOf(firm);
  const page = await pageOf(firm);
  await opened(page, `/applications/${applicationId}/sections/D`);
  const cell = (name: string) => page.locator(`[name="${name}"]`);
  await cell("equipmentExclVat").fill("4260");
  await cell("equipmentInclVat").fill("4800");
  await cell("equipmentExclVat").evaluate((field) => {
    const clipboardData = new DataTransfer();
    const copied = "投资构成\t不含税（千元）\t含税\n设备\t1.5亿\t2亿\n土建\t3000\t330\n合 计\t153000\t20330";
    clipboardData.setData("text/plain", copied);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(cell("equipmentInclVat")).toHaveValue("20000.00");
  await expect(cell("constructionExclVat")).toHaveValue("300.00");
  await expect(page.getByText("已填入 4 格，表头和合计 2 行没有填入。")).toBeVisible();
  await cell("constructionInclVat").fill("331");
  await page.getByRole("button", { name: "撤销粘贴" }).press("Enter");
  await expect(page.getByText("有 1 格粘贴后又改过，保留现在的数")).toBeVisible();
  await expect(cell("constructionInclVat")).toHaveValue("331");
  await expect(cell("equipmentExclVat")).toHaveValue("4260");
  await expect(cell("equipmentInclVat")).toHaveValue("4800");
  await expect(cell("constructionExclVat")).toHaveValue("");
  await expect.poll(keptOnServer(applicationId, "D")).toMatchObject({ equipmentInclVat: "4800" });
});

test("a colleague takes away a line above the one that somebody writes in: the cursor stays; one's own line comes back by one press", async ({
  pageOf,
}) => {
  const firm = await aFirm();
  const applicationId = await draftOf(firm);
  const edits = ["first", "second"].map((row) => ({
    place: { field: "equipment", row },
    revision: 1,
    over: [null],
    value: { ...blankRow(equipmentFields, row), name: `示例设备 ${row}` },
  }));
  accepted(await saveSection(firm.actor, { applicationId, section: "D", revision: 1, edits }));
  const page = await pageOf(firm);
  await opened(page, `/applications/${applicationId}/sections/D`);
  await page.getByRole("button", { name: "修改第 2 行" }).click();
  await expect(page.getByLabel("设备名称", { exact: true })).toBeFocused();
  const place = page.getByLabel("存放位置", { exact: true });
  await write(place, "一号");
  const colleague = await aColleague(firm);
  const over = edits.slice(0, 1).map(({ value }) => value);
  const taken = { place: { field: "equipment", row: "first" }, revision: 2, over, value: null };
  accepted(await saveSection(colleague.actor, { applicationId, section: "D", revision: 2, edits: [taken] }));
  await expect(page.getByRole("group", { name: "第 1 行" })).toBeVisible();
  await expect(place).toBeFocused();
  await page.keyboard.type("车间");
  await expect(place).toHaveValue("一号车间");

  // A line taken away by mistake comes back with one press, and the keyboard goes on from there.
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "删除第 1 行" }).click();
  const putBack = page.getByRole("button", { name: "恢复这一行" });
  await expect(putBack).toBeFocused();
  await expect.poll(keptOnServer(applicationId, "D")).toMatchObject({ equipment: [] });
  await putBack.press("Enter");
  await expect(page.getByRole("button", { name: "修改第 1 行" })).toBeFocused();
  await expect.poll(keptOnServer(applicationId, "D")).toMatchObject({ equipment: [{ location: "一号车间" }] });
});

test("answers to a return are kept as they are typed: through a dead line, a reload and an ended session", async ({
  pageOf,
}) => {
  const firm = await aFirm();
  const applicationId = await readyToSubmit(firm);
  await submitted(firm.actor, applicationId);
  await returned((await aCountyOfficer()).actor, applicationId);
  const page = await pageOf(firm);
  // Before the question whether to submit is even asked.
  await page.goto(`/applications/${applicationId}/check`);
  await expect(page.getByText("还有 1 处补正意见没有答复，答复后才能提交")).toBeVisible();
  await expect(page.getByRole("button", { name: "提交申报" })).toHaveCount(0);
  const answer = page.getByLabel("第 1 处的答复");
  await page.goto(`/applications/${applicationId}`);
  await expect(page.getByRole("button", { name: "保存答复" })).toBeEnabled();
  await page.context().setOffline(true);
  await write(answer, "已核对");
  await expect(page.getByText("改动暂存在这台设备")).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/^已保存/)).toBeVisible();
  await page.reload();
  await expect(answer).toHaveValue("已核对");
  await expect(page.getByRole("button", { name: "保存答复" })).toBeEnabled();
  await endSessions(firm);
  await answer.press("End");
  await write(answer, "并重填。");
  await page.getByLabel("密码").fill(firm.password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByText(/^已保存/)).toBeVisible();
  await page
    .getByRole("link", { name: /D.*设备/ })
    .first()
    .click();
  await expect(page.getByText("已答复")).toBeVisible();
  await expect(page.getByText(/^补正期限/)).toBeVisible();
  const [kept] = (await findTaskList(firm.actor, applicationId))?.sections.flatMap((task) => task.corrections) ?? [];
  expect(kept?.answer).toBe("已核对并重填。");
});
