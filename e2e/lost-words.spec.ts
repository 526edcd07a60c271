import { expect, type Route } from "@playwright/test";
import { aColleague, aFirm } from "@/lib/testing/people";
import { address, contact, draftOf, endSessions, keptOnServer, legal, opened, write } from "./draft-form";
import { test } from "./fixtures";
import { lineOf } from "./line";
import { asOwner } from "./portal";

test("two tabs of one person, and a colleague: each gets the other's words, and where they differ a person chooses", async ({
  pageOf,
}) => {
  const firm = await aFirm();
  const applicationId = await draftOf(firm);
  const path = `/applications/${applicationId}/sections/A`;
  const [first, colleague] = [await pageOf(firm), await pageOf(await aColleague(firm))];
  const second = await first.context().newPage();
  for (const page of [first, second, colleague]) await opened(page, path);
  await expect(colleague.getByText("赵示例也在填写本部分")).toBeVisible();

  await write(contact(first), "甲在第一页");
  await write(legal(second), "乙在第二页");
  await write(address(colleague), "同事填的地址");
  for (const page of [first, second, colleague]) {
    await page.bringToFront();
    await expect(contact(page)).toHaveValue("甲在第一页");
    await expect(legal(page)).toHaveValue("乙在第二页");
    await expect(address(page)).toHaveValue("同事填的地址");
  }

  // Both write in one field at the same time; the colleague's line is slower.
  const slow = await lineOf(colleague);
  slow.cut();
  await address(colleague).fill("同事改的地址");
  await first.bringToFront();
  await address(first).fill("我改的地址");
  await expect.poll(keptOnServer(applicationId, "A")).toMatchObject({ registeredAddress: "我改的地址" });
  slow.mend();
  await colleague.bringToFront();
  const conflict = colleague.getByRole("status").filter({ hasText: "填得不一样" });
  await expect(conflict).toContainText("我改的地址");
  await expect(conflict).toContainText("同事改的地址");
  await expect(address(colleague)).toHaveValue("同事改的地址");
  await conflict.getByRole("button", { name: "采用我的" }).click();
  await expect(conflict).toBeHidden();
  await expect.poll(keptOnServer(applicationId, "A")).toMatchObject({ registeredAddress: "同事改的地址" });
});

test("offline for a minute while typing: the words are kept here, and saved when the line is back", async ({
  pageOf,
}) => {
  const firm = await aFirm();
  const applicationId = await draftOf(firm);
  const page = await pageOf(firm);
  await page.clock.install();
  await opened(page, `/applications/${applicationId}/sections/A`);
  await page.context().setOffline(true);
  await write(contact(page), "断网时填的");
  await page.clock.runFor(30_000);
  await expect(page.getByText("改动暂存在这台设备")).toBeVisible();
  await write(legal(page), "还在断网");
  await page.clock.runFor(30_000);
  await page.context().setOffline(false);
  await page.clock.runFor(20_000);
  await expect(page.getByText(/已保存/)).toBeVisible();
  expect(await keptOnServer(applicationId, "A")()).toMatchObject({
    contactName: "断网时填的",
    legalRepresentative: "还在断网",
  });
});

test("a tab closed at once after typing: whoever opens the application again finds every key", async ({ pageOf }) => {
  const firm = await aFirm();
  const applicationId = await draftOf(firm);
  const page = await pageOf(firm);
  const context = page.context();
  await opened(page, `/applications/${applicationId}/sections/A`);
  await page.route("**/sections/A", (route) => route.abort()); // nothing gets out of this tab before it is closed
  await write(contact(page), "关得太快");
  await page.close();
  const other = await context.newPage();
  await other.goto(`/applications/${applicationId}`);
  await expect(other.getByText("上次没有送出的 1 处内容已经补存")).toBeVisible();
  expect(await keptOnServer(applicationId, "A")()).toMatchObject({ contactName: "关得太快" });

  await opened(other, `/applications/${applicationId}/sections/A`);
  await write(legal(other), "又关了");
  await other.close();
  const third = await context.newPage();
  await opened(third, `/applications/${applicationId}/sections/A`);
  await expect(legal(third)).toHaveValue("又关了");
  await expect.poll(keptOnServer(applicationId, "A")).toMatchObject({ legalRepresentative: "又关了" });

  // The list of applications sends it as well: nobody need remember in which of them he was writing.
  await context.setOffline(true); // what is sent at the closing itself must not get out either
  await write(address(third), "第三次关了");
  await third.close();
  await context.setOffline(false);
  const list = await context.newPage();
  await list.goto("/applications");
  // One text, or two where the answer to the one before was still on its way.
  await expect(list.getByText(/上次没有送出的 [12] 处内容已经补存/)).toBeVisible();
  expect(await keptOnServer(applicationId, "A")()).toMatchObject({ registeredAddress: "第三次关了" });
});

