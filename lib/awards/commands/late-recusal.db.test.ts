import { beforeAll, describe, expect, it } from "vitest";
import { asActor } from "@/lib/db/as-actor";
import { readPublicFacts } from "@/lib/notices/queries/read-public-facts";
import { answerLateRecusal } from "@/lib/panels/commands/answer-late-recusal";
import { askLateRecusal } from "@/lib/panels/commands/ask-late-recusal";
import { findLateRecusals, listWaitingLateRecusals } from "@/lib/panels/queries/late-recusals";
import { drawRanking } from "@/lib/ranking/commands/draw-ranking";
import { findBoard } from "@/lib/ranking/queries/find-board";
import { type ARankedCall, aRankedCall, proposed } from "@/lib/testing/an-award";
import { asOwner, emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { accepted, anInspector, forgetSharedAdmin } from "@/lib/testing/people";
import { theVerifier } from "@/lib/testing/verifier";
import { findRecord } from "../queries/find-record";
import { readCourse } from "../queries/read-course";
import { proposeAwards } from "./propose-awards";
import { sendBackAwards } from "./send-back-awards";

let ranked: ARankedCall;

/** The favourite owes its place to one expert out of four. */
beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  const points = [
    [5800, 5000, 4400, 4400],
    [4700, 4700, 4700, 4700],
  ];
  ranked = await aRankedCall({ setClock, points });
});

const rows = <Row extends object>(sql: string, ...values: unknown[]) =>
  asOwner(async (client) => (await client.query<Row>(sql, values)).rows);
const refused = (error: string) => ({ ok: false, error });
const pair = (expert = 0, project = 0) => ({
  callId: ranked.callId,
  expertId: ranked.experts[expert]?.accountId ?? "",
  applicationId: ranked.applicationIds[project] ?? "",
  kind: "shareholding" as const,
  reason: "封存后接到举报，查明专家持有该企业股份。",
});
const order = async (runId: string) => {
  const [run] = await rows<{ result: { ranking: { id: string; n: number }[] } }>(
    `select "result" from "ranking_run" where "id" = $1`,
    runId,
  );
  return run?.result.ranking.map(({ id, n }) => [ranked.applicationIds.indexOf(id), n]);
};
const sheetsOf = async (project: number) =>
  (
    await rows<{ state: string }>(
      `select "state"::text from "sheet" where "applicationId" = $1 order by "state"::text`,
      ranked.applicationIds[project],
    )
  ).map(({ state }) => state);

