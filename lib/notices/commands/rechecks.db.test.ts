import { beforeAll, describe, expect, it } from "vitest";
import { findTaskList } from "@/lib/applications/queries/find-task-list";
import type { FirmActor } from "@/lib/auth/actor";
import { proposeSubstitution } from "@/lib/awards/commands/propose-substitution";
import { sendBackAwards } from "@/lib/awards/commands/send-back-awards";
import { findOwnOutcome } from "@/lib/awards/queries/own-outcome";
import { recordCheck } from "@/lib/checks/commands/record-check";
import { recordObjection } from "@/lib/checks/commands/record-objection";
import { asActor } from "@/lib/db/as-actor";
import { listNotifications } from "@/lib/notifications/queries/list-notifications";
import { aCheck, aCheckInput, checkedClear } from "@/lib/testing/a-check";
import { type AnApprovedCall, anApproval, anApprovedCall } from "@/lib/testing/an-award";
import { interviewRules } from "@/lib/testing/call-rules";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { accepted, forgetSharedAdmin } from "@/lib/testing/people";
import { theVerifier } from "@/lib/testing/verifier";
import { wholeRecords } from "@/lib/testing/whole-records";
import { findApprovalPage, findAwardPage } from "../queries/find-award-page";
import { findNotice } from "../queries/find-notice";
import { listNotices } from "../queries/list-notices";
import { listToConfirm } from "../queries/list-to-confirm";
import { noticeTable } from "../queries/notice-table";
import { readRechecks } from "../queries/read-rechecks";
import { approveAwards } from "./approve-awards";
import { confirmAwards } from "./confirm-awards";
import { decideFound } from "./decide-found";

/** One whole award, and part of a second. */
const fund = {
  budgetFen: 80_000_000n,
  maxAwards: 2,
  awardFen: 50_000_000n,
  mode: "partial_last",
  minScoreCenti: null,
} as const;
const policy = { ...interviewRules().policy, vetoes: ["tax-arrears"] };
/** Publicity runs from 21 to 29 July 2026. */
const LAST_DAY = "2026-07-29";

let call: AnApprovedCall;
let first: string;
let second: string;

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  const made = await anApprovedCall({ setClock, call: { fund, policy, publicity: { days: 7, unit: "working" } } });
  const [best, ...others] = made.applicationIds;
  const [bestFirm, ...otherFirms] = made.firms;
  const [part, last] = others;
  const [partFirm, lastFirm] = otherFirms;
  if (!best || !bestFirm || !part || !last || !partFirm || !lastFirm) throw new Error("three were to apply");
  // The best of the ranking is the one that falls; the first here stands with part of an award.
  call = { ...made, applicationIds: [part, best, last], firms: [partFirm, bestFirm, lastFirm] };
  [first, second] = [part, best];
});

const refused = (error: string) => ({ ok: false, error });
const confirm = () => confirmAwards(call.officer, call.callId);
const stateOf = (id: string) =>
  asOwner(
    async (client) => (await client.query(`select "state" from "application" where "id" = $1`, [id])).rows[0]?.state,
  );
const undecided = async (id: string) => {
  const awards = await asActor(call.officer, (handle) => readRechecks(handle, call.callId));
  return awards.find(({ applicationId }) => applicationId === id)?.recheck.undecided.map((record) => record.id) ?? [];
};

describe("what the firm reads", () => {
  it("is the course through review and notice, and how to object for as long as one may", async () => {
    const [own] = call.firms;
    if (!own) throw new Error("nobody applied");
    const mayObject = async () => (await findOwnOutcome(own, first))?.notice?.mayObject;
    expect((await findTaskList(own, first))?.milestones).toMatchObject({
      reviewStartedAt: expect.any(Date),
      sealedAt: expect.any(Date),
      notices: [{ id: call.noticeId, endsOn: LAST_DAY, replacedBy: null }],
    });
    await setClock("2026-07-29T15:59:59Z");
    expect(await mayObject()).toBe(true);
    await setClock("2026-07-29T16:00:01Z");
    expect(await mayObject()).toBe(false);
  });
});

