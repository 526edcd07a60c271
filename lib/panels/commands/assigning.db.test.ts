import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asActor } from "@/lib/db/as-actor";
import { aCall } from "@/lib/testing/a-call";
import {
  AFTER_CLOSING,
  aCallUnderReview,
  type CallUnderReview,
  REVIEWED_FIRMS,
} from "@/lib/testing/a-call-under-review";
import {
  aPanel,
  assignmentsOf,
  cleared,
  lockedSheet,
  type PanelAssignment,
  recused,
  revisionOf,
  scored,
} from "@/lib/testing/a-panel";
import { asOwner, emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { anExpert, forgetSharedAdmin } from "@/lib/testing/people";
import { assignApplications, assignPanel } from "./assign-panel";
import { declare } from "./declare";
import { endAssignment } from "./end-assignment";

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
const stateOf = async ({ assignmentId }: PanelAssignment) =>
  (await rows<{ state: string }>(`select "state" from "assignment" where "id" = $1`, assignmentId))[0]?.state;
const expertIds = () => season.experts.map(({ accountId }) => accountId);
async function anAssignment(): Promise<PanelAssignment> {
  const [first] = (await panel()).assignments;
  if (!first) throw new Error("nobody was assigned");
  return first;
}
const eventsOf = async (action: string) =>
  (await rows<{ body: string }>(`select "body" from "audit_event" where "action" = $1 order by "seq"`, action)).map(
    ({ body }) => JSON.parse(body),
  );

describe("assigning the panel", () => {
  it("gives every application to the same experts in one act, with one event", async () => {
    const { fresh, leftOut, assignments } = await panel();
    expect({ fresh, leftOut, pairs: assignments.length }).toEqual({ fresh: 6, leftOut: [], pairs: 6 });
    expect((await eventsOf("assign-panel")).map(({ detail }) => detail)).toEqual([
      { applications: 2, experts: 3, assigned: 6, leftOut: 0 },
    ]);
    expect(await panel()).toMatchObject({ fresh: 0, standing: 6 });
  });

  it("leaves out an expert whose employer is the firm, and a pair with a conflict, and names them", async () => {
    const employed = await anExpert({ name: "评甲", profile: { employerUscc: REVIEWED_FIRMS[0] } });
    const [declaring] = (await panel()).assignments.filter(
      ({ applicationId }) => applicationId === season.applicationIds[1],
    );
    if (!declaring) throw new Error("nobody was assigned");
    await recused(declaring);
    const ids = [employed.actor.accountId, declaring.expert.accountId];
    const result = await assignPanel(season.officer, { callId: season.call.callId, expertIds: ids });
    expect(result).toMatchObject({
      ok: true,
      value: {
        fresh: 1,
        standing: 1,
        leftOut: expect.arrayContaining([
          expect.objectContaining({ expertName: "评甲", because: "same-employer" }),
          expect.objectContaining({ expertName: declaring.expert.name, because: "conflict" }),
        ]),
      },
    });
  });

  it("is refused for somebody who is no expert, for nobody, and before the review", async () => {
    const { callId } = season.call;
    expect(await assignPanel(season.officer, { callId, expertIds: [season.officer.accountId] })).toEqual({
      ok: false,
      error: "expert-unknown",
    });
    expect(await assignPanel(season.officer, { callId, expertIds: [] })).toEqual({
      ok: false,
      error: "expert-unknown",
    });
    const next = await aCall(season.officer, {
      opensAt: new Date("2026-09-01T00:30:00Z"),
      closesAt: new Date("2026-09-30T09:00:00Z"),
    });
    expect(await assignPanel(season.officer, { callId: next.callId, expertIds: expertIds() })).toEqual({
      ok: false,
      error: "not-under-review",
    });
  });

  it("can be done by hand for one application", async () => {
    const only = season.applicationIds.slice(0, 1);
    const result = await assignApplications(season.officer, {
      callId: season.call.callId,
      expertIds: expertIds(),
      applicationIds: only,
    });
    expect(result).toMatchObject({ ok: true, value: { fresh: 3 } });
    expect(
      (await Promise.all(season.experts.map((expert) => assignmentsOf(expert, season.call.callId)))).flat(),
    ).toHaveLength(3);
  });
});

describe("a pair that must not be", () => {
  const insert = (expertId: string, applicationId: string, state = "assigned") =>
    rows(
      `insert into "assignment" ("callId", "applicationId", "expertId", "state", "assignedById", "assignedAt", "declaredAt")
       values ($1, $2, $3, $4::assignment_state, $5, now(), now())`,
      season.call.callId,
      applicationId,
      expertId,
      state,
      season.officer.accountId,
    );

  it("cannot be written down by anybody: same employer", async () => {
    const { actor } = await anExpert({ profile: { employerUscc: REVIEWED_FIRMS[0] } });
    await expect(insert(actor.accountId, season.applicationIds[0] ?? "")).rejects.toThrow("works for the applicant");
    await insert(actor.accountId, season.applicationIds[1] ?? "");
  });

  it.each(["suspected", "confirmed"])("cannot be written down by anybody: a %s conflict", async (state) => {
    const [expertId = ""] = expertIds();
    await rows(
      `insert into "conflict" ("applicationId", "expertId", "kind", "source", "state", "statement", "recordedById", "recordedAt")
       values ($1, $2, 'kinship', 'officer', $3::conflict_state, '配偶任职', $4, now())`,
      season.applicationIds[0],
      expertId,
      state,
      season.officer.accountId,
    );
    await expect(insert(expertId, season.applicationIds[0] ?? "")).rejects.toThrow("conflict of interest");
    await insert(expertId, season.applicationIds[1] ?? "");
  });

  it("stays recused: no later change brings the expert back", async () => {
    const assignment = await anAssignment();
    await recused(assignment);
    for (const state of ["assigned", "cleared"]) {
      await expect(
        rows(`update "assignment" set "state" = $2::assignment_state where "id" = $1`, assignment.assignmentId, state),
      ).rejects.toThrow("conflict of interest");
    }
  });
});

describe("declaring", () => {
  it("opens the file, and not before", async () => {
    const assignment = await anAssignment();
    const seen = () =>
      asActor(assignment.expert, async ({ db }) => ({
        applications: await db.application.count({ where: { id: assignment.applicationId } }),
        submissions: await db.submission.count(),
        evidence: await db.evidence.count(),
        verified: await db.verifiedValue.count(),
      }));
    expect(await seen()).toEqual({ applications: 1, submissions: 0, evidence: 0, verified: 0 });
    await cleared(assignment);
    expect(await seen()).toMatchObject({ applications: 1, submissions: 1, verified: 3 });
    expect(await declare(assignment.expert, { assignmentId: assignment.assignmentId, conflict: null })).toEqual({
      ok: false,
      error: "already-declared",
    });
  });

  it("a conflict recuses the expert, keeps the reason, and shuts the file again if it was open", async () => {
    const assignment = await anAssignment();
    await cleared(assignment);
    await recused(assignment, "kinship");
    expect(await stateOf(assignment)).toBe("recused");
    expect(await rows(`select "kind", "source", "state" from "conflict" where "source" = 'self'`)).toEqual([
      { kind: "kinship", source: "self", state: "confirmed" },
    ]);
    const applications = await asActor(assignment.expert, ({ db }) =>
      db.application.count({ where: { id: assignment.applicationId } }),
    );
    expect(applications).toBe(0);
  });

  it("is nobody else's to do", async () => {
    const { assignmentId } = await anAssignment();
    const [, other] = season.experts;
    if (!other) throw new Error("no second expert");
    expect(await declare(other, { assignmentId, conflict: null })).toEqual({ ok: false, error: "not-found" });
  });
});

describe("taking an assignment back", () => {
  const ending = (assignment: PanelAssignment, because: "unavailable" | "dispute" = "unavailable") =>
    endAssignment(season.officer, { assignmentId: assignment.assignmentId, because, reason: "因病不能参加。" });

  it("ends it with its reason; assigned again, the expert declares again and finds his draft", async () => {
    const assignment = await anAssignment();
    await cleared(assignment);
    await scored(assignment, { B1: { pointsCenti: 700, reason: "" } });
    expect(await ending(assignment)).toEqual({ ok: true, value: null });
    expect(await stateOf(assignment)).toBe("ended");
    expect(await ending(assignment)).toEqual({ ok: false, error: "assignment-over" });
    expect(await panel()).toMatchObject({ fresh: 0, again: 1, standing: 5 });
    expect(await stateOf(assignment)).toBe("assigned");
    await cleared(assignment);
    expect(await revisionOf(assignment)).toBe(2);
  });

  it("for a conflict bars the pair", async () => {
    const assignment = await anAssignment();
    expect(await ending(assignment, "dispute")).toEqual({ ok: true, value: null });
    expect(await stateOf(assignment)).toBe("recused");
    expect(await panel()).toMatchObject({ fresh: 0, again: 0, leftOut: [{ because: "conflict" }] });
  });

  it("is too late once the sheet is locked", async () => {
    const assignment = await anAssignment();
    await lockedSheet(assignment);
    expect(await ending(assignment)).toEqual({ ok: false, error: "sheet-already-locked" });
    await expect(
      rows(
        `update "assignment" set "state" = 'ended', "endedAt" = now(), "endedById" = "expertId", "endReason" = '晚了' where "id" = $1`,
        assignment.assignmentId,
      ),
    ).rejects.toThrow("assignment_locked_stays");
  });
});