describe("a conflict that comes to light after the seal", () => {
  it("takes the sheet out of the count when another person agrees, and not before", async () => {
    const { officer, approver, callId } = ranked;
    expect(await order(ranked.runId)).toEqual([
      [0, 4],
      [1, 4],
    ]);
    const { id } = accepted(await askLateRecusal(officer, pair()));
    expect(await askLateRecusal(officer, pair())).toEqual(refused("recusal-waits"));
    expect((await listWaitingLateRecusals(approver)).map(({ reason }) => reason)).toEqual([pair().reason]);
    expect(await sheetsOf(0)).toEqual(["locked", "locked", "locked", "locked"]);
    await expect(
      asActor(officer, ({ db }) =>
        db.lateRecusal.updateMany({ where: { id }, data: { state: "granted", decidedById: officer.accountId } }),
      ),
    ).resolves.toEqual({ count: 0 });
    await expect(
      rows(`update "late_recusal" set "state" = 'granted', "decidedById" = "askedById", "decidedAt" = now()`),
    ).rejects.toThrow("late_recusal_two_people");
    accepted(await answerLateRecusal(approver, { recusalId: id, grant: true, answer: "同意。" }));
    expect(await sheetsOf(0)).toEqual(["locked", "locked", "locked", "void"]);
    expect((await findLateRecusals(officer, callId, "zh-CN")).rows[0]).toMatchObject({
      state: "granted",
      answer: "同意。",
    });
    const told = `select "facts" from "notification" where "kind" = 'late-recusal-granted' and "accountId" = $1`;
    expect(await rows(told, pair().expertId)).toEqual([{ facts: { call: expect.any(String) } }]);
    const [conflict] = await rows(`select "state"::text, "kind", "recordedById" from "conflict"`);
    expect(conflict).toEqual({ state: "confirmed", kind: "shareholding", recordedById: officer.accountId });
  });

  it("no list is put forward from a ranking that still counts it; the ranking is drawn again, and its place is another", async () => {
    const { officer, callId, runId } = ranked;
    const gone = async () => (await findBoard(officer, callId))?.run?.gone;
    expect(await gone()).toBe(1);
    const wish = { callId, opinion: "同意按排名提请。" };
    expect(await proposeAwards(officer, { ...wish, runId })).toEqual(refused("figures-changed"));
    const again = accepted(await drawRanking(officer, callId));
    expect(await order(again.runId)).toEqual([
      [1, 4],
      [0, 3],
    ]);
    ranked = { ...ranked, runId: again.runId };
    expect(await gone()).toBe(0);
  });

  it("leaves as many sheets as a score needs: nobody can score after the seal", async () => {
    const { officer } = ranked;
    expect(await askLateRecusal(officer, pair(1))).toEqual(refused("too-few-would-remain"));
    expect(await askLateRecusal(officer, pair(0))).toEqual(refused("sheet-does-not-count"));
    expect(await askLateRecusal(officer, pair(0, 1))).toMatchObject({ ok: true });
    const [waiting] = await listWaitingLateRecusals(ranked.approver);
    const answer = { recusalId: waiting?.id ?? "", grant: false, answer: "查无实据。" };
    accepted(await answerLateRecusal(ranked.approver, answer));
    expect(await sheetsOf(1)).toEqual(["locked", "locked", "locked", "locked"]);
  });

  it("is found by comparing the pool again, also after the seal, and shown to the officer with what was found", async () => {
    const { officer, callId } = ranked;
    const seen = async () => (await findLateRecusals(officer, callId, "zh-CN")).found;
    expect(await seen()).toEqual([]);
    const [firm] = await rows<{ uscc: string; firmName: string }>(
      `select "uscc", "firmName" from "application" where "id" = $1`,
      ranked.applicationIds[1],
    );
    const [, expert] = ranked.experts;
    await turnBack(
      `update "expert" set "groupUsccs" = array['${firm?.uscc}'] where "accountId" = '${expert?.accountId}'`,
    );
    expect(await seen()).toMatchObject([
      { firmName: firm?.firmName, evidence: [expect.stringContaining("集团成员名单")] },
    ]);
    await turnBack(`update "expert" set "groupUsccs" = '{}'`);
  });

  it("waits while a list is before the approver, and can be asked again when the list was sent back", async () => {
    const { officer, approver } = ranked;
    const list = await proposed(ranked);
    expect(await askLateRecusal(officer, pair(1, 1))).toEqual(refused("list-before-approver"));
    accepted(await sendBackAwards(approver, { proposalId: list.proposalId, reason: "先核实回避。" }));
    expect(await askLateRecusal(officer, pair(1, 1))).toMatchObject({ ok: true });
  });

  it("stands in the record: the receipt stays under the seal, and the verifier follows", async () => {
    const { answer } = await theVerifier();
    const { actor: inspector } = await anInspector();
    const [kept] = await rows<{ proposalId: string; root: string }>(
      `select "proposalId", "root" from "decision_record"`,
    );
    const whole = (await findRecord(inspector, kept?.proposalId ?? "")) ?? "";
    expect(answer(whole, kept?.root).line).toBe(`verified (everything, root ${kept?.root})`);
    const [proposal] = await rows<{ id: string; callId: string; runId: string; replacesId: null }>(
      `select "id", "callId", "rankingRunId" as "runId", null as "replacesId" from "award_proposal"`,
    );
    const told = await asActor(ranked.approver, async (handle) =>
      proposal ? readPublicFacts(handle, proposal, "吉市工信公示例〔2026〕1号") : null,
    );
    expect(told).toMatchObject({ value: { counts: { recusedSheets: 1, leastSheets: 3, mostSheets: 4 } } });
    const { parts } = JSON.parse(whole);
    expect([parts.seal.sheets, parts.seal.recused.length, parts.sheets.length]).toEqual([8, 1, 7]);
    expect(parts.course["lateRecusals.granted"]).toBe(1);
    const forged = JSON.parse(whole);
    forged.parts.seal.recused = [];
    expect(answer(JSON.stringify(forged)).ok).toBe(false);
  });

  it("a conflict alone voids nothing after the seal, whoever writes it down", async () => {
    await expect(
      rows(
        `insert into "conflict" ("applicationId", "expertId", "kind", "source", "state", "statement", "recordedById", "recordedAt")
         values ($1, $2, 'other', 'officer', 'confirmed', 'x', $3, now())`,
        ranked.applicationIds[1],
        ranked.experts[2]?.accountId,
        ranked.officer.accountId,
      ),
    ).rejects.toThrow("the scores of the call are sealed");
    await expect(rows(`update "sheet" set "state" = 'void' where "state" = 'locked'`)).rejects.toThrow();
  });

  it("is counted in the record as the board has it: what was cleared later took nobody away for good", async () => {
    const counts = async () => {
      const course = await asActor(ranked.officer, (handle) => readCourse(handle, ranked.callId));
      return [course["assignments.recused"] ?? 0, course["assignments.ended"] ?? 0];
    };
    expect(await counts()).toEqual([1, 0]);
    await turnBack(`update "conflict" set "state" = 'cleared'`);
    expect(await counts()).toEqual([0, 1]);
    await turnBack(`update "conflict" set "state" = 'confirmed'`);
  });
});
