import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { AFTER_CLOSING, aCallUnderReview, type CallUnderReview } from "@/lib/testing/a-call-under-review";
import { aPanel, lockedSheet } from "@/lib/testing/a-panel";
import { asOwner, emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { anApprover, forgetSharedAdmin } from "@/lib/testing/people";
import { findPlan } from "../queries/find-plan";
import { answerUnlock } from "./answer-unlock";
import { applyPlan } from "./apply-plan";
import { askUnlock } from "./ask-unlock";
import { drawPanelPlan } from "./draw-plan";
import { replaceExpert } from "./replace-expert";

let season: CallUnderReview;

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  season = await aCallUnderReview(setClock);
}, 60_000);

beforeEach(async () => {
  await turnBack(
    `truncate "late_recusal", "sheet_unlock", "sheet", "assignment", "conflict", "panel_plan", "replacement", "notification", "mail", "audit_event"`,
  );
  await setClock(AFTER_CLOSING);
});

const rows = <Row extends object>(sql: string, ...values: unknown[]) =>
  asOwner(async (client) => (await client.query<Row>(sql, values)).rows);

const suspectPair = (applicationId: string, expertId: string) =>
  rows(
    `insert into "conflict" ("applicationId", "expertId", "kind", "source", "state", "statement", "recordedById", "recordedAt")
     values ($1, $2, 'vendor', 'detected', 'suspected', '与设备发票上的销售方同一代码', $3, now())`,
    applicationId,
    expertId,
    season.officer.accountId,
  );

describe("replacing an expert", () => {
  const [first, second, third] = [0, 1, 2] as const;
  const idOf = (place: number) => season.experts[place]?.accountId ?? "";
  const only = async (...places: readonly number[]) => {
    const experts = places.map((place) => season.experts[place]).filter((each) => each !== undefined);
    return (await aPanel(season.officer, season.call.callId, experts)).assignments;
  };
  const replace = (assignmentId: string, toExpertId: string, because: "unavailable" | "kinship" = "unavailable") =>
    replaceExpert(season.officer, { assignmentId, toExpertId, because, reason: "因病不能参加。" });
  const states = () =>
    rows<{ state: string; source: string }>(
      `select "state"::text, "source"::text from "assignment" where "applicationId" = $1 order by "source", "state"`,
      season.applicationIds[0],
    );

  it("is one act with its reason, which is kept; the newcomer begins by declaring", async () => {
    const assignment = (await only(first)).find(({ applicationId }) => applicationId === season.applicationIds[0]);
    expect(await replace(assignment?.assignmentId ?? "", idOf(second))).toEqual({ ok: true, value: null });
    expect(await states()).toEqual([
      { state: "ended", source: "panel" },
      { state: "assigned", source: "replacement" },
    ]);
    expect(await rows(`select "because", "reason" from "replacement"`)).toEqual([
      { because: "unavailable", reason: "因病不能参加。" },
    ]);
    await expect(rows(`update "replacement" set "reason" = 'x'`)).rejects.toThrow("kept as they were written");
  });

  it("for a conflict bars the one, voids what he locked, and assigns the other", async () => {
    const [assignment] = await only(first);
    if (!assignment) throw new Error("nobody was assigned");
    await lockedSheet(assignment);
    expect(await replace(assignment.assignmentId, idOf(second))).toEqual({ ok: false, error: "sheet-already-locked" });
    expect(await replace(assignment.assignmentId, idOf(second), "kinship")).toEqual({ ok: true, value: null });
    expect(await rows(`select "state"::text from "sheet"`)).toEqual([{ state: "void" }]);
  });

  it("for a conflict leaves an unlock that was asked for to be refused, and nothing waits for ever", async () => {
    const [assignment] = await only(first);
    if (!assignment) throw new Error("nobody was assigned");
    await lockedSheet(assignment);
    const { assignmentId } = assignment;
    expect((await askUnlock(season.officer, { assignmentId, reason: "专家说录入有误。" })).ok).toBe(true);
    expect(await replace(assignmentId, idOf(second), "kinship")).toEqual({ ok: true, value: null });
    const [unlock] = await rows<{ id: string }>(`select "id" from "sheet_unlock"`);
    const approver = (await anApprover()).actor;
    const answer = (grant: boolean) =>
      answerUnlock(approver, { unlockId: unlock?.id ?? "", grant, answer: "专家已回避。" });
    expect((await answer(true)).ok).toBe(false);
    expect(await answer(false)).toEqual({ ok: true, value: null });
  });

  it("by somebody who must not, or who is there already, changes nothing at all", async () => {
    const assignment = (await only(first, second)).find(
      ({ applicationId, expert }) => applicationId === season.applicationIds[0] && expert.accountId === idOf(first),
    );
    await suspectPair(season.applicationIds[0] ?? "", idOf(third));
    const id = assignment?.assignmentId ?? "";
    expect(await replace(id, idOf(third))).toEqual({ ok: false, error: "pair-barred" });
    expect(await replace(id, idOf(second))).toEqual({ ok: false, error: "already-assigned" });
    expect(await replace(id, season.officer.accountId)).toEqual({ ok: false, error: "expert-unknown" });
    expect((await states()).map(({ state }) => state)).toEqual(["assigned", "assigned"]);
    expect(await rows(`select 1 from "replacement"`)).toEqual([]);
  });
});

