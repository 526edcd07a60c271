import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asActor } from "@/lib/db/as-actor";
import {
  AFTER_CLOSING,
  aCallUnderReview,
  type CallUnderReview,
  REVIEWED_FIRMS,
} from "@/lib/testing/a-call-under-review";
import { aPanel, cleared, lockedSheet, type PanelAssignment, recused } from "@/lib/testing/a-panel";
import { asOwner, emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { forgetSharedAdmin } from "@/lib/testing/people";
import { findConflicts } from "../queries/find-conflicts";
import { findPanel } from "../queries/find-panel";
import { findReview } from "../queries/find-review";
import { listReviews } from "../queries/list-reviews";
import { assignPanel } from "./assign-panel";
import { decideConflict } from "./decide-conflict";
import { detectConflicts } from "./detect-conflicts";
import { endAssignment } from "./end-assignment";

let season: CallUnderReview;
let assignments: readonly PanelAssignment[];

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  season = await aCallUnderReview(setClock);
}, 60_000);

beforeEach(async () => {
  await turnBack(
    `truncate "late_recusal", "sheet_unlock", "sheet", "assignment", "conflict", "conflict_form", "audit_event"`,
    `update "expert" set "formerEmployers" = '[]', "employerUscc" = null`,
  );
  await setClock(AFTER_CLOSING);
  assignments = (await aPanel(season.officer, season.call.callId, season.experts)).assignments;
});

const rows = <Row extends object>(sql: string, ...values: unknown[]) =>
  asOwner(async (client) => (await client.query<Row>(sql, values)).rows);

const mine = (application = 0): PanelAssignment => {
  const [expert] = season.experts;
  const found = assignments.find(
    (each) => each.expert.accountId === expert?.accountId && each.applicationId === season.applicationIds[application],
  );
  if (!found) throw new Error("nobody was assigned");
  return found;
};

const suspect = ({ applicationId, expert }: PanelAssignment) =>
  rows(
    `insert into "conflict" ("applicationId", "expertId", "kind", "source", "state", "statement", "recordedById", "recordedAt")
     values ($1, $2, 'vendor', 'detected', 'suspected', '与设备发票上的销售方同一代码', $3, now())`,
    applicationId,
    expert.accountId,
    season.officer.accountId,
  );

const stands = async ({ assignmentId }: PanelAssignment) =>
  (
    await rows<{ state: string; sheets: string[] }>(
      `select s."state", array(select t."state"::text from "sheet" t where t."assignmentId" = s."id" order by t."version") as sheets
       from "assignment" s where s."id" = $1`,
      assignmentId,
    )
  )[0];

const panel = () =>
  findPanel(season.officer, season.call.callId, { filters: {}, sort: "firm", direction: "asc", skip: 0 });
const LIST = { filters: {}, sort: "waiting", direction: "asc", skip: 0 } as const;

