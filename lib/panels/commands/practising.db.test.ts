import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ExpertActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { AFTER_CLOSING, aCallUnderReview, type CallUnderReview } from "@/lib/testing/a-call-under-review";
import { aPanel, cleared, type PanelAssignment, revisionOf, scoresSumming } from "@/lib/testing/a-panel";
import { aPractice, casesOf, practised, practisedCase } from "@/lib/testing/a-practice";
import { asOwner, emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { anExpert, anInspector, forgetSharedAdmin } from "@/lib/testing/people";
import { READY_CASES } from "../domain/ready-cases";
import { findDeskPractice } from "../queries/desk-practice";
import { findPractice, listPractices } from "../queries/find-practice";
import { findReview } from "../queries/find-review";
import { layOutPractice } from "./lay-out-practice";
import { handInPractice, savePractice } from "./practise";
import { saveSheet } from "./save-sheet";
import { showPractice } from "./show-practice";

let season: CallUnderReview;
let assignments: readonly PanelAssignment[];

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  season = await aCallUnderReview(setClock);
}, 60_000);

beforeEach(async () => {
  await turnBack(
    `truncate "practice_spread", "practice_sheet", "practice_case", "practice_round", "late_recusal", "sheet_unlock", "sheet", "assignment", "conflict", "audit_event", "notification", "mail"`,
  );
  await setClock(AFTER_CLOSING);
  await aPractice(season.officer, season.call.callId);
  assignments = (await aPanel(season.officer, season.call.callId, season.experts)).assignments;
});

const rows = <Row extends object>(sql: string, ...values: unknown[]) =>
  asOwner(async (client) => (await client.query<Row>(sql, values)).rows);
const callId = () => season.call.callId;
const expert = (place: number): ExpertActor => {
  const found = season.experts[place];
  if (!found) throw new Error("no such expert");
  return found;
};
const anAssignment = (place: number): PanelAssignment => {
  const found = assignments.find((each) => each.expert.accountId === expert(place).accountId);
  if (!found) throw new Error("nobody was assigned");
  return found;
};
const allPractise = async () => {
  for (const place of [0, 1, 2]) await practised(expert(place), callId(), () => scoresSumming(3500 + place * 400));
};

describe("the practice", () => {
  it("comes before the files: until both cases are handed in none opens, and none is scored", async () => {
    const assignment = anAssignment(0);
    await cleared(assignment);
    const closed = await findReview(expert(0), assignment.assignmentId);
    expect([closed?.file, closed?.head.practiceFirst]).toEqual([null, callId()]);
    expect(await asActor(expert(0), ({ db }) => db.submission.count())).toBe(0);
    const save = async () => {
      const revision = await revisionOf(assignment);
      return saveSheet(expert(0), { assignmentId: assignment.assignmentId, revision, scores: {}, comment: "" });
    };
    expect(await save()).toEqual({ ok: false, error: "practice-first" });
    const [first = "", second = ""] = await casesOf(expert(0), callId());
    await practisedCase(expert(0), first, scoresSumming(4000));
    expect(await save()).toEqual({ ok: false, error: "practice-first" });
    await practisedCase(expert(0), second, scoresSumming(4000));
    expect((await findReview(expert(0), assignment.assignmentId))?.file).not.toBeNull();
    expect((await save()).ok).toBe(true);
  });

  it("asks for every criterion and for no reason, is kept from window to window, and stays as it was handed in", async () => {
    const [caseId = ""] = await casesOf(expert(0), callId());
    const save = (revision: number, scores: object) =>
      savePractice(expert(0), { caseId, revision, scores: { ...scores }, comment: "" });
    await save(1, { B1: { pointsCenti: 0, reason: "" }, ZZ: { pointsCenti: 0, reason: "" } });
    expect(await save(1, { B1: { pointsCenti: 700, reason: "" } })).toMatchObject({
      ok: true,
      value: { outcome: "newer", sheet: { scores: { B1: { pointsCenti: 0 } } } },
    });
    expect(await rows(`select "scores" -> 'ZZ' as "stray" from "practice_sheet"`)).toEqual([{ stray: null }]);
    expect(await handInPractice(expert(0), { caseId, revision: 2 })).toEqual({ ok: false, error: "sheet-incomplete" });
    const whole = Object.fromEntries(
      Object.entries(scoresSumming(0)).map(([code]) => [code, { pointsCenti: 0, reason: "" }]),
    );
    await save(2, whole);
    expect(await handInPractice(expert(0), { caseId, revision: 3 })).toEqual({ ok: true, value: null });
    expect(await save(3, {})).toEqual({ ok: false, error: "practice-handed-in" });
    await expect(rows(`update "practice_sheet" set "scores" = '{}'`)).rejects.toThrow("stays");
    await expect(rows(`delete from "practice_sheet"`)).rejects.toThrow("stays");
  });

  it("is laid out before a file may be open, changes until it is begun, and is not taken back", async () => {
    const cases = [{ ...READY_CASES[0], title: "另一个案例" }, READY_CASES[1]];
    expect(await layOutPractice(season.officer, { callId: callId(), cases })).toEqual({ ok: true, value: null });
    expect((await findDeskPractice(season.officer, callId()))?.cases[0]?.title).toBe("另一个案例");
    const [caseId = ""] = await casesOf(expert(0), callId());
    await savePractice(expert(0), { caseId, revision: 1, scores: {}, comment: "" });
    expect(await layOutPractice(season.officer, { callId: callId(), cases })).toEqual({
      ok: false,
      error: "practice-begun",
    });
    await expect(rows(`update "practice_case" set "text" = '改'`)).rejects.toThrow("being scored");
    await expect(rows(`delete from "practice_round"`)).rejects.toThrow("not taken back");
    await turnBack(`truncate "practice_spread", "practice_sheet", "practice_case", "practice_round"`);
    await cleared(anAssignment(0));
    expect(await layOutPractice(season.officer, { callId: callId(), cases })).toEqual({
      ok: false,
      error: "practice-too-late",
    });
  });
});

