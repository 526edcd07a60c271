import { beforeAll, describe, expect, it } from "vitest";
import { findTaskList } from "@/lib/applications/queries/find-task-list";
import { findOwnOutcome } from "@/lib/awards/queries/own-outcome";
import { recordCheck } from "@/lib/checks/commands/record-check";
import { asActor } from "@/lib/db/as-actor";
import { aCheck, aCheckInput, checkedClear } from "@/lib/testing/a-check";
import { type AnApprovedCall, anApprovedCall } from "@/lib/testing/an-award";
import { interviewRules } from "@/lib/testing/call-rules";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { accepted, forgetSharedAdmin } from "@/lib/testing/people";
import { readRechecks } from "../queries/read-rechecks";
import { confirmAwards } from "./confirm-awards";
import { decideFound } from "./decide-found";

const fund = {
  budgetFen: 100_000_000n,
  maxAwards: 2,
  awardFen: 50_000_000n,
  mode: "strict_stop",
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
  call = await anApprovedCall({ setClock, call: { fund, policy, publicity: { days: 7, unit: "working" } } });
  const [one = "", two = ""] = call.applicationIds;
  [first, second] = [one, two];
});

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
      notice: { id: call.noticeId, endsOn: LAST_DAY },
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
    expect(await findOwnOutcome(own, second)).toBeNull();
    expect(await asActor(own, ({ db }) => db.foundDecision.count())).toBe(0);
  });

  it("the others are confirmed once nothing is open", async () => {
    expect(accepted(await confirm())).toEqual({ confirmed: 1 });
    expect([await stateOf(first), await stateOf(second)]).toEqual(["confirmed", "revoked"]);
  });
});
