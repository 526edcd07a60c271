import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeActor } from "@/lib/auth/make-actor";
import { asActor } from "@/lib/db/as-actor";
import { approveAwards } from "@/lib/notices/commands/approve-awards";
import { confirmAwards } from "@/lib/notices/commands/confirm-awards";
import { drawRanking } from "@/lib/ranking/commands/draw-ranking";
import { type ARankedCall, anApproval, aRankedCall, proposed } from "@/lib/testing/an-award";
import { asOwner, emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { accepted, forgetSharedAdmin } from "@/lib/testing/people";
import { findOwnOutcome } from "../queries/own-outcome";
import { archiveCall } from "./archive-call";
import { proposeAwards } from "./propose-awards";
import { sendBackAwards } from "./send-back-awards";

const fund = {
  budgetFen: 100_000_000n,
  maxAwards: 2,
  awardFen: 50_000_000n,
  mode: "strict_stop",
  minScoreCenti: null,
} as const;
let ranked: ARankedCall;

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  ranked = await aRankedCall({ setClock, call: { fund } });
});

/** The call as it was sealed and ranked, before anything was proposed. */
beforeEach(async () => {
  await turnBack(
    `truncate "approval", "approval_file", "award", "decision_record", "award_proposal", "notice", "notice_file", "ranking_run", "audit_event"`,
    `update "call" set "state" = 'sealed', "minScoreCenti" = null`,
    `update "application" set "state" = 'in_review'`,
  );
  await setClock("2026-07-20T01:00:00Z");
  ranked = { ...ranked, ...accepted(await drawRanking(ranked.officer, ranked.callId)) };
});

const aProposal = () => proposed(ranked);

const rows = <Row extends object>(sql: string, ...values: unknown[]) =>
  asOwner(async (client) => (await client.query<Row>(sql, values)).rows);
const callState = async (callId: string) =>
  (await rows<{ state: string }>(`select "state" from "call" where "id" = $1`, callId))[0]?.state;
const applicationStates = async (ids: readonly string[]) => {
  const found = await rows<{ id: string; state: string }>(
    `select "id", "state" from "application" where "id" = any($1)`,
    ids,
  );
  return ids.map((id) => found.find((row) => row.id === id)?.state);
};

describe("proposing the list of a ranked call", () => {
  it("takes over what the ranking says: proposed with amounts, reserve in order, and moves the call", async () => {
    const call = ranked;
    const { proposalId } = await aProposal();
    const awards = await rows<Record<string, unknown>>(
      `select "applicationId", "outcome"::text, "rank", "sheets", "amountFen", "reasonCode" from "award" where "proposalId" = $1 order by "rank"`,
      proposalId,
    );
    expect(awards).toEqual([
      {
        applicationId: call.applicationIds[0],
        outcome: "proposed",
        rank: 1,
        sheets: 3,
        amountFen: "50000000",
        reasonCode: null,
      },
      {
        applicationId: call.applicationIds[1],
        outcome: "proposed",
        rank: 2,
        sheets: 3,
        amountFen: "50000000",
        reasonCode: null,
      },
      {
        applicationId: call.applicationIds[2],
        outcome: "reserve",
        rank: 3,
        sheets: 3,
        amountFen: "0",
        reasonCode: "AWARD_COUNT_REACHED",
      },
    ]);
    expect(await callState(call.callId)).toBe("deliberating");
    expect(await applicationStates(call.applicationIds)).toEqual(["in_review", "in_review", "in_review"]);
    const events = await rows(`select 1 from "audit_event" where "action" = 'propose-call'`);
    expect(events).toHaveLength(1);
  });

  it("needs an opinion, a ranking, the newest one, and a sealed call", async () => {
    const { officer, callId } = ranked;
    await turnBack(`truncate "approval", "approval_file", "award", "decision_record", "award_proposal", "ranking_run"`);
    const other = "00000000-0000-4000-8000-000000000000";
    const propose = (runId: string, opinion = "同意。") => proposeAwards(officer, { callId, runId, opinion });
    expect(await propose(other, "　 ")).toEqual({ ok: false, error: "opinion-missing" });
    expect(await propose(other)).toEqual({ ok: false, error: "no-ranking" });
    const { runId } = accepted(await drawRanking(officer, callId));
    expect(await propose(other)).toEqual({ ok: false, error: "ranking-outdated" });
    accepted(await propose(runId));
    expect(await propose(runId)).toEqual({ ok: false, error: "call-not-in-this-state" });
  });

  it("does not put an empty list forward", async () => {
    const { officer, callId } = ranked;
    await turnBack(`update "call" set "minScoreCenti" = 9999`);
    const { runId } = accepted(await drawRanking(officer, callId));
    expect(await proposeAwards(officer, { callId, runId, opinion: "同意。" })).toEqual({
      ok: false,
      error: "nobody-to-award",
    });
    expect(await callState(callId)).toBe("sealed");
  });
});

