import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { submitApplication } from "@/lib/applications/commands/submit-application";
import type { ApproverActor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { recordWhatTheClockBrought } from "@/lib/jobs/clock-tick";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { aDraft } from "@/lib/testing/a-submission";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { accepted, aFirm, anApprover, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { listAnnouncedExtensions, listWaitingExtensions } from "../queries/extensions";
import { findPublicCall } from "../queries/public-call";
import { answerExtension, proposeExtension } from "./extend-call";

const closesAt = new Date("2026-06-30T09:00:00Z");
const to = new Date("2026-07-02T09:00:00Z");
const reason = "6 月 30 日 15:00 至 17:30 平台故障";

let officer: OfficerActor;
let approver: ApproverActor;
let firm: FirmActor;
let call: ACall;

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  officer = (await anOfficer()).actor;
  approver = (await anApprover()).actor;
  firm = (await aFirm()).actor;
  call = await aCall(officer, {
    opensAt: new Date("2026-06-01T00:30:00Z"),
    closesAt,
    attachments: [{ kind: "other", requirement: "optional" }],
  });
});

const propose = () => proposeExtension(officer, { callId: call.callId, to, reason });
const proposed = async () => accepted(await propose()).id;
const approve = (extensionId: string, by = approver) =>
  answerExtension(by, { extensionId, approve: true, answer: "同意" });
const closing = async () => (await findPublicCall(call.callId))?.content.closesAt;

it("moves the closing for everybody once another person has approved it, and says why", async () => {
  const id = await proposed();
  expect(await closing()).toEqual(closesAt);
  expect(await listAnnouncedExtensions(call.callId)).toEqual([]);
  const before = await findPublicCall(call.callId);
  expect(await approve(id)).toEqual({ ok: true, value: { callId: call.callId } });
  expect(await closing()).toEqual(to);
  expect((await findPublicCall(call.callId))?.sha256).toBe(before?.sha256);
  expect(await listAnnouncedExtensions(call.callId)).toMatchObject([
    { fromClosesAt: closesAt, toClosesAt: to, reason },
  ]);
  const told = await asActor(firm, ({ db }) =>
    db.notification.findMany({ where: { kind: { not: "claim-decided" } }, select: { kind: true } }),
  );
  expect(told).toEqual([{ kind: "call-extended" }]);
  const { rows } = await asOwner((client) =>
    client.query(`select "action", "actorRole" from "audit_event" where "action" like '%extension' order by "seq"`),
  );
  expect(rows).toEqual([
    { action: "propose-extension", actorRole: "officer" },
    { action: "approve-extension", actorRole: "approver" },
  ]);
});

it("opens a call again whose closing had passed and was written down", async () => {
  const { applicationId } = await aDraft(firm, call);
  const submit = () =>
    submitApplication(firm, { applicationId, idempotencyKey: randomUUID(), ineligibleConfirmed: true });
  await setClock(new Date(closesAt.getTime() + 3_600_000));
  await recordWhatTheClockBrought();
  expect((await submit()).result).toEqual({ ok: false, error: "call-closed" });
  await approve(await proposed());
  expect(await findPublicCall(call.callId)).toMatchObject({ phase: "open" });
  expect((await submit()).result.ok).toBe(true);
  await setClock(new Date(to.getTime() + 1));
  await recordWhatTheClockBrought();
  expect(await findPublicCall(call.callId)).toMatchObject({ phase: "screening" });
});

it("leaves everything as it is when it is not approved, and tells the officer", async () => {
  const extensionId = await proposed();
  const answer = { extensionId, approve: false, answer: "故障未影响申报" };
  expect((await answerExtension(approver, answer)).ok).toBe(true);
  expect(await closing()).toEqual(closesAt);
  expect(await listAnnouncedExtensions(call.callId)).toEqual([]);
  const told = await asActor(officer, ({ db }) => db.notification.findMany({ select: { kind: true } }));
  expect(told).toEqual([{ kind: "extension-sent-back" }]);
  expect(await approve(extensionId)).toEqual({ ok: false, error: "extension-answered" });
  expect((await propose()).ok).toBe(true);
});

it("waits one at a time, and is answered once", async () => {
  const id = await proposed();
  expect(await propose()).toEqual({ ok: false, error: "extension-waits" });
  const second = (await anApprover()).actor;
  const answers = await Promise.all([approve(id), approve(id, second)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await listWaitingExtensions(approver)).toEqual([]);
});

it("is refused for an earlier closing, in the past, and once another window begins before its end", async () => {
  const earlier = { callId: call.callId, to: new Date("2026-06-29T09:00:00Z"), reason };
  expect(await proposeExtension(officer, earlier)).toEqual({ ok: false, error: "extension-not-later" });
  await aCall(officer, { opensAt: new Date("2026-07-01T00:00:00Z"), closesAt: new Date("2026-07-20T09:00:00Z") });
  expect(await approve(await proposed())).toEqual({ ok: false, error: "window-overlaps" });
  await setClock(new Date(to.getTime() + 1));
  const [waiting] = await listWaitingExtensions(approver);
  expect(await approve(waiting?.id ?? "")).toEqual({ ok: false, error: "extension-in-past" });
});

it("is the only way by which the closing of an open call moves, for whoever writes to the database", async () => {
  const move = (closing: Date) =>
    asOwner((client) => client.query(`update "call" set "closesAt" = $1 where "id" = $2`, [closing, call.callId]));
  await expect(move(to)).rejects.toThrow("approved extension only");
  await proposed();
  await expect(move(to)).rejects.toThrow("approved extension only");
  await expect(
    asOwner((client) =>
      client.query(
        `update "call_extension" set "state" = 'approved', "decidedById" = "proposedById", "decidedAt" = now()`,
      ),
    ),
  ).rejects.toThrow("call_extension_two_people");
  const hidden = await asActor(firm, ({ db }) => db.callExtension.count());
  expect(hidden).toBe(0);
});