describe("the spread", () => {
  it("is shown when the last of the panel has handed in, and the panel is told", async () => {
    await practised(expert(0), callId(), () => scoresSumming(3500));
    await practised(expert(1), callId(), () => scoresSumming(3900));
    expect((await findPractice(expert(0), callId()))?.spread).toEqual([]);
    expect(await listPractices(expert(0))).toMatchObject([{ step: "done" }]);
    await practised(expert(2), callId(), () => scoresSumming(4300));
    const shown = (await findPractice(expert(0), callId()))?.spread.filter(({ code }) => code === "B1");
    expect(shown).toEqual([
      { number: 1, code: "B1", low: 650, middle: 700, high: 750 },
      { number: 2, code: "B1", low: 650, middle: 700, high: 750 },
    ]);
    const told = await rows<{ accountId: string }>(
      `select "accountId" from "notification" where "kind" = 'practice-shown'`,
    );
    expect(told).toHaveLength(3);
  });

  it("can be shown without waiting for the last, by the officer, but never of fewer than three", async () => {
    const late = (await anExpert({ name: "评迟来" })).actor;
    await aPanel(season.officer, callId(), [late]);
    await practised(expert(0), callId());
    await practised(expert(1), callId());
    expect(await showPractice(season.officer, callId())).toEqual({ ok: false, error: "practice-too-few" });
    await practised(expert(2), callId());
    expect((await findPractice(expert(0), callId()))?.spread).toEqual([]);
    expect(await showPractice(season.officer, callId())).toEqual({ ok: true, value: null });
    expect((await findPractice(expert(0), callId()))?.spread).not.toEqual([]);
    expect((await findPractice(late, callId()))?.spread).toEqual([]);
    expect(await asActor(late, ({ db }) => db.practiceSpread.count())).toBe(0);
    expect(await showPractice(season.officer, callId())).toEqual({ ok: false, error: "practice-shown" });
  });

  it("stays as it was shown: whoever hands in later is not told by what moves", async () => {
    const late = (await anExpert({ name: "评后交" })).actor;
    await aPanel(season.officer, callId(), [late]);
    await allPractise();
    await showPractice(season.officer, callId());
    const before = (await findPractice(expert(0), callId()))?.spread;
    await practised(late, callId(), () => scoresSumming(5800));
    expect((await findPractice(expert(0), callId()))?.spread).toEqual(before);
    expect((await findPractice(late, callId()))?.spread).toEqual(before);
    await expect(rows(`update "practice_spread" set "high" = 10000`)).rejects.toThrow();
  });

  it("bears no name and no number of people, and nobody reads another's practice, whatever he asks for", async () => {
    await allPractise();
    const view = await findPractice(expert(0), callId());
    const sent = JSON.stringify(view);
    for (const other of [expert(1), expert(2)]) expect(sent).not.toContain(other.accountId);
    expect(Object.keys(view?.spread[0] ?? {}).sort()).toEqual(["code", "high", "low", "middle", "number"]);
    const inspector = (await anInspector()).actor;
    const seen = (actor: ExpertActor | typeof inspector | CallUnderReview["officer"]) =>
      asActor(actor, ({ db }) => db.practiceSheet.count());
    expect([await seen(expert(0)), await seen(season.officer), await seen(inspector)]).toEqual([2, 0, 0]);
    const stranger = (await anExpert()).actor;
    expect(await findPractice(stranger, callId())).toBeNull();
    expect(await asActor(stranger, ({ db }) => db.practiceSpread.count())).toBe(0);
  });

  it("leaves the officer who has handed in, and nothing else", async () => {
    await practised(expert(1), callId());
    const view = await findDeskPractice(season.officer, callId());
    expect(view?.experts.filter(({ handedIn }) => handedIn).map(({ id }) => id)).toEqual([expert(1).accountId]);
    expect(JSON.stringify(view)).not.toContain('pointsCenti":7');
    expect(view?.spread).toEqual([]);
  });
});
