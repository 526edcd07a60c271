import { Client } from "pg";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { AFTER_CLOSING, aCallUnderReview, type CallUnderReview } from "@/lib/testing/a-call-under-review";
import {
  aPanel,
  cleared,
  lockedSheet,
  type PanelAssignment,
  recused,
  scored,
  scoresSumming,
} from "@/lib/testing/a-panel";
import { emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { forgetSharedAdmin } from "@/lib/testing/people";
import { wordsIn } from "@/lib/words/translate";
import { lockSheet } from "../commands/lock-sheet";
import { saveSheet } from "../commands/save-sheet";
import { findPanel } from "./find-panel";
import { findReview } from "./find-review";
import { listReviews } from "./list-reviews";
import { loadTable, panelTable } from "./panel-table";
import { reviewTable } from "./review-table";

const CANARY = "金丝雀不得外传";
const WHOLE = { filters: {}, sort: "firm", direction: "asc", skip: 0 } as const;
const LIST = { ...WHOLE, sort: "waiting" } as const;

let season: CallUnderReview;
let assignments: readonly PanelAssignment[];

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  season = await aCallUnderReview(setClock);
}, 60_000);

beforeEach(async () => {
  await turnBack(`truncate "late_recusal", "sheet_unlock", "sheet", "assignment", "conflict", "audit_event"`);
  await setClock(AFTER_CLOSING);
  assignments = (await aPanel(season.officer, season.call.callId, season.experts)).assignments;
});

/** Everything that goes to the browser, as it goes there. */
const bytes = (view: unknown) =>
  JSON.stringify(view, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value));

const mine = (expert: number, application = 0): PanelAssignment => {
  const found = assignments.find(
    ({ expert: { accountId }, applicationId }) =>
      accountId === season.experts[expert]?.accountId && applicationId === season.applicationIds[application],
  );
  if (!found) throw new Error("nobody was assigned");
  return found;
};

const NOWHERE = "00000000-0000-4000-8000-000000000000";

/** Everything that is asked of the database for this, in its order. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(Client.prototype, "query");
  await work();
  const texts = spy.mock.calls.map(([query]) => (typeof query === "string" ? query : String(Object(query).text)));
  spy.mockRestore();
  return texts;
}

/** A sheet whose total is no other figure of the page. */
const planted = () => {
  const scores = scoresSumming(4350);
  return { ...scores, B1: { pointsCenti: 550, reason: CANARY }, B2: { pointsCenti: 0, reason: CANARY } };
};

describe("what an officer is sent before the seal", () => {
  it("says locked or not, and holds no points, no total and no word of a sheet", async () => {
    const { totalCenti, commitSha256 } = await lockedSheet(mine(0), planted(), CANARY);
    await cleared(mine(1));
    await scored(mine(1), { B1: { pointsCenti: 550, reason: CANARY } }, CANARY);
    const view = await findPanel(season.officer, season.call.callId, WHOLE);
    if (!view) throw new Error("no panel");
    const standings = view.rows.map(({ cells }) => cells.map(({ standing }) => standing));
    expect(standings.flat().sort()).toEqual([
      "begun",
      "locked",
      "undeclared",
      "undeclared",
      "undeclared",
      "undeclared",
    ]);
    expect(view.experts.find(({ id }) => id === mine(0).expert.accountId)).toMatchObject({
      assigned: 2,
      declared: 1,
      begun: 1,
      locked: 1,
      ended: 0,
      recused: 0,
    });
    const sent = bytes([
      view,
      loadTable(view, wordsIn("zh-CN", "panels")),
      panelTable(view, wordsIn("zh-CN", "panels"), "zh-CN"),
    ]);
    for (const secret of [CANARY, String(totalCenti), commitSha256, "pointsCenti", "totalCenti", "scores"]) {
      expect(sent).not.toContain(secret);
    }
  });

  it("shows a conflicted pair as one, with who said so, and leaves it out of every count", async () => {
    await recused(mine(2));
    const view = await findPanel(season.officer, season.call.callId, WHOLE);
    expect(view?.progress).toEqual({ assigned: 5, declared: 0, locked: 0 });
    expect(view?.conflicts.map(({ kind, source }) => ({ kind, source }))).toEqual([
      { kind: "former-employer", source: "self" },
    ]);
  });
});