describe("a conflict that is written down, by whomever", () => {
  it("recuses the expert at once and voids the sheet that he has locked", async () => {
    await lockedSheet(mine());
    await suspect(mine());
    expect(await stands(mine())).toEqual({ state: "recused", sheets: ["void"] });
  });

  it("leaves nothing of the application for the expert to meet, whatever a query forgets", async () => {
    await cleared(mine());
    await cleared(mine(1));
    const standing = () =>
      asActor(mine().expert, async ({ db }) => ({
        assignments: await db.assignment.count(),
        applications: await db.application.count(),
        submissions: await db.submission.count(),
        sheets: await db.sheet.count(),
        conflicts: await db.conflict.count(),
        forms: await db.conflictForm.count(),
      }));
    expect(await standing()).toEqual({
      assignments: 2,
      applications: 2,
      submissions: 2,
      sheets: 2,
      conflicts: 0,
      forms: 0,
    });
    await suspect(mine());
    expect(await standing()).toEqual({
      assignments: 1,
      applications: 1,
      submissions: 1,
      sheets: 1,
      conflicts: 0,
      forms: 0,
    });
    const list = await listReviews(mine().expert, LIST);
    expect([list.total, list.counts]).toEqual([1, { undeclared: 0, open: 1, locked: 0 }]);
  });

  it("is left out before anything is counted: an expert's place among all is among those he may meet", async () => {
    await cleared(mine(1));
    const among = async () => (await findReview(mine(1).expert, mine(1).assignmentId))?.file?.returns?.among;
    expect(await among()).toBe(2);
    await suspect(mine());
    expect(await among()).toBe(1);
  });

  it("keeps every state with who and why, and lets nobody rewrite one", async () => {
    await suspect(mine());
    const clear = (reason: string) =>
      rows(
        `update "conflict" set "state" = 'cleared', "steps" = "steps" || conflict_step('cleared', $1, $2, now())`,
        reason,
        season.officer.accountId,
      );
    await expect(clear(" ")).rejects.toThrow("who and why");
    await expect(rows(`update "conflict" set "state" = 'cleared'`)).rejects.toThrow("who and why");
    await clear("销售方与专家单位只是同名");
    await expect(rows(`update "conflict" set "steps" = "steps" - 0`)).rejects.toThrow("who and why");
    await expect(rows(`delete from "conflict"`)).rejects.toThrow();
    const steps = await rows<{ states: string[] }>(
      `select array(select each ->> 'state' from jsonb_array_elements("steps") each) as states from "conflict"`,
    );
    expect(steps).toEqual([{ states: ["suspected", "cleared"] }]);
  });

  it("once cleared lets the expert be assigned again, and opens again when it is said again", async () => {
    const { callId } = season.call;
    await lockedSheet(mine());
    await recused(mine(), "dispute");
    const expertIds = [mine().expert.accountId];
    expect(await assignPanel(season.officer, { callId, expertIds })).toMatchObject({
      value: { again: 0, leftOut: [{ because: "conflict" }] },
    });
    await rows(
      `update "conflict" set "state" = 'cleared', "steps" = "steps" || conflict_step('cleared', '诉讼早已终结', $1, now())`,
      season.officer.accountId,
    );
    const load = (await panel())?.experts.find(({ id }) => id === mine().expert.accountId);
    expect(load).toMatchObject({ assigned: 1, ended: 1, recused: 0 });
    expect(await assignPanel(season.officer, { callId, expertIds })).toMatchObject({
      value: { again: 1, leftOut: [] },
    });
    await cleared(mine());
    expect(await stands(mine())).toEqual({ state: "cleared", sheets: ["void", "draft"] });
    await recused(mine(), "dispute");
    expect(await stands(mine())).toMatchObject({ state: "recused" });
    expect(await rows(`select "state", jsonb_array_length("steps") as steps from "conflict"`)).toEqual([
      { state: "confirmed", steps: 3 },
    ]);
  });

  it("found out by the officer after locking recuses too", async () => {
    await lockedSheet(mine());
    const ending = { assignmentId: mine().assignmentId, because: "kinship", reason: "配偶在该企业任职。" } as const;
    expect(await endAssignment(season.officer, ending)).toEqual({ ok: true, value: null });
    expect(await stands(mine())).toEqual({ state: "recused", sheets: ["void"] });
  });
});

