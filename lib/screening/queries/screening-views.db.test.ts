import { beforeEach, describe, expect, it } from "vitest";
import type { CountyActor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import { findDeskCall } from "@/lib/calls/queries/desk-call";
import { wanToFen } from "@/lib/core/money";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { aScreenedCall } from "@/lib/testing/a-screened-call";
import {
  exceptionAnswered,
  foundEligible,
  foundIneligible,
  notRecommended,
  recommended,
  returned,
  ruled,
  verified,
} from "@/lib/testing/a-screening";
import { aDraft, aSubmission, type DraftWish, submitted } from "@/lib/testing/a-submission";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { aCountyOfficer, aFirm, anApprover, forgetSharedAdmin } from "@/lib/testing/people";
import { SCREENING_LIST, type ScreeningFilters } from "../schema/lists";
import { findException, listExceptions } from "./exceptions";
import { findDecisionForFirm } from "./find-decision-for-firm";
import { findDesk } from "./find-desk";
import { listApplications } from "./list-applications";
import { findOverview } from "./overview";
import { findQueue, findQueueAndCounts } from "./queue";

let call: ACall;
let firm: FirmActor;
let county: CountyActor;
let officer: OfficerActor;

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  ({ call, firm, county, officer } = await aScreenedCall());
});

const handedIn = async (wish: DraftWish = {}) => (await aSubmission(firm, call, wish)).applicationId;
const list = (actor: CountyActor | OfficerActor, filters: ScreeningFilters = {}) =>
  listApplications(actor, { filters, sort: "stateSince", direction: "asc", skip: 0 });

describe("a desk's queue", () => {
  it("holds what waits for this very desk, oldest first, with the days that are left", async () => {
    const first = await handedIn();
    await setClock("2026-06-12T01:00:00Z");
    const second = await handedIn({ aboveScale: false });
    await aDraft(firm, call);
    const queue = await findQueue(county, 10);
    expect(queue.items.map(({ id, daysLeft }) => [id, daysLeft])).toEqual([
      [first, 3],
      [second, 5],
    ]);
    expect(queue.items[1]?.open).toEqual([{ group: "registration", status: "needs-ruling", awaitsApproval: false }]);
    expect((await findQueue(officer, 10)).total).toBe(0);
    await recommended(county, first);
    expect((await findQueue(officer, 10)).items.map(({ id }) => id)).toEqual([first]);
    expect(await findQueueAndCounts(county, 10)).toMatchObject({ total: 1, counts: { submitted: 1, recommended: 1 } });
  });

  it("takes back at its end what a firm has handed in again", async () => {
    const first = await handedIn();
    await returned(county, first);
    await setClock("2026-06-11T01:00:00Z");
    const second = await handedIn();
    await setClock("2026-06-12T01:00:00Z");
    await submitted(firm, first);
    const { items } = await findQueue(county, 10);
    expect(items.map(({ id, resubmitted }) => [id, resubmitted])).toEqual([
      [second, false],
      [first, true],
    ]);
  });
});

