import { randomBytes } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { pdfFile } from "@/lib/testing/evidence-files";
import { aFirm } from "@/lib/testing/people";
import { contact, keptOnServer, opened, readyToSubmit } from "./draft-form";
import { test } from "./fixtures";
import type { OwnServer } from "./own-server";
import { asOwner } from "./portal";

/** Bytes in a second that get out, and bytes of the file: it is on its way for some seconds. */
const SLOWLY = 500_000;
const FILE_BYTES = 2_000_000;
const TYPED = "服务器停下以前填的";

test("a server killed while a file is on its way, then while an application is handed in: the open page goes on, nothing is lost, nothing is twice", async ({
  pageOf,
  ownServer,
}) => {
  test.setTimeout(120_000); // one server for both, started three times
  const firm = await aFirm();
  const applicationId = await readyToSubmit(firm);
  const page = await pageOf(firm);
  const at = (path: string) => `${ownServer.address}/applications/${applicationId}${path}`;
  await opened(page, at("/sections/A"));
  await contact(page).fill(TYPED);
  await expect.poll(keptOnServer(applicationId, "A")).toMatchObject({ contactName: TYPED });

  await test.step("half a file has been sent: it is sent again by itself, and is there once", async () => {
    await page.goto(at("/sections/F"));
    const slot = page.getByRole("region", { name: "营业执照", exact: true });
    const before = await filesOf(applicationId);
    const line = await slowLine(page);
    await slot.getByLabel(/选择文件/).setInputFiles({
      name: "传到一半.pdf",
      mimeType: "application/pdf",
      buffer: aLongFile(),
    });
    await expect(slot.getByText(/已传 [1-9]\d?%/)).toBeVisible();
    await ownServer.kill();
    await expect(slot.getByText("连上后自动接着传")).toBeVisible();
    expect(await filesOf(applicationId)).toBe(before);
    await line.mend();
    await ownServer.start();
    await expect(slot.getByTitle("传到一半.pdf")).toBeVisible({ timeout: 30_000 });
    await expect(slot.getByText("连上后自动接着传")).toBeHidden();
    await expect.poll(() => filesOf(applicationId)).toBe(before + 1);
  });

  await test.step("the answer to a submission never comes: pressed again, there is one receipt", async () => {
    await page.goto(at("/check"));
    await killedWhileHandingIn(page, ownServer, applicationId);
    await expect(page.getByText("没有收到平台的答复")).toBeVisible();
    await ownServer.start();
    await pressSubmit(page);
    await expect(page).toHaveURL(/\/receipt$/);
    expect(await submissionsOf(applicationId)).toEqual([{ contactName: TYPED, state: "submitted" }]);
  });
});

/** The submission waits for this row, so it is certainly under way when the server dies. */
async function killedWhileHandingIn(page: Page, server: OwnServer, applicationId: string): Promise<void> {
  await asOwner(async (owner) => {
    await owner.query("begin");
    await owner.query(`select 1 from "application" where "id" = $1 for update`, [applicationId]);
    await pressSubmit(page);
    const waiting = async () =>
      (await owner.query(`select 1 from pg_locks where pg_backend_pid() = any(pg_blocking_pids("pid"))`)).rowCount;
    await expect.poll(waiting).toBeGreaterThan(0);
    await server.kill();
    await owner.query("rollback");
  });
}

async function pressSubmit(page: Page): Promise<void> {
  await expect(page.getByRole("dialog")).toBeHidden();
  const confirm = page.getByLabel("我已看过不满足的条件，仍要提交");
  if (await confirm.isVisible()) await confirm.check();
  await page.getByRole("button", { name: "提交申报" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "提交申报" }).click();
}

async function slowLine(page: Page) {
  const session = await page.context().newCDPSession(page);
  const carry = (uploadThroughput: number) =>
    session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await session.send("Network.enable");
  await carry(SLOWLY);
  return { mend: () => carry(-1) };
}

function aLongFile(): Buffer {
  const noise = randomBytes(FILE_BYTES / 2).toString("hex");
  return pdfFile({ objects: [`7 0 obj\n<< /Length ${noise.length} >>\nstream\n${noise}\nendstream\nendobj\n`] });
}

async function filesOf(applicationId: string): Promise<number> {
  const { rowCount } = await asOwner((owner) =>
    owner.query(`select 1 from "evidence" where "applicationId" = $1`, [applicationId]),
  );
  return rowCount ?? 0;
}

async function submissionsOf(applicationId: string) {
  const { rows } = await asOwner((owner) =>
    owner.query<{ contactName: string; state: string }>(
      `select s."content" -> 'A' ->> 'contactName' as "contactName", a."state"
       from "submission" s join "application" a on a."id" = s."applicationId" where a."id" = $1`,
      [applicationId],
    ),
  );
  return rows;
}
