import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, CountyActor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import { DEFAULT_STEP_DAYS } from "@/lib/calls/domain/step-days";
import { askDepartment } from "@/lib/inquiries/commands/ask-department";
import { aCallUnderReview } from "@/lib/testing/a-call-under-review";
import { aPanel } from "@/lib/testing/a-panel";
import { aScreenedCall } from "@/lib/testing/a-screened-call";
import { recommended, returned } from "@/lib/testing/a-screening";
import { aSubmission } from "@/lib/testing/a-submission";
import { aRankedCall, proposed } from "@/lib/testing/an-award";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { aCountyOfficer, accepted, aFirm, anApprover, forgetSharedAdmin } from "@/lib/testing/people";
import { told } from "@/lib/testing/told";
import { recordWhatTheClockBrought } from "./clock-tick";

const reminded = async (actor: Actor) =>
  (await told(actor)).filter((line) => /^(?:即将到期|已超办理时限)：/.test(line));
const at = async (instant: string) => {
  await setClock(instant);
  await recordWhatTheClockBrought();
};

describe("what is being screened", () => {
  let county: CountyActor;
  let neighbour: CountyActor;
  let officer: OfficerActor;
  let firm: FirmActor;
  let other: FirmActor;
  let applicationId: string;
  let returnedId: string;

  beforeAll(async () => {
    await emptyDatabase();
    forgetSharedAdmin();
    await setClock("2026-06-10T01:00:00Z");
    const scene = await aScreenedCall({ stepDays: { ...DEFAULT_STEP_DAYS, "county-check": 4, department: 2 } });
    ({ county, officer, firm } = scene);
    neighbour = (await aCountyOfficer("360803")).actor;
    ({ applicationId } = await aSubmission(firm, scene.call));
    other = (await aFirm({ uscc: "91360803DEM000030T", unitCode: "360802" })).actor;
    const again = { projectCode: "2020-360802-39-03-000002", invoiceNo: "8" };
    ({ applicationId: returnedId } = await aSubmission(other, scene.call, again));
    await returned(county, returnedId); // five working days, to Wednesday the 17th
    const letter = { callId: scene.call.callId, department: "statistics", documentNo: "函1号" } as const;
    accepted(await askDepartment(officer, letter)); // two, to Friday the 12th
  });

  it("a county is reminded before the last of the days that its call was opened with, and once when it is late", async () => {
    await at("2026-06-12T01:00:00Z");
    expect(await reminded(county)).toEqual([]);
    await at("2026-06-15T01:00:00Z"); // Monday: the last day is Tuesday the 16th
    await Promise.all([recordWhatTheClockBrought(), recordWhatTheClockBrought()]);
    const [near, ...more] = await reminded(county);
    expect([near, more]).toEqual([expect.stringMatching(/^即将到期：县级初审 .* \/county\/applications\//), []]);
    await at("2026-06-16T16:00:00Z"); // midnight in Shanghai
    await recordWhatTheClockBrought();
    expect(await reminded(county)).toEqual([near, expect.stringMatching(/^已超办理时限：县级初审 /)]);
    expect([await reminded(neighbour), await reminded(firm)]).toEqual([[], []]);
  });

  it("a firm is reminded before the day that its return named, and late by its own words", async () => {
    const [near, ...more] = await reminded(other);
    expect([near, more]).toEqual([expect.stringMatching(/^即将到期：企业补正 /), []]);
    expect(near).toMatch(`/applications/${returnedId}`);
    await at("2026-06-18T01:00:00Z");
    expect(await reminded(other)).toHaveLength(1);
  });

  it("a department has no account: the officers are reminded to ask it again", async () => {
    const letters = (await reminded(officer)).filter((title) => title.includes("部门答复 · 函1号"));
    expect(letters.map((title) => title.slice(0, 4))).toEqual(["即将到期", "已超办理"]);
  });

  it("with the city the clock begins anew, and the officers are reminded", async () => {
    await recommended(county, applicationId);
    await at("2026-07-07T01:00:00Z");
    const own = (await reminded(officer)).filter((title) => title.includes("资格复核"));
    expect(own).toEqual([expect.stringMatching(/^已超办理时限：资格复核 .* \/desk\/applications\//)]);
    expect(await reminded(county)).toHaveLength(2);
  });
});

describe("what is being decided", () => {
  it("an expert is reminded of the sheets that are not locked, once for all of them", async () => {
    await emptyDatabase();
    forgetSharedAdmin();
    const { call, officer, experts } = await aCallUnderReview(setClock, {
      stepDays: { ...DEFAULT_STEP_DAYS, panel: 3 },
    });
    await aPanel(officer, call.callId, experts);
    const [expert] = experts;
    if (!expert) throw new Error("there was to be an expert");
    await at("2026-07-22T01:00:00Z"); // assigned on Monday the 20th
    const near = `即将到期：专家评分 · ${call.content.title} /reviews`;
    expect(await reminded(expert)).toEqual([near]);
    await at("2026-07-24T01:00:00Z");
    expect(await reminded(expert)).toEqual([near, near.replace("即将到期", "已超办理时限")]);
    expect(await reminded(officer)).toEqual([]);
  });

  it("of a list the person is reminded whose signature is next, and everybody who approves once that person has left", async () => {
    await emptyDatabase();
    forgetSharedAdmin();
    await setClock("2026-06-10T01:00:00Z");
    const deputy = (await anApprover({ name: "副示例" })).actor;
    const approvers = [
      { office: "分管副局长", accountId: deputy.accountId, record: "none" },
      { office: "局党组", accountId: null, record: "party_group" },
    ] as const;
    const ranked = await aRankedCall({
      setClock,
      points: [[5000, 5000, 5000]],
      call: { stepDays: { ...DEFAULT_STEP_DAYS, approval: 2 }, chain: { proposer: "投资科", approvers } },
    });
    const { proposalId } = await proposed(ranked);
    await at("2026-07-21T01:00:00Z"); // put forward on Monday the 20th
    const near = `即将到期：名单审批 · ${ranked.call.content.title} /approvals/proposals/${proposalId}`;
    expect([await reminded(deputy), await reminded(ranked.approver)]).toEqual([[near], []]);
    await asOwner((owner) =>
      owner.query(`update "account" set "disabledAt" = now() where "id" = $1`, [deputy.accountId]),
    );
    await at("2026-07-23T01:00:00Z");
    expect(await reminded(ranked.approver)).toEqual([near.replace("即将到期", "已超办理时限")]);
    expect(await reminded(ranked.officer)).toEqual([]);
  });
});
