import { expect, it } from "vitest";
import { asActor } from "@/lib/db/as-actor";
import { notify } from "@/lib/jobs/notify";
import { aFirm, anOfficer } from "@/lib/testing/people";
import { chooseLanguage } from "../commands/choose-language";
import { markRead } from "../commands/mark-read";
import { countUnread, listNotifications } from "./list-notifications";
import { listOutbox } from "./list-outbox";

// Without a licence, of which a firm would be told too.
const unproven = { provenBy: null };
const [firm, other, officer] = [await aFirm(unproven), await aFirm(unproven), await anOfficer()];
const page = { filters: {}, direction: "desc", skip: 0, take: 20 } as const;

async function tell(count: number) {
  const facts = { project: "智能化改造", by: "city", count, until: { day: "2026-07-07" } } as const;
  const message = { kind: "application-returned", facts, link: "/applications" } as const;
  await asActor(officer.actor, (handle) => notify(handle, { firmId: firm.actor.firmId }, message));
}

it("lists what a person was told in the language of the reader, and counts what is unread", async () => {
  await tell(1);
  await tell(2);
  const { rows, unread } = await listNotifications(firm.actor, page, "en");
  expect(unread).toBe(2);
  expect(rows.map((row) => row.text)).toEqual([
    expect.stringContaining("asks for 2 corrections"),
    expect.stringContaining("asks for 1 correction to"),
  ]);
  const [first] = rows;
  await markRead(firm.actor, { ids: [first?.id ?? ""] });
  expect(await countUnread(firm.actor)).toBe(1);
  const waiting = await listNotifications(firm.actor, { ...page, filters: { state: "unread" } }, "zh-CN");
  expect(waiting.rows.map((row) => row.text)).toEqual([expect.stringContaining("1 处补正意见")]);
});

it("lets nobody read or mark what somebody else was told", async () => {
  await tell(3);
  const { rows } = await listNotifications(firm.actor, page, "en");
  expect((await listNotifications(other.actor, page, "en")).total).toBe(0);
  const marked = await markRead(other.actor, { ids: rows.map((row) => row.id) });
  expect(marked).toEqual({ ok: true, value: { count: 0 } });
  expect(await countUnread(firm.actor)).toBeGreaterThan(0);
  await markRead(firm.actor, { ids: null });
  expect(await countUnread(firm.actor)).toBe(0);
});

it("keeps the letters of a demonstration in its outbox, in the language their reader has chosen", async () => {
  await chooseLanguage(firm.actor, "en");
  await tell(4);
  const { rows } = await listOutbox(page);
  expect(rows[0]).toMatchObject({ state: "kept", address: firm.email, locale: "en" });
  expect(rows[0]?.text).toContain("asks for 4 corrections");
  expect((await listOutbox({ ...page, filters: { state: "sent" } })).rows).toEqual([]);
});