describe("at the end of publicity", () => {
  it("an answer from before its last day does not count as asked again", async () => {
    await setClock("2026-07-28T01:00:00Z");
    const early = await aCheckInput(call.officer, first);
    expect(await recordCheck(call.officer, early)).toEqual({ ok: false, error: "source-before-publicity-end" });
    expect(await confirm()).toEqual({ ok: false, error: "publicity-not-over" });
  });

  it("nobody is confirmed before everybody was asked about again", async () => {
    await setClock("2026-07-30T02:00:00Z");
    expect(await confirm()).toEqual({ ok: false, error: "vetoes-not-asked-again" });
    await checkedClear(call.officer, first, { sourceOn: LAST_DAY });
    expect(await confirm()).toEqual({ ok: false, error: "vetoes-not-asked-again" });
    expect(await stateOf(first)).toBe("proposed");
  });

  it("a firm about which something is found is named, and waits for the officer's decision", async () => {
    await aCheck(call.officer, second, { outcome: "found", remark: "欠缴增值税 3.20 万元。", sourceOn: LAST_DAY });
    expect(await confirm()).toEqual({ ok: false, error: "found-not-decided" });
    const [recordId = ""] = await undecided(second);
    const blank = await decideFound(call.officer, { recordId, answer: "dropped", reason: " " });
    expect(blank).toEqual({ ok: false, error: "reason-missing" });
    expect(await stateOf(second)).toBe("proposed");
  });

  it("of two officers who decide at once one decides, and the award falls with its reason for the firm alone", async () => {
    const [recordId = ""] = await undecided(second);
    const decision = { recordId, answer: "dropped", reason: "公示期内新欠税，按通知取消。" } as const;
    const both = await Promise.all([decideFound(call.officer, decision), decideFound(call.officer, decision)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: "found-settled" });
    expect(await stateOf(second)).toBe("revoked");
    const [own, other] = call.firms;
    if (!own || !other) throw new Error("two firms were to be there");
    expect(await findOwnOutcome(other, second)).toMatchObject({ droppedReason: "公示期内新欠税，按通知取消。" });
    const { rows } = await listNotifications(other, { filters: {}, direction: "desc", skip: 0 }, "zh-CN");
    expect(rows.filter(({ title }) => title.startsWith("扶持取消："))).toHaveLength(1);
    expect(await findOwnOutcome(own, second)).toBeNull();
    expect(await asActor(own, ({ db }) => db.foundDecision.count())).toBe(0);
  });
});