describe("sending a list back", () => {
  it("seals the call again with a reason, and the next proposal has the next number", async () => {
    const call = await aProposal();
    const { approver, callId, proposalId, officer, runId } = call;
    expect(await sendBackAwards(approver, { proposalId, reason: " " })).toEqual({ ok: false, error: "reason-missing" });
    accepted(await sendBackAwards(approver, { proposalId, reason: "请补充第2名的讨论。" }));
    expect(await callState(callId)).toBe("sealed");
    expect(await sendBackAwards(approver, { proposalId, reason: "再退一次。" })).toEqual({
      ok: false,
      error: "already-answered",
    });
    expect(accepted(await drawRanking(officer, callId))).toEqual({ runId });
    const again = accepted(await proposeAwards(officer, { callId, runId, opinion: "已补充。" }));
    expect(again.number).toBe(2);
    accepted(await approveAwards(approver, await anApproval(approver, again.proposalId)));
    expect(await callState(callId)).toBe("publicity");
  });
});

describe("approving a list", () => {
  it("gives every application its outcome, and each firm sees its own and nothing of the others", async () => {
    const call = await aProposal();
    const { approver, proposalId, firms, applicationIds } = call;
    const [winner, , standby] = firms;
    if (!winner || !standby) throw new Error("three firms applied");
    expect(await findOwnOutcome(winner, applicationIds[0] ?? "")).toBeNull();
    accepted(await approveAwards(approver, await anApproval(approver, proposalId)));
    expect(await applicationStates(applicationIds)).toEqual(["proposed", "proposed", "reserve"]);
    expect(await findOwnOutcome(winner, applicationIds[0] ?? "")).toMatchObject({
      outcome: "proposed",
      amountFen: 50_000_000n,
      sheets: 3,
      reasonCode: null,
    });
    expect(await findOwnOutcome(standby, applicationIds[2] ?? "")).toMatchObject({
      outcome: "reserve",
      amountFen: 0n,
      reasonCode: "AWARD_COUNT_REACHED",
    });
    expect(await findOwnOutcome(winner, applicationIds[2] ?? "")).toBeNull();
    const seen = await asActor(winner, ({ db }) => db.award.findMany({ select: { applicationId: true } }));
    expect(seen).toEqual([{ applicationId: applicationIds[0] }]);
    expect(await asActor(winner, ({ db }) => db.awardProposal.count())).toBe(0);
    expect(await asActor(winner, ({ db }) => db.rankingRun.count())).toBe(0);
  });

  it("shows a firm nothing of a list that was sent back", async () => {
    const call = await aProposal();
    const { approver, officer, callId, runId, firms, applicationIds } = call;
    accepted(await sendBackAwards(approver, { proposalId: call.proposalId, reason: "请核对。" }));
    const { proposalId } = accepted(await proposeAwards(officer, { callId, runId, opinion: "已核对。" }));
    accepted(await approveAwards(approver, await anApproval(approver, proposalId)));
    const [winner] = firms;
    if (!winner) throw new Error("nobody applied");
    const seen = await asActor(winner, ({ db }) =>
      db.award.findMany({ select: { proposalId: true, applicationId: true } }),
    );
    expect(seen).toEqual([{ proposalId, applicationId: applicationIds[0] }]);
  });

  it("asks for meeting, day, minutes and their scan, and for a meeting that was held with the list before it", async () => {
    const { approver, proposalId } = await aProposal();
    const approval = await anApproval(approver, proposalId);
    const approve = (change: object) => approveAwards(approver, { ...approval, ...change });
    expect(await approve({ meetingName: " " })).toEqual({ ok: false, error: "meeting-missing" });
    expect(await approve({ documentNo: "" })).toEqual({ ok: false, error: "minutes-missing" });
    expect(await approve({ decidedOn: "2026-02-30" })).toEqual({ ok: false, error: "meeting-day-unknown" });
    expect(await approve({ decidedOn: "2026-07-21" })).toEqual({ ok: false, error: "meeting-in-future" });
    expect(await approve({ decidedOn: "2026-07-19" })).toEqual({ ok: false, error: "meeting-before-proposal" });
    expect(await approve({ noticeNo: "" })).toEqual({ ok: false, error: "notice-number-missing" });
    expect(await approve({ fileId: "" })).toEqual({ ok: false, error: "file-missing" });
    expect(await approve({ decidedOn: "2026-07-20" })).toMatchObject({ ok: true });
  });

  it("is not for whoever proposed, as a command and in the database", async () => {
    const { officer, approver, proposalId } = await aProposal();
    const approval = await anApproval(approver, proposalId);
    const self = makeActor(
      {
        accountId: officer.accountId,
        name: officer.name,
        role: "approver",
        firmId: null,
        firmName: null,
        unitCode: null,
      },
      "127.0.0.1",
    );
    if (self?.role !== "approver") throw new Error("nobody can act as approver");
    expect(await approveAwards(self, approval)).toEqual({ ok: false, error: "own-proposal" });
    expect(await sendBackAwards(self, { proposalId, reason: "不同意。" })).toEqual({
      ok: false,
      error: "own-proposal",
    });
    const bySql = rows(
      `update "award_proposal" set "state" = 'sent_back', "sentBackReason" = 'x', "decidedById" = "proposedById",
         "decidedAt" = now() where "id" = $1`,
      proposalId,
    );
    await expect(bySql).rejects.toThrow("award_proposal_two_people");
  });

  it("happens once, however many approve at the same time", async () => {
    const { approver, proposalId, callId } = await aProposal();
    const approval = await anApproval(approver, proposalId);
    const answers = await Promise.all(Array.from({ length: 20 }, () => approveAwards(approver, approval)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.error])))).toEqual(
      new Set(["already-answered"]),
    );
    expect(await rows(`select 1 from "notice" where "callId" = $1`, callId)).toHaveLength(1);
    expect(await rows(`select 1 from "audit_event" where "action" = 'approve-call'`)).toHaveLength(1);
  });

  it("never exceeds the fund or the number of awards, whatever the list says", async () => {
    const { proposalId, applicationIds, approver } = await aProposal();
    // Written behind the program's back, by the owner of the tables.
    await asOwner(async (client) => {
      await client.query(`alter table "award" disable trigger "award_kept"`);
      await client.query(
        `update "award" set "outcome" = 'proposed', "amountFen" = 50000000 where "proposalId" = $1 and "applicationId" = $2`,
        [proposalId, applicationIds[2]],
      );
      await client.query(`alter table "award" enable trigger "award_kept"`);
    });
    expect(await approveAwards(approver, await anApproval(approver, proposalId))).toEqual({
      ok: false,
      error: "awards-exceed-fund",
    });
    await turnBack(`insert into "approval" ("proposalId", "place", "accountId", "signedAt")
      values ('${proposalId}', 2, '${approver.accountId}', now())`);
    const bySql = rows(
      `update "award_proposal" set "state" = 'approved', "decidedById" = gen_random_uuid(), "decidedAt" = now() where "id" = $1`,
      proposalId,
    );
    await expect(bySql).rejects.toThrow("the awards exceed the fund");
  });
});

