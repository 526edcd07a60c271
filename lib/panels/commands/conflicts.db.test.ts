import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asActor } from "@/lib/db/as-actor";
import { AFTER_CLOSING, aCallUnderReview, type CallUnderReview } from "@/lib/testing/a-call-under-review";
import { aPanel, cleared, lockedSheet, type PanelAssignment, recused } from "@/lib/testing/a-panel";
import { asOwner, emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { forgetSharedAdmin } from "@/lib/testing/people";
import { findReview } from "../queries/find-review";
import { listReviews } from "../queries/list-reviews";
import { assignPanel } from "./assign-panel";
import { endAssignment } from "./end-assignment";

let season: CallUnderReview;
let assignments: readonly PanelAssignment[];

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  season = await aCallUnderReview(setClock);
}, 60_000);

beforeEach(async () => {
  await turnBack(`truncate "sheet_unlock", "sheet", "assignment", "conflict", "conflict_form", "audit_event"`);
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

const suspect = ({ applicationId, expert }: PanelAssignment, kind = "vendor") =>
  rows(
    `insert into "conflict" ("applicationId", "expertId", "kind", "source", "state", "statement", "recordedById", "recordedAt")
     values ($1, $2, $3, 'detected', 'suspected', '与设备发票上的销售方同一代码', $4, now())`,
    applicationId,
    expert.accountId,
    kind,
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