describe("the desk of one application", () => {
  it("shows claim, library entry, findings and what this person may do", async () => {
    const id = await handedIn();
    const desk = await findDesk(county, id);
    expect(desk).toMatchObject({
      stage: "county",
      waits: true,
      allowed: ["recommend", "not-recommend", "return-by-county"],
      changes: null,
      queue: { place: 1, total: 1, previousId: null, nextId: null },
    });
    expect(desk?.application.library).toMatchObject({ kind: "code-and-firm", entry: { entryNo: "JA2020-000001" } });
    expect((await findDesk(officer, id))?.waits).toBe(false);
  });

  it("does not exist for another unit, nor a draft for anybody, nor a text that is no id", async () => {
    const other = (await aCountyOfficer("360803")).actor;
    expect(await findDesk(other, await handedIn())).toBeNull();
    const { applicationId } = await aDraft(firm, call);
    expect(await findDesk(county, applicationId)).toBeNull();
    expect(await findDesk(officer, applicationId)).toBeNull();
    expect(await findDesk(officer, "1; drop table")).toBeNull();
  });

  it("leads from one to the next, and from the last back to the first", async () => {
    const ids = [await handedIn(), await handedIn(), await handedIn()];
    const of = async (place: number) => (await findDesk(county, ids[place] ?? ""))?.queue;
    expect(await of(1)).toMatchObject({ place: 2, previousId: ids[0], nextId: ids[2] });
    expect(await of(2)).toMatchObject({ place: 3, previousId: ids[1], nextId: ids[0] });
  });

  it("shows what the firm changed since its last submission, and what was asked for", async () => {
    const id = await handedIn();
    await returned(county, id);
    await submitted(firm, id);
    const desk = await findDesk(county, id);
    expect(desk?.changes).toEqual({ fields: [], evidence: [] });
    expect(desk?.decisions).toMatchObject([
      { verdict: "returned", submissionNumber: 1, corrections: [{ section: "D", field: "equipmentExclVat" }] },
    ]);
    expect(desk?.names.get(county.accountId)).toBe(county.name);
  });
});

describe("a desk's list", () => {
  it("is filtered by state, unit, verdict and search, and pages over what is filtered", async () => {
    const sound = await handedIn({ projectName: "示例节能项目" });
    const short = await handedIn({ newTax: "40" });
    await returned(county, sound);
    const ids = async (filters: ScreeningFilters) => (await list(officer, filters)).rows.map(({ id }) => id);
    expect(await ids({})).toEqual([short, sound]);
    expect(await ids({ state: "returned" })).toEqual([sound]);
    expect(await ids({ verdict: "ineligible" })).toEqual([short]);
    expect(await ids({ q: "节能" })).toEqual([sound]);
    expect(await ids({ unit: "360803" })).toEqual([]);
    const page = await listApplications(officer, { ...SCREENING_LIST, filters: {}, skip: 1, take: 1 });
    expect(page).toMatchObject({ total: 2, rows: [{ id: short, verdict: "ineligible", callYear: 2026 }] });
  });

  it("holds exactly what a call's own counts promise", async () => {
    await handedIn();
    await returned(county, await handedIn());
    await recommended(county, await handedIn());
    await notRecommended(county, await handedIn(), "现场核查时设备尚未到位。");
    const eligible = await handedIn();
    await recommended(county, eligible);
    await foundEligible(officer, eligible);
    await setClock("2026-07-02T01:00:00Z");
    await aSubmission(firm, await aCall(officer, { attachments: call.content.attachments }));
    const totalOf = async (state?: string) => (await list(officer, { call: call.callId, state })).total;
    const counts = async () => (await findDeskCall(officer, call.callId))?.counts;
    expect(await counts()).toEqual({ submitted: 5, undecided: 3, foundEligible: 1, awaitingReview: 1 });
    expect([await totalOf(), await totalOf("undecided"), await totalOf("found-eligible")]).toEqual([5, 3, 1]);
    await asOwner((client) =>
      client.query(`update "application" set "state" = 'in_review' where "id" = $1`, [eligible]),
    );
    expect(await counts()).toMatchObject({ foundEligible: 1, awaitingReview: 0 });
    expect(await totalOf("found-eligible")).toBe(1);
  });

  it("of a county holds its own unit only, whatever is asked for", async () => {
    const elsewhere = (await aFirm({ unitCode: "360803" })).actor;
    await aSubmission(elsewhere, call);
    expect((await list(county, { unit: "360803" })).rows).toEqual([]);
    expect((await list(county)).total).toBe(0);
    expect((await list(officer)).total).toBe(1);
  });
});