describe("after an award has fallen", () => {
  const opinion = "第二名取消，第三名依次递补。";
  let third: string;
  let published: string;
  const wish = () => ({ callId: call.callId, replacesId: call.proposalId, opinion });
  const answered = async (proposalId: string) => ({
    ...(await anApproval(call.approver, proposalId, "2026-07-30")),
    noticeNo: `吉市工信公示示例〔2026〕9${call.callId.slice(0, 4)}号`,
  });
  const toConfirm = async () => (await listToConfirm(call.officer)).length;

  beforeAll(() => {
    third = call.applicationIds[2] ?? "";
  });

  it("nobody moves up by himself: the officer sees who would, and may confirm without", async () => {
    const page = await findAwardPage(call.officer, call.callId);
    expect(page?.mayConfirm).toBe(true);
    expect(page?.shown?.awards.filter(({ fell }) => fell).map(({ applicationId }) => applicationId)).toEqual([second]);
    expect([page?.shown?.standing, page?.shown?.sums]).toMatchObject([
      { awards: 1, totalFen: 30_000_000n },
      { awards: 2, totalFen: 80_000_000n },
    ]);
    expect(page?.substitution).toMatchObject({
      fallen: [{ applicationId: second }],
      raised: [{ applicationId: first, fromFen: 30_000_000n, toFen: 50_000_000n }],
      moved: [{ applicationId: third, amountFen: 30_000_000n }],
      leftFen: 50_000_000n,
      lacking: [],
    });
    expect(await stateOf(third)).toBe("reserve");
    expect(await proposeSubstitution(call.officer, { ...wish(), opinion: " " })).toEqual(refused("opinion-missing"));
    const unseen = { ...wish(), replacesId: call.callId };
    expect(await proposeSubstitution(call.officer, unseen)).toEqual(refused("changed-meanwhile"));
  });

  it("the new list waits for another person; sent back, the published one stands and the call is on notice", async () => {
    const { proposalId } = accepted(await proposeSubstitution(call.officer, wish()));
    expect([await stateOf(third), await confirm()]).toEqual(["reserve", refused("call-not-in-this-state")]);
    expect(await proposeSubstitution(call.officer, wish())).toEqual(refused("call-not-in-this-state"));
    accepted(await sendBackAwards(call.approver, { proposalId, reason: "先核实第三名。" }));
    const page = await findAwardPage(call.officer, call.callId);
    expect(page?.shown?.id).toBe(call.proposalId);
    expect([page?.call.state, page?.proposals.map(({ state }) => state)]).toEqual([
      "publicity",
      ["sent_back", "approved"],
    ]);
  });

  it("approved, it is published for a full window of its own beside the old notice, and the firm is told", async () => {
    const { proposalId } = accepted(await proposeSubstitution(call.officer, wish()));
    expect(await toConfirm()).toBe(0);
    published = accepted(await approveAwards(call.approver, await answered(proposalId))).noticeId;
    const notice = await findNotice(published);
    expect(notice).toMatchObject({ version: 2, awards: 2, window: { startsOn: "2026-07-31", endsOn: "2026-08-10" } });
    expect(notice?.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect([notice?.state, notice?.replacedBy]).toEqual(["announced", null]);
    expect([await stateOf(first), await stateOf(second), await stateOf(third)]).toEqual([
      "proposed",
      "revoked",
      "proposed",
    ]);
    const [madeUp, dropped, moved] = call.firms;
    if (!madeUp || !dropped || !moved) throw new Error("three firms were to be there");
    expect(await findOwnOutcome(moved, third)).toMatchObject({
      ...{ outcome: "proposed", amountFen: 30_000_000n, wholeFen: 50_000_000n },
    });
    expect((await findOwnOutcome(dropped, second))?.droppedReason).toBe("公示期内新欠税，按通知取消。");
    const told = async (firm: FirmActor) =>
      (await listNotifications(firm, { filters: {}, direction: "desc", skip: 0 }, "zh-CN")).rows;
    expect((await told(moved)).filter(({ title }) => title.startsWith("候补项目递补为拟支持："))).toHaveLength(1);
    expect(await findOwnOutcome(madeUp, first)).toMatchObject({ amountFen: 50_000_000n });
    const [raised] = (await told(madeUp)).filter(({ title }) => title.startsWith("扶持金额补足："));
    expect(raised?.text).toContain("原以资金余额支持30.00万元，现补足为50.00万元");
  });

  it("the notice that it replaced says so, on its page, in the list, its filter and its file, and waits for nobody any more", async () => {
    const old = await findNotice(call.noticeId);
    expect([old?.state, old?.replacedBy]).toEqual(["replaced", { id: published, version: 2 }]);
    const listed = async (state?: "replaced" | "over" | "announced") =>
      (await listNotices({ filters: { state }, sort: "publishedAt", direction: "asc" })).rows;
    const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
    expect([ids(await listed("replaced")), ids(await listed("over")), ids(await listed("announced"))]).toEqual([
      [call.noticeId],
      [],
      [published],
    ]);
    const states = noticeTable(await listed(), "zh-CN").rows.map((row) => row.at(-1));
    expect(states).toEqual(["已由第2版替代", "已发布，公示期未开始"]);
  });

  it("every publication is kept beside its list, for the bureau and in the timeline of the firms it concerned", async () => {
    const page = await findAwardPage(call.officer, call.callId);
    const newest = page?.shown?.id ?? "";
    expect(page?.noticeOf.get(call.proposalId)).toMatchObject({
      ...{ id: call.noticeId, version: 1, endsOn: LAST_DAY, replaced: { version: 2 } },
    });
    expect(page?.noticeOf.get(newest)).toMatchObject({ id: published, version: 2, replaced: null });
    expect(page?.noticeOf.size).toBe(2);
    const old = await findApprovalPage(call.approver, call.proposalId);
    expect(old?.notice).toMatchObject({ id: call.noticeId, replaced: { version: 2 } });
    const [stays] = call.firms;
    if (!stays) throw new Error("three firms were to be there");
    expect((await findTaskList(stays, first))?.milestones.notices).toMatchObject([
      { id: call.noticeId, replacedBy: 2 },
      { id: published, replacedBy: null },
    ]);
  });

  it("the list that it replaced is kept, and nobody makes it step back or forward by hand", async () => {
    const change = (state: string) =>
      asOwner((client) =>
        client.query(`update "award_proposal" set "state" = $2 where "id" = $1`, [call.proposalId, state]),
      );
    await expect(change("approved")).rejects.toThrow(/kept as it was made/);
    const [row] = await asOwner(
      async (client) =>
        (await client.query(`select "state" from "award_proposal" where "id" = $1`, [call.proposalId])).rows,
    );
    expect(row).toEqual({ state: "superseded" });
  });

  it("follows from a record of its own, which holds the list that it replaced", async () => {
    const { answer } = await theVerifier();
    const records = await wholeRecords();
    expect(records.map(({ content, root }) => answer(content, root).line)).toEqual(
      records.map(({ root }) => `verified (everything, root ${root})`),
    );
    expect(records.filter(({ content }) => content.includes('"fell":["P')).length).toBeGreaterThan(0);
  });

  it("is confirmed after its own window, once everybody was asked about and what an objection brought to light is decided", async () => {
    expect([await confirm(), await toConfirm()]).toEqual([refused("publicity-not-over"), 0]);
    await setClock("2026-08-11T01:00:00Z");
    expect(await toConfirm()).toBe(1);
    expect(await confirm()).toEqual(refused("vetoes-not-asked-again"));
    await checkedClear(call.officer, third, { sourceOn: "2026-08-10" });
    // Asked on the last day of the first window, and not again: a debt that arose since would escape.
    expect(await confirm()).toEqual(refused("vetoes-not-asked-again"));
    await checkedClear(call.officer, first, { sourceOn: "2026-08-10" });
    const objection = {
      applicationId: first,
      source: "市工信局政策法规科",
      sourceOn: "2026-08-07",
      documentNo: "吉市工信异示例〔2026〕1号",
      remark: "部分设备为旧设备，金额不影响申报条件。",
    };
    const unknown = { ...objection, applicationId: second }; // it is on no list any more
    expect(await recordObjection(call.officer, unknown)).toEqual(refused("not-checked-now"));
    accepted(await recordObjection(call.officer, objection));
    expect(await confirm()).toEqual(refused("found-not-decided"));
    const objections = { where: { subject: "objection" } };
    expect(await asActor(call.county, ({ db }) => db.checkRecord.count(objections))).toBe(0);
    expect(await asActor(call.approver, ({ db }) => db.checkRecord.count(objections))).toBe(1);
    const [recordId = ""] = await undecided(first);
    accepted(await decideFound(call.officer, { recordId, answer: "kept", reason: "不影响申报条件和得分。" }));
    expect(accepted(await confirm())).toEqual({ confirmed: 2 });
    expect([await stateOf(first), await stateOf(second), await stateOf(third)]).toEqual([
      "confirmed",
      "revoked",
      "confirmed",
    ]);
    expect((await findNotice(published))?.confirmedAt).not.toBeNull();
  });
});
