import { beforeAll, expect, it } from "vitest";
import type { OfficerActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { type ACall, aCall, aDraftCall } from "@/lib/testing/a-call";
import { asOwner, setClock } from "@/lib/testing/database";
import { accepted, aFirm, anOfficer } from "@/lib/testing/people";
import type { Urgency } from "../domain";
import { listAnnouncements } from "../queries/list-announcements";
import { listDeskAnnouncements, listPublicAnnouncements } from "../queries/public-announcements";
import { announce } from "./announce";
import { withdrawAnnouncement } from "./withdraw-announcement";

let officer: OfficerActor;
let call: ACall;

beforeAll(async () => {
  await setClock("2026-06-10T01:00:00Z");
  officer = (await anOfficer()).actor;
  call = await aCall(officer);
});

const said = async (title: string, urgency: Urgency = "normal") =>
  accepted(await announce(officer, { callId: call.callId, urgency, title, text: "请注意。" })).announcementId;
const titles = (rows: readonly { readonly title: string }[]) => rows.map(({ title }) => title);

it("stands on the call's page and on every desk, the urgent first", async () => {
  await said("补充说明");
  await said("系统今晚维护", "urgent");
  const firm = (await aFirm()).actor;
  const order = ["系统今晚维护", "补充说明"];
  expect(titles(await listPublicAnnouncements(call.callId))).toEqual(order);
  expect(titles(await listDeskAnnouncements(firm))).toEqual(order);
  expect(titles(await listDeskAnnouncements(officer))).toEqual(order);
});

it("is refused for a draft and with somebody's own number", async () => {
  const draft = await aDraftCall(officer);
  const words = { urgency: "normal", title: "标题", text: "内容" } as const;
  expect(await announce(officer, { callId: draft.callId, ...words })).toEqual({ ok: false, error: "call-not-public" });
  expect(await announce(officer, { callId: call.callId, ...words, text: "致电13800138000" })).toEqual({
    ok: false,
    error: "personal-data",
  });
});

it("is withdrawn once with a reason, and stays in the officer's list alone", async () => {
  const announcementId = await said("日期写错了");
  const withdraw = () => withdrawAnnouncement(officer, { announcementId, reason: "日期有误" });
  const both = await Promise.all([withdraw(), withdraw()]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(titles(await listPublicAnnouncements(call.callId))).not.toContain("日期写错了");
  const firm = (await aFirm()).actor;
  const seen = await asActor(firm, ({ db }) => db.announcement.count({ where: { id: announcementId } }));
  expect(seen).toBe(0);
  const kept = await listAnnouncements(officer, call.callId, { filters: { state: "withdrawn" }, direction: "desc" });
  expect(kept?.rows).toMatchObject([{ title: "日期写错了", withdrawReason: "日期有误" }]);
  await expect(
    asOwner((owner) => owner.query(`update "announcement" set "title" = 'x' where "id" = $1`, [announcementId])),
  ).rejects.toThrow(/kept as it was/);
});

it("is the officer's to make: a firm's is refused by the database", async () => {
  const firm = (await aFirm()).actor;
  const row = {
    callId: call.callId,
    urgency: "urgent",
    title: "x",
    text: "x",
    publishedAt: new Date("2026-06-10T01:00:00Z"),
    publishedById: firm.accountId,
  } as const;
  await expect(asActor(firm, ({ db }) => db.announcement.createMany({ data: [row] }))).rejects.toThrow(
    /row-level security/,
  );
});
