import { beforeAll, expect, it } from "vitest";
import type { ApproverActor, CountyActor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import { proposeExtension } from "@/lib/calls/commands/extend-call";
import { recordWhatTheClockBrought } from "@/lib/jobs/clock-tick";
import { askQuestion } from "@/lib/questions/commands/ask-question";
import { aLicence } from "@/lib/testing/a-licence";
import { aScreenedCall } from "@/lib/testing/a-screened-call";
import { emptyDatabase, setClock } from "@/lib/testing/database";
import { aCountyOfficer, accepted, aFirm, anApprover, forgetSharedAdmin } from "@/lib/testing/people";
import { told } from "@/lib/testing/told";
import { listClocks } from "./list-clocks";

let officer: OfficerActor;
let county: CountyActor;
let approver: ApproverActor;
let firm: FirmActor;

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z"); // a Wednesday
  const scene = await aScreenedCall();
  officer = scene.officer;
  firm = (await aFirm({ firmName: "吉安示例新来有限公司", unitCode: "360803" })).actor;
  county = (await aCountyOfficer("360803")).actor;
  approver = (await anApprover()).actor;
  await aLicence(firm);
  accepted(await askQuestion(firm, { callId: scene.call.callId, text: "租的设备算不算？" }));
  const to = new Date(scene.call.content.closesAt.getTime() + 86_400_000);
  accepted(await proposeExtension(officer, { callId: scene.call.callId, to, reason: "平台停机两小时" }));
});

const shown = async () =>
  (await listClocks(officer)).map(({ step, holder, daysLeft }) => [step, holder.kind, daysLeft]);

it("claims, questions and what approvers are asked have a clock each, with who has them", async () => {
  expect(await shown()).toEqual([
    ["extension", "approver", 2],
    ["claim", "unit", 3],
    ["question", "officer", 3],
  ]);
});

it("whoever has one is reminded on its last working day but one, and once when it is late", async () => {
  const reminders = async () => {
    await recordWhatTheClockBrought();
    const all = await Promise.all([county, officer, approver].map((actor) => told(actor)));
    return all.map((lines) => lines.flatMap((line) => /^(?:即将到期|已超办理时限)：\S+/.exec(line)?.[0] ?? []));
  };
  await setClock("2026-06-11T01:00:00Z");
  expect(await reminders()).toEqual([[], [], ["即将到期：延期审批"]]);
  await setClock("2026-06-12T01:00:00Z");
  expect(await reminders()).toEqual([["即将到期：主体核验"], ["即将到期：咨询答复"], ["即将到期：延期审批"]]);
  await setClock("2026-06-16T01:00:00Z");
  const late = await reminders();
  expect(late.map((lines) => lines.length)).toEqual([2, 2, 2]);
  expect((await shown())[0]).toEqual(["extension", "approver", -2]);
});
