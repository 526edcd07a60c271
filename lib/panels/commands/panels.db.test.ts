import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CountyActor, ExpertActor, OfficerActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { sealRoot, sheetCommit } from "@/lib/ranking/domain/seal";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { aLibrary, aLibraryEntry } from "@/lib/testing/a-library";
import {
  aPanel,
  assignmentsOf,
  cleared,
  lockedSheet,
  type PanelAssignment,
  recused,
  revisionOf,
  scored,
  scoresSumming,
  sealed,
  underReview,
} from "@/lib/testing/a-panel";
import { foundEligible, recommended, verified, verifiedAsClaimed } from "@/lib/testing/a-screening";
import { aSubmission, type DraftWish } from "@/lib/testing/a-submission";
import { asOwner, emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { aCountyOfficer, aFirm, anExpert, anInspector, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { assignApplications, assignPanel } from "./assign-panel";
import { declare } from "./declare";
import { endAssignment } from "./end-assignment";
import { lockSheet } from "./lock-sheet";
import { saveSheet } from "./save-sheet";
import { sealCall } from "./seal-call";

const opensAt = new Date("2026-06-01T00:30:00Z");
const closesAt = new Date("2026-06-30T09:00:00Z");
const AFTER_CLOSING = "2026-07-20T01:00:00Z";
/** Which documents are asked for has tests of its own. */
const NOTHING_ASKED = [{ kind: "other", requirement: "optional" }] as const;
const FIRMS = ["91360802DEM000022H", "91360803DEM000030T"] as const;
const codeOf = (place: number) => `2020-360802-39-03-00000${place + 1}`;

let call: ACall;
let officer: OfficerActor;
let county: CountyActor;
let experts: ExpertActor[];
/** In the order of FIRMS. */
let applicationIds: string[];

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  officer = (await anOfficer()).actor;
  county = (await aCountyOfficer("360802")).actor;
  experts = [(await anExpert()).actor, (await anExpert()).actor, (await anExpert()).actor];
  const entry = (uscc: string, place: number) => aLibraryEntry(place + 1, { uscc, projectCode: codeOf(place) });
  await aLibrary(officer, FIRMS.map(entry));
  call = await aCall(officer, { opensAt, closesAt, attachments: NOTHING_ASKED });
  applicationIds = [];
  for (const [place, uscc] of FIRMS.entries())
    applicationIds.push(await eligible(uscc, { projectCode: codeOf(place) }));
  await setClock(AFTER_CLOSING);
  await underReview(officer, call.callId);
}, 60_000);

/** The call as it came under review, before anybody was assigned. */
beforeEach(async () => {
  await turnBack(
    `truncate "sheet", "assignment", "conflict", "audit_event"`,
    `update "call" set "state" = 'reviewing', "sealedAt" = null, "sealRoot" = null where "state" = 'sealed'`,
  );
  await setClock(AFTER_CLOSING);
});

async function eligible(uscc: string, wish: DraftWish): Promise<string> {
  const { actor } = await aFirm({ uscc });
  const { applicationId } = await aSubmission(actor, call, { ...wish, invoiceNo: uscc.slice(-8) });
  await verifiedAsClaimed(county, applicationId);
  await recommended(county, applicationId);
  await foundEligible(officer, applicationId);
  return applicationId;
}

const rows = <Row extends object>(sql: string, ...values: unknown[]) =>
  asOwner(async (client) => (await client.query<Row>(sql, values)).rows);
const stateOf = async ({ assignmentId }: PanelAssignment) =>
  (await rows<{ state: string }>(`select "state" from "assignment" where "id" = $1`, assignmentId))[0]?.state;