describe("comparing the pool with the applications", () => {
  const LIST_ALL = { filters: {}, sort: "state", direction: "asc", skip: 0 } as const;
  const conflicts = async (chosenId?: string) =>
    (await findConflicts(season.officer, season.call.callId, LIST_ALL, "zh-CN", chosenId)) ?? fail();
  const fail = () => {
    throw new Error("no such call");
  };
  const worked = (until: string) =>
    rows(
      `update "expert" set "formerEmployers" = $2::jsonb where "accountId" = $1`,
      mine().expert.accountId,
      JSON.stringify([{ name: "吉安示例电子有限公司", uscc: REVIEWED_FIRMS[0], until }]),
    );
  const decide = async (state: "confirmed" | "cleared", reason = "已核对社保记录。") => {
    const [row] = (await conflicts()).rows;
    return decideConflict(season.officer, { conflictId: row?.id ?? "", state, reason });
  };

  it("recuses whoever is assigned, and shows what was found", async () => {
    await worked("2025-06-30");
    expect(await detectConflicts(season.officer, season.call.callId)).toEqual({ ok: true, value: { found: 1 } });
    expect(await stands(mine())).toMatchObject({ state: "recused" });
    const { rows: found, counts } = await conflicts();
    expect(counts).toEqual({ suspected: 1, confirmed: 0, cleared: 0 });
    const board = await panel();
    expect(board?.conflicts.map(({ source }) => source)).toEqual(["detected"]);
    expect(board?.rows.flatMap(({ cells }) => cells.map(({ standing }) => standing))).toContain("suspected");
    expect(found[0]).toMatchObject({
      kind: "former-employer",
      source: "detected",
      evidence: [expect.stringContaining("任职至 2025-06-30，未满三年")],
      steps: [{ state: "suspected", byName: season.officer.name }],
    });
    expect(await detectConflicts(season.officer, season.call.callId)).toEqual({ ok: true, value: { found: 0 } });
  });

  it("comes before every assignment: a pair that was never looked at is left out too", async () => {
    await worked("2025-06-30");
    const { name } = mine().expert;
    await turnBack(`truncate "late_recusal", "sheet_unlock", "sheet", "assignment"`);
    const expertIds = season.experts.map(({ accountId }) => accountId);
    expect(await assignPanel(season.officer, { callId: season.call.callId, expertIds })).toMatchObject({
      value: { fresh: 5, leftOut: [{ expertName: name, because: "conflict" }] },
    });
  });

  it("leaves what an officer has cleared, until it rests on something else", async () => {
    await worked("2025-06-30");
    const compare = () => detectConflicts(season.officer, season.call.callId);
    await compare();
    expect(await decide("cleared")).toEqual({ ok: true, value: null });
    expect(await compare()).toEqual({ ok: true, value: { found: 0 } });
    await worked("2026-01-31");
    expect(await compare()).toEqual({ ok: true, value: { found: 1 } });
    const { rows: found } = await conflicts();
    expect(found.map(({ state, steps }) => [state, ...steps.map((step) => step.state)])).toEqual([
      ["suspected", "suspected", "cleared", "suspected"],
    ]);
  });

  it("reads vendors and auditors of section D, and who helped with the application, from the last submission", async () => {
    const own = "91360803DEM000030T";
    await rows(`update "expert" set "employerUscc" = $2 where "accountId" = $1`, mine().expert.accountId, own);
    const { applicationId } = mine();
    const said = (path: string) =>
      turnBack(
        `update "submission" set "content" = jsonb_set("content", '${path}', '"${own}"') where "applicationId" = '${applicationId}'`,
      );
    for (const path of ["{D,equipment,0,sellerUscc}", "{D,auditorUscc}", "{G,helperUscc}"]) await said(path);
    await detectConflicts(season.officer, season.call.callId);
    const found = (await conflicts()).rows.filter((row) => row.applicationId === applicationId);
    expect(found.map(({ kind }) => kind).sort()).toEqual(["auditor", "helped-write", "vendor"]);
    await turnBack(
      `update "submission" set "content" = "content" #- '{D,equipment,0,sellerUscc}' #- '{D,auditorUscc}' #- '{G,helperUscc}'`,
    );
  });

  it("of one employer by its code cannot be cleared", async () => {
    await rows(
      `update "expert" set "employerUscc" = $2 where "accountId" = $1`,
      mine().expert.accountId,
      REVIEWED_FIRMS[0],
    );
    await detectConflicts(season.officer, season.call.callId);
    expect((await conflicts()).counts).toEqual({ suspected: 0, confirmed: 1, cleared: 0 });
    expect(await decide("cleared")).toEqual({ ok: false, error: "same-employer" });
    expect(await decide("confirmed")).toEqual({ ok: false, error: "already-so" });
  });
});

describe("the conflict form", () => {
  it("is kept word for word with who signed it when, and never changes", async () => {
    await cleared(mine());
    await recused(mine(1), "kinship");
    const forms = await rows<{ text: string; signedAs: string; hasConflict: boolean }>(
      `select "text", "signedAs", "hasConflict" from "conflict_form" order by "hasConflict"`,
    );
    expect(forms).toEqual([
      { text: expect.stringContaining("没有，我能公正评审"), signedAs: mine().expert.name, hasConflict: false },
      { text: expect.stringContaining("三年内曾在该企业任职。"), signedAs: mine().expert.name, hasConflict: true },
    ]);
    expect(forms[0]?.text.split("\n")).toHaveLength(10);
    await expect(rows(`update "conflict_form" set "hasConflict" = false`)).rejects.toThrow("kept as they were written");
  });

  it("is signed by nobody for a pair that he is not part of", async () => {
    const { expert, applicationId } = mine();
    await suspect(mine());
    const forged = asActor(expert, ({ db, now }) =>
      db.conflictForm.createMany({
        data: [
          {
            callId: season.call.callId,
            applicationId,
            expertId: expert.accountId,
            text: "无",
            signedAs: expert.name,
            signedAt: now,
            hasConflict: false,
          },
        ],
      }),
    );
    await expect(forged).rejects.toThrow("row-level security");
  });
});
