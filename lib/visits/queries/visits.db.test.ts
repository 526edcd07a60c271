import { beforeAll, expect, it } from "vitest";
import { announce } from "@/lib/announcements/commands/announce";
import type { Actor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { answerQuestion } from "@/lib/questions/commands/answer-question";
import { askQuestion } from "@/lib/questions/commands/ask-question";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { aSubmission } from "@/lib/testing/a-submission";
import { asOwner, setClock } from "@/lib/testing/database";
import { aCountyOfficer, accepted, aFirm, anExpert, anOfficer } from "@/lib/testing/people";
import { markVisit } from "../commands/mark-visit";
import { findChanges } from "./find-changes";

let officer: OfficerActor;
let call: ACall;
let firm: FirmActor;

const at = (time: string) => setClock(`2026-06-10T${time}:00Z`);
const kindsFor = async (actor: Actor) => (await findChanges(actor)).changes.map(({ kind }) => kind);

beforeAll(async () => {
  await at("01:00");
  officer = (await anOfficer()).actor;
  call = await aCall(officer, { attachments: [{ kind: "other", requirement: "optional" }] });
  firm = (await aFirm()).actor;
});

it("tells each person what has changed since the last visit, of one's own alone", async () => {
  const county = (await aCountyOfficer()).actor;
  const elsewhere = (await aCountyOfficer("360803")).actor;
  const other = (await aFirm({ uscc: "91360803DEM000030T" })).actor;
  const expert = (await anExpert()).actor;
  const everybody = [officer, firm, county, elsewhere, other, expert];
  for (const actor of everybody) accepted(await markVisit(actor));
  expect((await findChanges(firm)).changes).toEqual([]);

  await at("02:00");
  const { applicationId } = await aSubmission(firm, call);
  const { questionId } = accepted(await askQuestion(firm, { callId: call.callId, text: "几份？" }));
  const words = { questionId, question: "几份？", text: "一份。", earlier: 0 };
  expect(await kindsFor(officer)).toEqual(["question"]);
  accepted(await answerQuestion(officer, words));
  accepted(await announce(officer, { callId: call.callId, urgency: "urgent", title: "通知", text: "今晚维护" }));
  await asOwner((owner) =>
    owner.query(
      `update "application" set "state" = 'recommended', "stateSince" = portal_now(), "version" = "version" + 1 where "id" = $1`,
      [applicationId],
    ),
  );

  await at("03:00");
  expect(await kindsFor(firm)).toEqual(["announcement", "application", "answer"]);
  expect(await kindsFor(officer)).toEqual(["announcement", "recommended"]);
  expect(await kindsFor(other)).toEqual(["announcement"]);
  expect(await kindsFor(elsewhere)).toEqual(["announcement"]);
  expect(await kindsFor(expert)).toEqual(["announcement"]);
});

it("tells the county of what was handed in to its own unit", async () => {
  const county = (await aCountyOfficer()).actor;
  const elsewhere = (await aCountyOfficer("360803")).actor;
  await at("04:00");
  for (const actor of [county, elsewhere]) accepted(await markVisit(actor));
  await at("05:00");
  await aSubmission((await aFirm()).actor, call);
  expect(await kindsFor(county)).toEqual(["handed-in"]);
  expect(await kindsFor(elsewhere)).toEqual([]);
});

it("shows the same news for the whole visit, and none of it in the next", async () => {
  await at("06:00");
  const visitor = (await aFirm()).actor;
  accepted(await markVisit(visitor));
  await at("07:00");
  accepted(await announce(officer, { callId: call.callId, urgency: "normal", title: "补充", text: "见附件" }));
  for (const time of ["08:00", "08:20"]) {
    await at(time);
    expect(await kindsFor(visitor)).toEqual(["announcement"]);
    accepted(await markVisit(visitor));
  }
  await at("09:00");
  expect(await kindsFor(visitor)).toEqual([]);
});

it("is nobody else's to know", async () => {
  accepted(await markVisit(firm));
  const seen = await asActor(officer, ({ db }) => db.visit.findMany({ select: { accountId: true } }));
  expect(seen.map(({ accountId }) => accountId)).toEqual([officer.accountId]);
});
