import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { runCommand } from "@/lib/audit/run-command";
import { err, ok } from "@/lib/core/result";
import { asActor, asPublic } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { asOwner, turnBack } from "@/lib/testing/database";
import { startMailServer } from "@/lib/testing/mail-server";
import { aCountyOfficer, aFirm, anOfficer } from "@/lib/testing/people";
import { withClient } from "../../scripts/postgres/roles";
import { notify, queueMail } from "./notify";
import { workOff } from "./worker";

const server = await startMailServer();
vi.stubEnv("JIGAI_SMTP_URL", server.url);
vi.stubEnv("JIGAI_MAIL_FROM", "技改申报平台 <portal@example.gov.cn>");
vi.stubEnv("PORTAL_URL", "https://jigai.example.gov.cn");
vi.stubEnv("JIGAI_LOG_LEVEL", "silent");
afterAll(server.stop);

const [firm, other, officer] = [await aFirm(), await aFirm(), await anOfficer()];
const returned = {
  kind: "application-returned",
  facts: { project: "智能化改造", by: "county", count: 3, until: { day: "2026-07-07" } },
  link: "/applications",
} as const;
const tell = (message: Parameters<typeof notify>[2] = returned) =>
  asActor(officer.actor, (handle) => notify(handle, { firmId: firm.actor.firmId }, message));

beforeEach(async () => {
  server.taken.length = 0;
  server.mood = { does: "take" };
  await turnBack('delete from "mail"', 'delete from "notification"', "delete from graphile_worker._private_jobs");
});

/** As if the time until the next attempt had passed. */
const letTimePass = () =>
  asOwner((owner) =>
    owner.query("update graphile_worker._private_jobs set run_at = now(), locked_at = null, locked_by = null"),
  );
const letters = async () =>
  (await asOwner((owner) => owner.query('select "state", "attempts", "facts" from "mail" order by "queuedAt"'))).rows;
const notificationsOf = (actor: typeof firm.actor) => asActor(actor, ({ db }) => db.notification.findMany());

it("tells a firm in the portal and by mail, once each", async () => {
  expect(await tell()).toBe(1);
  await Promise.all([workOff(), workOff()]);
  await workOff();
  expect(server.taken).toHaveLength(1);
  const [mail] = server.taken;
  expect(mail?.subject).toBe("【技改项目申报】申报件退回补正：智能化改造");
  expect(mail?.text).toContain("县级工信局对“智能化改造”提出 3 处补正意见");
  expect(mail?.text).toContain("https://jigai.example.gov.cn/applications");
  expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
  expect(await letters()).toMatchObject([{ state: "sent", attempts: 1 }]);
  expect(await notificationsOf(firm.actor)).toMatchObject([{ kind: "application-returned", readAt: null }]);
});

it("writes in the language that the person has chosen", async () => {
  await asActor(firm.actor, ({ db }) =>
    db.account.update({ where: { id: firm.actor.accountId }, data: { locale: "en" } }),
  );
  await tell();
  await workOff();
  expect(server.taken[0]?.text).toContain("asks for 3 corrections");
  await asActor(firm.actor, ({ db }) =>
    db.account.update({ where: { id: firm.actor.accountId }, data: { locale: "zh-CN" } }),
  );
});

it("queues nothing when the change it belongs to is refused", async () => {
  await runCommand<void, "not-now">(officer.actor, "try-out", async (handle) => {
    await notify(handle, { firmId: firm.actor.firmId }, returned);
    return err("not-now");
  });
  await workOff();
  expect(server.taken).toEqual([]);
  expect(await letters()).toEqual([]);
  expect(await notificationsOf(firm.actor)).toEqual([]);
});

it("tells nobody twice under one key, whoever tells it at the same time", async () => {
  const reminder = { ...returned, once: "reminder:1" };
  const told = await Promise.all([tell(reminder), tell(reminder), tell(reminder)]);
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(1);
  await workOff();
  expect(server.taken).toHaveLength(1);
});

it("tries again after a refusal for now, and sends one letter in the end", async () => {
  await tell();
  server.mood = { does: "refuse-message", code: 451 };
  await workOff();
  expect(await letters()).toMatchObject([{ state: "waiting", attempts: 1 }]);
  await letTimePass();
  await workOff();
  expect(await letters()).toMatchObject([{ state: "sent", attempts: 2 }]);
  expect(server.taken).toHaveLength(1);
});