const expertIds = () => experts.map(({ accountId }) => accountId);
const panel = () => aPanel(officer, call.callId, experts);
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
    const employed = await anExpert({ name: "评甲", profile: { employerUscc: FIRMS[0] } });
    const [declaring] = (await panel()).assignments.filter(({ applicationId }) => applicationId === applicationIds[1]);
    if (!declaring) throw new Error("nobody was assigned");
    await recused(declaring);
    const ids = [employed.actor.accountId, declaring.expert.accountId];
    const result = await assignPanel(officer, { callId: call.callId, expertIds: ids });
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
    const { callId } = call;
    expect(await assignPanel(officer, { callId, expertIds: [officer.accountId] })).toEqual({
      ok: false,
      error: "expert-unknown",
    });
    expect(await assignPanel(officer, { callId, expertIds: [] })).toEqual({ ok: false, error: "expert-unknown" });
    const next = await aCall(officer, {
      opensAt: new Date("2026-09-01T00:30:00Z"),
      closesAt: new Date("2026-09-30T09:00:00Z"),
    });
    expect(await assignPanel(officer, { callId: next.callId, expertIds: expertIds() })).toEqual({
      ok: false,
      error: "not-under-review",
    });
  });

  it("can be done by hand for one application", async () => {
    const only = applicationIds.slice(0, 1);
    const result = await assignApplications(officer, {
      callId: call.callId,
      expertIds: expertIds(),
      applicationIds: only,
    });
    expect(result).toMatchObject({ ok: true, value: { fresh: 3 } });
    expect((await Promise.all(experts.map((expert) => assignmentsOf(expert, call.callId)))).flat()).toHaveLength(3);
  });
});

describe("a pair that must not be", () => {
  const insert = (expertId: string, applicationId: string, state = "assigned") =>
    rows(
      `insert into "assignment" ("callId", "applicationId", "expertId", "state", "assignedById", "assignedAt", "declaredAt")
       values ($1, $2, $3, $4::assignment_state, $5, now(), now())`,
      call.callId,
      applicationId,
      expertId,
      state,
      officer.accountId,
    );

  it("cannot be written down by anybody: same employer", async () => {
    const { actor } = await anExpert({ profile: { employerUscc: FIRMS[0] } });
    await expect(insert(actor.accountId, applicationIds[0] ?? "")).rejects.toThrow("works for the applicant");
    await insert(actor.accountId, applicationIds[1] ?? "");
  });

  it.each(["suspected", "confirmed"])("cannot be written down by anybody: a %s conflict", async (state) => {
    const [expertId = ""] = expertIds();
    await rows(
      `insert into "conflict" ("applicationId", "expertId", "kind", "source", "state", "statement", "recordedById", "recordedAt")
       values ($1, $2, 'kinship', 'officer', $3::conflict_state, '配偶任职', $4, now())`,
      applicationIds[0],
      expertId,
      state,
      officer.accountId,
    );
    await expect(insert(expertId, applicationIds[0] ?? "")).rejects.toThrow("conflict of interest");
    await insert(expertId, applicationIds[1] ?? "");
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
    expect(await rows(`select "kind", "source", "state" from "conflict"`)).toEqual([
      { kind: "kinship", source: "self", state: "confirmed" },
    ]);
    const applications = await asActor(assignment.expert, ({ db }) =>
      db.application.count({ where: { id: assignment.applicationId } }),
    );
    expect(applications).toBe(0);
  });

  it("is nobody else's to do", async () => {
    const { assignmentId } = await anAssignment();
    const [, other] = experts;
    if (!other) throw new Error("no second expert");
    expect(await declare(other, { assignmentId, conflict: null })).toEqual({ ok: false, error: "not-found" });
  });
});