describe("a plan", () => {
  const WISH = { seats: { technical: 2, finance: 0, industry: 0 }, cap: 9, loadCost: 10, seed: "吉安" };
  const wish = (given: Partial<typeof WISH> = {}) => ({
    ...WISH,
    ...given,
    expertIds: season.experts.map(({ accountId }) => accountId),
  });
  const draw = async (given: Partial<typeof WISH> = {}) => {
    const drawn = await drawPanelPlan(season.officer, season.call.callId, wish(given));
    if (!drawn.ok) throw new Error(drawn.error);
    return drawn.value.number;
  };
  const apply = (number: number) => applyPlan(season.officer, { callId: season.call.callId, number });
  const count = async (table: string) => (await rows<{ n: number }>(`select count(*)::int as n from "${table}"`))[0]?.n;

  it("says who could review what, assigns nobody and tells nobody", async () => {
    await suspectPair(season.applicationIds[0] ?? "", season.experts[0]?.accountId ?? "");
    const view = await findPlan(season.officer, season.call.callId, await draw());
    expect(view?.drawn?.short).toEqual([]);
    expect(view?.drawn?.shape).toMatchObject({ groups: [{ count: 2 }], repeats: [] });
    expect(view?.drawn?.rows.map(({ possible }) => possible).sort()).toEqual([2, 3]);
    expect(view?.drawn?.rows.flatMap(({ barred }) => barred)).toEqual([
      { name: season.experts[0]?.name, kinds: ["vendor"] },
    ]);
    expect([await count("assignment"), await count("notification"), await count("mail")]).toEqual([0, 0, 0]);
  });

  it("takes effect whole and once, with seed and hash kept, and the same input draws the same", async () => {
    const [first, second] = [await draw(), await draw()];
    const kept = await rows(`select "inputSha256", "result" from "panel_plan" order by "number"`);
    expect(kept[0]).toEqual(kept[1]);
    expect(await apply(first)).toEqual({ ok: true, value: { assigned: 4 } });
    expect(await rows(`select distinct "source"::text, "state"::text from "assignment"`)).toEqual([
      { source: "plan", state: "assigned" },
    ]);
    expect(await apply(first)).toEqual({ ok: false, error: "already-applied" });
    expect(await apply(second)).toEqual({ ok: false, error: "plan-outdated" });
    await expect(rows(`update "panel_plan" set "seed" = 'x'`)).rejects.toThrow("kept as it was drawn");
  });

  it("that cannot be filled names what binds, and is never put into effect", async () => {
    await suspectPair(season.applicationIds[0] ?? "", season.experts[0]?.accountId ?? "");
    const number = await draw({ seats: { technical: 3, finance: 1, industry: 0 } });
    const view = await findPlan(season.officer, season.call.callId, number);
    expect(view?.drawn?.short.map(({ slot, lacking, barred }) => [slot, lacking, barred.length]).sort()).toEqual([
      ["finance", 1, 0],
      ["finance", 1, 0],
      ["technical", 1, 1],
    ]);
    expect(await apply(number)).toEqual({ ok: false, error: "plan-short" });
    await expect(rows(`update "panel_plan" set "appliedAt" = now(), "appliedById" = "drawnById"`)).rejects.toThrow(
      "panel_plan_applied_whole",
    );
  });

  it("and every other way leave out who is not active in the pool", async () => {
    const [expert] = season.experts;
    await turnBack(`update "expert" set "isActive" = false where "accountId" = '${expert?.accountId}'`);
    const view = await findPlan(season.officer, season.call.callId, await draw());
    expect([view?.pool.length, view?.drawn?.loads.length]).toEqual([2, 2]);
    const forced = rows(
      `insert into "assignment" ("callId", "applicationId", "expertId", "assignedById", "assignedAt") values ($1, $2, $3, $4, now())`,
      season.call.callId,
      season.applicationIds[0],
      expert?.accountId,
      season.officer.accountId,
    );
    await expect(forced).rejects.toThrow("the expert is not active");
    await turnBack(`update "expert" set "isActive" = true`);
  });

  it("is outdated by a conflict that was found since", async () => {
    const number = await draw();
    const isOutdated = async () => (await findPlan(season.officer, season.call.callId, number))?.drawn?.isOutdated;
    expect(await isOutdated()).toBe(false);
    await suspectPair(season.applicationIds[0] ?? "", season.experts[0]?.accountId ?? "");
    expect(await isOutdated()).toBe(true);
    expect(await apply(number)).toEqual({ ok: false, error: "plan-outdated" });
    expect(await count("assignment")).toBe(0);
  });
});