it("gives a letter up that the server refuses for ever", async () => {
  await tell();
  server.mood = { does: "refuse-recipient", code: 550 };
  await workOff();
  await letTimePass();
  await workOff();
  expect(await letters()).toMatchObject([{ state: "refused", attempts: 1 }]);
  expect(server.taken).toEqual([]);
});

it("sends no second letter when nobody knows whether the first arrived", async () => {
  await tell();
  server.mood = { does: "hang-up" };
  await workOff();
  await letTimePass();
  await workOff();
  expect(await letters()).toMatchObject([{ state: "uncertain", attempts: 1 }]);
  expect(server.taken).toHaveLength(1);
});

it("sends no second letter after a server that was killed while it sent", async () => {
  await tell();
  await turnBack(`update "mail" set "state" = 'sending', "triedAt" = now()`);
  await workOff();
  expect(await letters()).toMatchObject([{ state: "uncertain" }]);
  expect(server.taken).toEqual([]);
});

it("tells the county officers of the unit and nobody else's", async () => {
  const [here, there] = [await aCountyOfficer("360802"), await aCountyOfficer("360803")];
  await asActor(firm.actor, (handle) => notify(handle, { unitCode: "360802" }, returned));
  const countOf = (actor: typeof here.actor) => asActor(actor, ({ db }) => db.notification.count());
  expect([await countOf(here.actor), await countOf(there.actor)]).toEqual([1, 0]);
});

it("shows a notification to its person alone, who changes nothing about it but that it was read", async () => {
  await tell();
  expect(await notificationsOf(other.actor)).toEqual([]);
  expect(
    (await asActor(other.actor, ({ db }) => db.notification.updateMany({ data: { readAt: new Date() } }))).count,
  ).toBe(0);
  await expect(asActor(firm.actor, ({ db }) => db.notification.updateMany({ data: { link: "/x" } }))).rejects.toThrow(
    /permission denied/,
  );
});

it("erases the secret of a letter once it has gone", async () => {
  await asActor(officer.actor, (handle) =>
    queueMail(
      handle,
      { accountId: firm.actor.accountId },
      { ...returned, secret: true, link: "/applications?key=abc" },
    ),
  );
  const rows = async () => (await asOwner((owner) => owner.query('select "facts", "link" from "mail"'))).rows;
  expect(await rows()).toMatchObject([{ link: "/applications?key=abc" }]);
  server.mood = { does: "refuse-message", code: 554 };
  await workOff();
  expect(await rows()).toEqual([{ facts: {}, link: "/" }]);
});

it("shows letters in demonstrations only", async () => {
  await tell();
  const seen = () => asPublic(({ db }) => db.mail.count());
  expect(await seen()).toBe(1);
  await turnBack(`update "portal_clock" set "instance" = 'production'`);
  expect(await seen()).toBe(0);
  expect(await asActor(officer.actor, ({ db }) => db.mail.count())).toBe(0);
  await turnBack(`update "portal_clock" set "instance" = 'test'`);
});

it("gives the worker the queue and no table, and the application no queue", async () => {
  const worker = env().DATABASE_WORKER_URL ?? "";
  await withClient(worker, async (client) => {
    await client.query("select from graphile_worker._private_jobs");
    for (const table of ["account", "mail", "application", "audit_event"]) {
      await expect(client.query(`select from "${table}"`)).rejects.toThrow(/permission denied/);
    }
    await expect(client.query("create table mine ()")).rejects.toThrow(/permission denied/);
  });
  await expect(
    asActor(officer.actor, ({ db }) => db.$queryRaw`select 1 from graphile_worker._private_jobs`),
  ).rejects.toThrow(/permission denied/);
});

it("lets everything else go on while no mail server answers", async () => {
  await server.stop();
  const done = await runCommand<number, never>(officer.actor, "try-out", async (handle) =>
    ok(await notify(handle, { firmId: firm.actor.firmId }, returned)),
  );
  expect(done).toEqual({ ok: true, value: 1 });
  await workOff();
  expect(await letters()).toMatchObject([{ state: "waiting", attempts: 1 }]);
  expect(await notificationsOf(firm.actor)).toHaveLength(1);
});