describe("the officer's first page", () => {
  it("counts units by states and industries, and how many came how far", async () => {
    await handedIn();
    await recommended(county, await handedIn({ investmentExclVat: "1500" }));
    const eligible = await handedIn();
    await recommended(county, eligible);
    await foundEligible(officer, eligible);
    const overview = await findOverview(officer);
    expect(overview?.states).toEqual(["submitted", "recommended", "eligible"]);
    const unit = overview?.units.find(({ unit: { code } }) => code === "360802");
    expect(unit).toMatchObject({
      count: 3,
      sumFen: wanToFen(3900n),
      byState: { recommended: { count: 1, sumFen: wanToFen(1500n) } },
    });
    expect(overview?.units).toHaveLength(15);
    expect(overview?.total).toEqual({ count: 3, sumFen: wanToFen(3900n) });
    expect(overview?.chains[0]).toMatchObject({ chain: "electronics", count: 3 });
    expect(overview?.funnel.map(({ count }) => count)).toEqual([3, 2, 2, 1, 0]);
  });

  it("shows any call that is asked for: the season goes on though the next call has begun", async () => {
    await handedIn();
    const { closesAt } = call.content;
    const later = (days: number) => new Date(closesAt.getTime() + days * 86_400_000);
    const next = await aCall(officer, { opensAt: later(1), closesAt: later(30) });
    await setClock(later(2));
    const current = await findOverview(officer);
    expect([current?.callId, current?.total.count]).toEqual([next.callId, 0]);
    expect(current?.others.map(({ id }) => id)).toEqual([call.callId]);
    expect((await findOverview(officer, call.callId))?.total.count).toBe(1);
    expect(await findOverview(officer, "0b2d6f4e-0000-4000-8000-000000000000")).toBeNull();
  });
});

describe("a decision as the firm reads it", () => {
  it("gives the full reasons: what was found, what was claimed, and the ruling", async () => {
    const id = await handedIn();
    await recommended(county, id);
    await verified(officer, id, "new_tax", { value: wanToFen(49n) });
    await ruled(officer, id, "completion.eia", "not-met", { reason: "批复主体不是本单位。" });
    expect(await findDecisionForFirm(firm, id)).toBeNull();
    await foundIneligible(officer, id, "经复核，下列条件不满足。");
    const decision = await findDecisionForFirm(firm, id);
    expect(decision).toMatchObject({ verdict: "ineligible", stage: "city", opinion: "经复核，下列条件不满足。" });
    expect(decision?.reasons).toMatchObject([
      { key: "completion.eia", ruling: { reason: "批复主体不是本单位。" } },
      { key: "benefit.tax", fromVerified: true, verified: { reason: "tax-short", values: { gap: wanToFen(1n) } } },
    ]);
    expect(decision?.objections.telephone).not.toBe("");
  });

  it("is told of the county's no as well, and to nobody but the firm", async () => {
    const id = await handedIn();
    await notRecommended(county, id, "现场核查时设备尚未到位。");
    expect(await findDecisionForFirm(firm, id)).toMatchObject({
      verdict: "not_recommended",
      stage: "county",
      reasons: [],
    });
    expect(await findDecisionForFirm((await aFirm()).actor, id)).toBeNull();
  });
});

describe("the approver's exceptions", () => {
  it("wait until they are answered or overtaken", async () => {
    const approver = (await anApprover()).actor;
    const awaiting = async () => {
      const id = await handedIn({ aboveScale: false });
      await recommended(county, id);
      await ruled(officer, id, "registration.above-scale", "met", { reasonCode: "exception-in-principle" });
      return id;
    };
    const [signed, overtaken] = [await awaiting(), await awaiting()];
    const states = async () =>
      (await listExceptions(approver, { filters: {}, sort: "ruledAt", direction: "asc", skip: 0 })).rows;
    expect((await states()).map(({ state }) => state)).toEqual(["waiting", "waiting"]);
    await exceptionAnswered(approver, signed);
    await ruled(officer, overtaken, "registration.above-scale", "not-met");
    const rows = await states();
    expect(rows.map(({ state }) => state)).toEqual(["approved", "lapsed"]);
    const exception = await findException(approver, rows[0]?.rulingId ?? "");
    expect(exception).toMatchObject({ state: "approved", ruling: { approvalDocumentNo: "吉市工信例外〔2021〕1号" } });
    expect(exception?.decisions).toMatchObject([{ verdict: "recommended" }]);
  });
});