describe("what an expert is sent", () => {
  it("holds nothing of another's sheet, and not even another's name, before and after his own is locked", async () => {
    await lockedSheet(mine(0), planted(), CANARY);
    await cleared(mine(1));
    const expert = season.experts[1];
    if (!expert) throw new Error("no second expert");
    const sent = async () => {
      const list = await listReviews(expert, LIST);
      const review = await findReview(expert, mine(1).assignmentId);
      return bytes([list, review, reviewTable(list.rows, wordsIn("zh-CN", "panels"), "zh-CN")]);
    };
    const others = season.experts.filter((each) => each !== expert);
    for (const moment of ["before", "after"]) {
      const text = await sent();
      expect(text, moment).not.toContain(CANARY);
      for (const { accountId } of others) expect(text, moment).not.toContain(accountId);
      await scored(mine(1), scoresSumming(4000));
    }
  });

  it("is the firm's and the project's name before he has declared, and the file afterwards", async () => {
    const assignment = mine(0);
    const before = await findReview(assignment.expert, assignment.assignmentId);
    expect(before?.file).toBeNull();
    expect(before?.head.place).toEqual({ number: expect.any(Number), of: 2, nextId: mine(0, 1).assignmentId });
    await cleared(assignment);
    const after = await findReview(assignment.expert, assignment.assignmentId);
    expect(after?.file?.content.C.projectName).toBe(before?.head.projectName);
    expect(after?.file?.computed.map(({ code, verified }) => `${code} ${verified}`)).toEqual([
      "A1 true",
      "A2 false",
      "C1 true",
      "C2 true",
      "D3 false",
      "E3 false",
    ]);
    expect(after?.file?.returns).toMatchObject({ among: 2, revenuePlace: 1, taxPlace: 1 });
  });

  it("is nothing at all of what is not his, or what he is recused from", async () => {
    const assignment = mine(0);
    const other = season.experts[1];
    if (!other) throw new Error("no second expert");
    expect(await findReview(other, assignment.assignmentId)).toBeNull();
    expect(await findReview(other, "no-id")).toBeNull();
    await recused(assignment);
    expect(await findReview(assignment.expert, assignment.assignmentId)).toBeNull();
    const { rows, counts } = await listReviews(assignment.expert, LIST);
    expect(rows).toHaveLength(1);
    expect(counts).toEqual({ undeclared: 1, open: 0, locked: 0 });
  });

  it("costs the database the same statements whatever the others have done: no time tells what no byte does", async () => {
    await cleared(mine(1));
    const expert = mine(1).expert;
    const look = () => findReview(expert, mine(1).assignmentId);
    const alone = await statementsOf(look);
    expect(alone.length).toBeGreaterThan(5);
    const foreign = await statementsOf(() => findReview(expert, mine(0).assignmentId));
    expect(foreign).toEqual(await statementsOf(() => findReview(expert, NOWHERE)));
    const save = (assignmentId: string) => () =>
      saveSheet(expert, { assignmentId, revision: 1, scores: {}, comment: "" });
    const lock = (assignmentId: string) => () => lockSheet(expert, { assignmentId, revision: 1 });
    for (const act of [save, lock]) {
      expect(await statementsOf(act(mine(0).assignmentId))).toEqual(await statementsOf(act(NOWHERE)));
    }
    await lockedSheet(mine(0));
    await recused(mine(2));
    expect(await statementsOf(look)).toEqual(alone);
  });

  it("can be looked for by step and by name", async () => {
    await cleared(mine(0));
    const found = async (filters: { step?: string; q?: string }) =>
      (await listReviews(mine(0).expert, { ...LIST, filters })).total;
    expect([
      await found({ step: "declared" }),
      await found({ step: "undeclared" }),
      await found({ step: "locked" }),
    ]).toEqual([1, 1, 0]);
    expect(await found({ q: "查无此项" })).toBe(0);
  });
});