describe("taking an assignment back", () => {
  const ending = (assignment: PanelAssignment, because: "unavailable" | "dispute" = "unavailable") =>
    endAssignment(officer, { assignmentId: assignment.assignmentId, because, reason: "因病不能参加。" });

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

describe("the draft of a sheet", () => {
  const save = (assignment: PanelAssignment, revision: number, pointsCenti: number) =>
    saveSheet(assignment.expert, {
      assignmentId: assignment.assignmentId,
      revision,
      scores: { B1: { pointsCenti, reason: "" } },
      comment: "",
    });

  it("cannot be written before declaring, nor by anybody else", async () => {
    const assignment = await anAssignment();
    expect(await save(assignment, 1, 700)).toEqual({ ok: false, error: "declare-first" });
    await cleared(assignment);
    const [, other] = experts;
    if (!other) throw new Error("no second expert");
    expect(await save({ ...assignment, expert: other }, 1, 700)).toEqual({ ok: false, error: "not-found" });
    await expect(
      rows(
        `insert into "sheet" ("assignmentId", "callId", "applicationId", "expertId", "savedAt")
         select "id", "callId", "applicationId", "expertId", now() from "assignment" where "state" = 'assigned' limit 1`,
      ),
    ).rejects.toThrow("has not declared");
  });

  it("is never overwritten by an older window, which is told what stands there", async () => {
    const assignment = await anAssignment();
    await cleared(assignment);
    expect(await save(assignment, 1, 700)).toMatchObject({ ok: true, value: { outcome: "saved", revision: 2 } });
    expect(await save(assignment, 1, 900)).toMatchObject({
      ok: true,
      value: { outcome: "newer", revision: 2, sheet: { scores: { B1: { pointsCenti: 700 } } } },
    });
  });

  it("of two windows that save at the same instant lets in one", async () => {
    const assignment = await anAssignment();
    await cleared(assignment);
    const saved = await Promise.all([save(assignment, 1, 700), save(assignment, 1, 900)]);
    expect(saved.map((result) => result.ok && result.value.outcome).sort()).toEqual(["newer", "saved"]);
  });
});

describe("locking a sheet", () => {
  it("fills in the computed points from verified figures, and gives a receipt that can be computed again", async () => {
    const assignment = await anAssignment();
    const receipt = await lockedSheet(assignment, scoresSumming(4350), "总体较好");
    const [sheet] = await rows<Record<string, never>>(`select * from "sheet"`);
    const [{ contentSha256, sha256 } = { contentSha256: "", sha256: "" }] = await rows<Record<string, string>>(
      `select s."contentSha256", c."sha256" from "submission" s join "call" c on c."id" = $2 where s."applicationId" = $1`,
      assignment.applicationId,
      call.callId,
    );
    expect(Object.keys(sheet?.computed ?? {})).toEqual(["A1", "A2", "C1", "C2", "D3", "E3"]);
    const computed = Object.values<number>(sheet?.computed ?? {}).reduce((sum, points) => sum + points, 0);
    expect(receipt.totalCenti).toBe(4350 + computed);
    expect(receipt.commitSha256).toBe(
      sheetCommit(String(sheet?.nonceHex), {
        assignmentId: assignment.assignmentId,
        callSha256: sha256,
        submissionSha256: contentSha256,
        scores: sheet?.scores,
        computed: sheet?.computed,
        comment: "总体较好",
        totalCenti: receipt.totalCenti,
      }),
    );
    expect(await eventsOf("lock-sheet")).toMatchObject([{ detail: { commitSha256: receipt.commitSha256 } }]);
  });

  it("takes a figure that an official verified before the one that was claimed", async () => {
    await setClock("2026-06-20T01:00:00Z");
    const next = await aCall(officer, {
      opensAt: new Date("2026-08-01T00:30:00Z"),
      closesAt: new Date("2026-08-30T09:00:00Z"),
      attachments: NOTHING_ASKED,
    });
    await setClock("2026-08-02T01:00:00Z");
    const { actor } = await aFirm({ uscc: "91360823DEM000065C" });
    await aLibrary(officer, [aLibraryEntry(9, { uscc: "91360823DEM000065C", projectCode: codeOf(8) })]);
    const { applicationId } = await aSubmission(actor, next, {
      projectCode: codeOf(8),
      jobs: 60,
      invoiceNo: "90000001",
    });
    await verified(county, applicationId, "jobs", { value: 39 });
    await verifiedAsClaimed(county, applicationId);
    await recommended(county, applicationId);
    await foundEligible(officer, applicationId);
    await setClock("2026-09-20T01:00:00Z");
    await underReview(officer, next.callId);
    const [assignment] = (await aPanel(officer, next.callId, experts.slice(0, 1))).assignments;
    if (!assignment) throw new Error("nobody was assigned");
    await lockedSheet(assignment);
    const [sheet] = await rows<{ computed: { D3: number } }>(`select "computed" from "sheet"`);
    expect(sheet?.computed.D3).toBe(100);
  });

  it("is refused while something is unscored or unreasoned, and over a revision that was not seen", async () => {
    const assignment = await anAssignment();
    const { assignmentId, expert } = assignment;
    await cleared(assignment);
    expect(await lockSheet(expert, { assignmentId, revision: 1 })).toEqual({ ok: false, error: "sheet-incomplete" });
    const whole = scoresSumming(4350);
    const revision = await scored(assignment, { ...whole, B1: { pointsCenti: 1000, reason: " " } });
    expect(await lockSheet(expert, { assignmentId, revision })).toEqual({ ok: false, error: "sheet-incomplete" });
    expect(await lockSheet(expert, { assignmentId, revision: 1 })).toEqual({ ok: false, error: "changed-meanwhile" });
  });

  it("is final: no command and no statement changes or deletes it", async () => {
    const assignment = await anAssignment();
    const { assignmentId, expert } = assignment;
    await lockedSheet(assignment);
    const again = { assignmentId, revision: 2 };
    expect(await saveSheet(expert, { ...again, scores: {}, comment: "" })).toEqual({
      ok: false,
      error: "sheet-already-locked",
    });
    expect(await lockSheet(expert, again)).toEqual({ ok: false, error: "sheet-already-locked" });
    for (const change of [`"totalCenti" = 10000`, `"scores" = '{}'`, `"comment" = '改'`, `"state" = 'draft'`]) {
      await expect(rows(`update "sheet" set ${change}`)).rejects.toThrow("a locked sheet is final");
    }
    await expect(rows(`delete from "sheet"`)).rejects.toThrow("a sheet is never deleted");
  });

  it("of two presses of the button counts one", async () => {
    const assignment = await anAssignment();
    await cleared(assignment);
    const revision = await scored(assignment, scoresSumming(4350));
    const press = () => lockSheet(assignment.expert, { assignmentId: assignment.assignmentId, revision });
    const results = await Promise.all([press(), press()]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await eventsOf("lock-sheet")).toHaveLength(1);
  });
});

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
    const [expert] = experts;
    if (!expert) throw new Error("no expert");
    for (const actor of [officer, inspector, county]) expect((await seen(actor)).sheets, actor.role).toBe(0);
    expect(await seen(expert)).toEqual({ sheets: 2, experts: 1 });
    await sealed(officer, call.callId);
    for (const actor of [officer, inspector]) expect((await seen(actor)).sheets, actor.role).toBe(6);
    expect((await seen(county)).sheets).toBe(0);
    expect(await seen(expert)).toEqual({ sheets: 2, experts: 1 });
  });

  it("an expert sees no assignment and no conflict but his own", async () => {
    const { assignments } = await panel();
    const [first] = assignments;
    const [, other] = experts;
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
      expect(await sealCall(officer, call.callId)).toEqual({ ok: false, error: "sheets-not-locked" });
      commits.push((await lockedSheet(assignment)).commitSha256);
    }
    expect(await sealed(officer, call.callId)).toEqual({ sealRoot: sealRoot(commits), sheets: 6 });
    expect(await sealCall(officer, call.callId)).toEqual({ ok: false, error: "call-not-in-this-state" });
    expect((await eventsOf("seal-call")).map(({ detail }) => detail)).toEqual([
      { sealRoot: sealRoot(commits), sheets: 6, applications: 2, from: "reviewing", to: "sealed" },
    ]);
    await expect(rows(`update "call" set "sealRoot" = 'x' where "id" = $1`, call.callId)).rejects.toThrow(
      "a seal is set once",
    );
  });

  it("is refused while an application has fewer sheets than the rubric asks for, however that came about", async () => {
    const { assignments } = await panel();
    const [last, ...others] = assignments;
    if (!last) throw new Error("nobody was assigned");
    await recused(last);
    for (const assignment of others) await lockedSheet(assignment);
    expect(await sealCall(officer, call.callId)).toEqual({ ok: false, error: "too-few-sheets" });
    const stand = await anExpert({ name: "评候补" });
    const [added] = (await aPanel(officer, call.callId, [stand.actor])).assignments.filter(
      ({ applicationId }) => applicationId === last.applicationId,
    );
    const [other] = (await assignmentsOf(stand.actor, call.callId)).filter(
      ({ applicationId }) => applicationId !== last.applicationId,
    );
    if (!added || !other) throw new Error("nobody was assigned");
    await lockedSheet(added);
    expect(await sealCall(officer, call.callId)).toEqual({ ok: false, error: "sheets-not-locked" });
    expect(
      await endAssignment(officer, { assignmentId: other.assignmentId, because: "mistake", reason: "已有三份。" }),
    ).toEqual({ ok: true, value: null });
    expect(await sealed(officer, call.callId)).toMatchObject({ sheets: 6 });
  });

  it("lets no sheet in afterwards, by any statement", async () => {
    const { assignments } = await panel();
    for (const assignment of assignments) await lockedSheet(assignment);
    await sealed(officer, call.callId);
    await expect(
      rows(
        `insert into "sheet" ("assignmentId", "callId", "applicationId", "expertId", "version", "state", "savedAt")
         select "id", "callId", "applicationId", "expertId", 2, 'void', now() from "assignment" limit 1`,
      ),
    ).rejects.toThrow("the call is sealed");
  });
});