describe("an answered list", () => {
  it("stays as it was put forward: nothing is changed, added or deleted", async () => {
    const { approver, proposalId, applicationIds } = await aProposal();
    accepted(await approveAwards(approver, await anApproval(approver, proposalId)));
    await expect(rows(`update "award_proposal" set "opinion" = 'x' where "id" = $1`, proposalId)).rejects.toThrow(
      "kept",
    );
    await expect(rows(`delete from "award_proposal" where "id" = $1`, proposalId)).rejects.toThrow();
    await expect(rows(`update "award" set "amountFen" = 1 where "proposalId" = $1`, proposalId)).rejects.toThrow(
      "kept",
    );
    const late = rows(
      `insert into "award" ("proposalId", "applicationId", "outcome", "sheets", "amountFen") values ($1, $2, 'proposed', 3, 1)`,
      proposalId,
      applicationIds[2],
    );
    await expect(late).rejects.toThrow("the proposal has been answered");
  });
});

describe("after the publicity period", () => {
  it("the officer confirms once the clock has passed its end, and archives as an act of its own", async () => {
    const call = await aProposal();
    const { approver, officer, callId, proposalId, applicationIds } = call;
    accepted(await approveAwards(approver, await anApproval(approver, proposalId)));
    expect(await archiveCall(officer, callId)).toEqual({ ok: false, error: "call-not-in-this-state" });
    const [notice] = await rows<{ endsAt: Date }>(`select "endsAt" from "notice" where "callId" = $1`, callId);
    if (!notice) throw new Error("nothing was published");
    await setClock(new Date(notice.endsAt.getTime() - 60_000));
    expect(await confirmAwards(officer, callId)).toEqual({ ok: false, error: "publicity-not-over" });
    await setClock(new Date(notice.endsAt.getTime() + 1_000));
    expect(await confirmAwards(officer, callId)).toEqual({ ok: true, value: { confirmed: 2 } });
    expect(await confirmAwards(officer, callId)).toEqual({ ok: false, error: "call-not-in-this-state" });
    expect(await callState(callId)).toBe("confirmed");
    expect(await applicationStates(applicationIds)).toEqual(["confirmed", "confirmed", "reserve"]);
    expect(await archiveCall(officer, callId)).toEqual({ ok: true, value: { archived: 1 } });
    expect(await callState(callId)).toBe("archived");
    expect(await applicationStates(applicationIds)).toEqual(["confirmed", "confirmed", "archived"]);
  });
});