test("a session that ends while typing asks for the password in place, and sends what was typed after it", async ({
  pageOf,
}) => {
  const firm = await aFirm();
  const applicationId = await draftOf(firm);
  const page = await pageOf(firm);
  await opened(page, `/applications/${applicationId}/sections/A`);
  await endSessions(firm);
  await write(contact(page), "过期以后填的");
  await page.getByRole("button", { name: /保存并/ }).click();
  const prompt = page.getByRole("status").filter({ hasText: "登录已过期，您填写的内容都在" });
  await expect(prompt).toBeVisible();
  await write(legal(page), "接着填");
  await prompt.getByLabel("密码").fill(firm.password);
  await prompt.getByRole("button", { name: "登录", exact: true }).click();
  await expect(prompt).toBeHidden();
  await expect(page.getByText(/已保存/)).toBeVisible();
  await expect(contact(page)).toHaveValue("过期以后填的");
  expect(await keptOnServer(applicationId, "A")()).toMatchObject({
    contactName: "过期以后填的",
    legalRepresentative: "接着填",
  });
});

test("a server killed in the middle of a save and started again: every field typed is there", async ({
  pageOf,
  ownServer,
}) => {
  const firm = await aFirm();
  const applicationId = await draftOf(firm);
  const page = await pageOf(firm);
  await opened(page, `${ownServer.address}/applications/${applicationId}/sections/A`);
  await asOwner(async (owner) => {
    // The save waits for this row, so it is certainly under way when the server dies.
    await owner.query("begin");
    await owner.query(`select 1 from "application_section" where "applicationId" = $1 and "section" = 'A' for update`, [
      applicationId,
    ]);
    const saving = page.waitForRequest((request) => (request.postData() ?? "").includes("保存到一半"));
    await write(contact(page), "保存到一半");
    await saving;
    await ownServer.kill();
    await owner.query("rollback");
  });
  await write(legal(page), "服务器不在时填的");
  await expect(page.getByText("改动暂存在这台设备")).toBeVisible();
  await ownServer.start();
  await expect.poll(keptOnServer(applicationId, "A"), { timeout: 30_000 }).toMatchObject({
    contactName: "保存到一半",
    legalRepresentative: "服务器不在时填的",
  });
  await page.reload();
  await expect(contact(page)).toHaveValue("保存到一半");
  await expect(legal(page)).toHaveValue("服务器不在时填的");
});

test("signing out wipes what the browser keeps, and asks first when it could not be sent", async ({ pageOf }) => {
  const firm = await aFirm();
  const applicationId = await draftOf(firm);
  const page = await pageOf(firm);
  await opened(page, `/applications/${applicationId}/sections/A`);
  const second = await page.context().newPage();
  await opened(second, `/applications/${applicationId}/sections/A`);
  await page.bringToFront();
  await page.route("**/sections/A", (route) => route.abort());
  await write(contact(page), "没有送出");
  await page.getByRole("button", { name: "退出", exact: true }).click();
  const question = page.getByRole("dialog").filter({ hasText: "还有内容或文件没有送到服务器" });
  await question.getByRole("button", { name: "先不退出" }).click();
  await expect(contact(page)).toHaveValue("没有送出");
  await page.getByRole("button", { name: "退出", exact: true }).click();
  await question.getByRole("button", { name: "清除并退出" }).click();
  await expect(page.getByRole("link", { name: "登录", exact: true })).toBeVisible();
  // Another tab that is still open writes nothing back.
  await second.bringToFront();
  await write(legal(second), "退出以后");
  await expect(second.getByText("登录已过期，您填写的内容都在")).toBeVisible();
  const left = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("jigai-drafts");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction("words").objectStore("words").count();
          counting.onsuccess = () => resolve(counting.result);
        };
      }),
  );
  expect(left).toBe(0);
});

test("on a slow line a section shows what is stored before it has come alive, and what is typed into it then is saved", async ({
  pageOf,
}) => {
  const firm = await aFirm();
  const applicationId = await draftOf(firm);
  const before = await pageOf(firm);
  await opened(before, `/applications/${applicationId}/sections/A`);
  await write(contact(before), "早先填的");
  await before.getByRole("group", { name: "是否规模以上工业企业" }).getByLabel("是", { exact: true }).check();
  await expect.poll(keptOnServer(applicationId, "A")).toMatchObject({ contactName: "早先填的", aboveScale: "yes" });

  const page = await pageOf(firm); // another browser, which has no script yet
  const held: Route[] = [];
  let slow = true;
  await page.route(/_next\/static\/.*\.js/, async (route) => {
    if (slow) held.push(route);
    else await route.continue();
  });
  await page.goto(`/applications/${applicationId}/sections/A`, { waitUntil: "commit" });
  const aboveScale = page.getByRole("group", { name: "是否规模以上工业企业" });
  await expect(contact(page)).toHaveValue("早先填的");
  await expect(aboveScale.getByLabel("是", { exact: true })).toBeChecked();
  await aboveScale.getByLabel("否", { exact: true }).check();
  await expect(page.getByRole("button", { name: /保存并/ })).toBeDisabled();
  await write(legal(page), "网页还没有醒");
  slow = false;
  await Promise.all(held.map((script) => script.continue()));
  await expect(page.getByRole("button", { name: /保存并/ })).toBeEnabled();
  await expect(legal(page)).toHaveValue("网页还没有醒");
  await write(legal(page), "，接着填");
  await expect.poll(keptOnServer(applicationId, "A")).toMatchObject({
    contactName: "早先填的",
    legalRepresentative: "网页还没有醒，接着填",
    aboveScale: "no",
  });
});
