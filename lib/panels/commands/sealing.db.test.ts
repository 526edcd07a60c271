import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CountyActor, ExpertActor, OfficerActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { sealRoot } from "@/lib/ranking/domain/seal";
import { AFTER_CLOSING, aCallUnderReview, type CallUnderReview } from "@/lib/testing/a-call-under-review";
import { aPanel, assignmentsOf, lockedSheet, recused, sealed } from "@/lib/testing/a-panel";
import { asOwner, emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { anExpert, anInspector, forgetSharedAdmin } from "@/lib/testing/people";
import { endAssignment } from "./end-assignment";
import { sealCall } from "./seal-call";

let season: CallUnderReview;

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  season = await aCallUnderReview(setClock);
}, 60_000);

/** As it came under review, before anybody was assigned. */
beforeEach(async () => {
  await turnBack(
    `truncate "late_recusal", "sheet_unlock", "sheet", "assignment", "conflict", "audit_event"`,
    `update "call" set "state" = 'reviewing', "sealedAt" = null, "sealRoot" = null where "state" = 'sealed'`,
  );
  await setClock(AFTER_CLOSING);
});

const panel = () => aPanel(season.officer, season.call.callId, season.experts);
const rows = <Row extends object>(sql: string, ...values: unknown[]) =>
  asOwner(async (client) => (await client.query<Row>(sql, values)).rows);
const eventsOf = async (action: string) =>
  (await rows<{ body: string }>(`select "body" from "audit_event" where "action" = $1 order by "seq"`, action)).map(
    ({ body }) => JSON.parse(body),
  );

describe("until the call is sealed", () => {
  it("nobody but its author sees a sheet, whatever is asked for; afterwards the bureau does, and no expert another's", async () => {
    const { assignments } = await panel();
    for (const assignment of assignments) await lockedSheet(assignment);
    const inspector = (await anInspector()).actor;
    const seen = async (actor: ExpertActor | OfficerActor | typeof inspector | CountyActor) =>
      asActor(actor, async ({ db }) => {
        const sheets = await db.sheet.findMany();
        return { sheets: sheets.length, experts: new Set(sheets.map(({ expertId }) => expertId)).size };
      });
    const [expert] = season.experts;
    if (!expert) throw new Error("no expert");
    for (const actor of [season.officer, inspector, season.county])
      expect((await seen(actor)).sheets, actor.role).toBe(0);
    expect(await seen(expert)).toEqual({ sheets: 2, experts: 1 });
    await sealed(season.officer, season.call.callId);
    for (const actor of [season.officer, inspector]) expect((await seen(actor)).sheets, actor.role).toBe(6);
    expect((await seen(season.county)).sheets).toBe(0);
    expect(await seen(expert)).toEqual({ sheets: 2, experts: 1 });
  });

  it("an expert sees no assignment and no conflict but his own", async () => {
    const { assignments } = await panel();
    const [first] = assignments;
    const [, other] = season.experts;
    if (!first || !other) throw new Error("nobody was assigned");
    await recused(first);
    const seen = await asActor(other, async ({ db }) => ({
      assignments: await db.assignment.count(),
      conflicts: await db.conflict.count(),
      experts: await db.expert.count(),
    }));
    expect(seen).toEqual({ assignments: 2, conflicts: 0, experts: 1 });
  });
});

describe("sealing", () => {
  it("waits for every sheet, then sets root and instant once, with one event", async () => {
    const { assignments } = await panel();
    const commits: string[] = [];
    for (const assignment of assignments) {
      expect(await sealCall(season.officer, season.call.callId)).toEqual({ ok: false, error: "sheets-not-locked" });
      commits.push((await lockedSheet(assignment)).commitSha256);
    }
    expect(await sealed(season.officer, season.call.callId)).toEqual({ sealRoot: sealRoot(commits), sheets: 6 });
    expect(await sealCall(season.officer, season.call.callId)).toEqual({ ok: false, error: "call-not-in-this-state" });
    expect((await eventsOf("seal-call")).map(({ detail }) => detail)).toEqual([
      { sealRoot: sealRoot(commits), sheets: 6, applications: 2, from: "reviewing", to: "sealed" },
    ]);
    await expect(rows(`update "call" set "sealRoot" = 'x' where "id" = $1`, season.call.callId)).rejects.toThrow(
      "a seal is set once",
    );
  });

  it("is refused while an application has fewer sheets than the rubric asks for, however that came about", async () => {
    const { assignments } = await panel();
    const [last, ...others] = assignments;
    if (!last) throw new Error("nobody was assigned");
    await recused(last);
    for (const assignment of others) await lockedSheet(assignment);
    expect(await sealCall(season.officer, season.call.callId)).toEqual({ ok: false, error: "too-few-sheets" });
    const stand = await anExpert({ name: "评候补" });
    const [added] = (await aPanel(season.officer, season.call.callId, [stand.actor])).assignments.filter(
      ({ applicationId }) => applicationId === last.applicationId,
    );
    const [other] = (await assignmentsOf(stand.actor, season.call.callId)).filter(
      ({ applicationId }) => applicationId !== last.applicationId,
    );
    if (!added || !other) throw new Error("nobody was assigned");
    await lockedSheet(added);
    expect(await sealCall(season.officer, season.call.callId)).toEqual({ ok: false, error: "sheets-not-locked" });
    expect(
      await endAssignment(season.officer, {
        assignmentId: other.assignmentId,
        because: "mistake",
        reason: "已有三份。",
      }),
    ).toEqual({ ok: true, value: null });
    expect(await sealed(season.officer, season.call.callId)).toMatchObject({ sheets: 6 });
  });

  it("lets no sheet in afterwards, by any statement", async () => {
    const { assignments } = await panel();
    for (const assignment of assignments) await lockedSheet(assignment);
    await sealed(season.officer, season.call.callId);
    await expect(
      rows(
        `insert into "sheet" ("assignmentId", "callId", "applicationId", "expertId", "version", "state", "savedAt")
         select "id", "callId", "applicationId", "expertId", 2, 'void', now() from "assignment" limit 1`,
      ),
    ).rejects.toThrow("the call is sealed");
  });
});
