import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ApproverActor, ExpertActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { sealRoot } from "@/lib/ranking/domain/seal";
import { AFTER_CLOSING, aCallUnderReview, type CallUnderReview } from "@/lib/testing/a-call-under-review";
import { aPanel, lockedSheet, type PanelAssignment, scored, scoresSumming, sealed } from "@/lib/testing/a-panel";
import { unlocked } from "@/lib/testing/an-unlock";
import { asOwner, emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { anApprover, anInspector, forgetSharedAdmin } from "@/lib/testing/people";
import { listWaitingUnlocks } from "../queries/list-unlocks";
import { findUnlockedSheet } from "../queries/sheet-versions";
import { answerUnlock } from "./answer-unlock";
import { askUnlock } from "./ask-unlock";
import { endAssignment } from "./end-assignment";
import { lockSheet } from "./lock-sheet";
import { sealCall } from "./seal-call";

const REASON = "专家来电说明 B2 误填。";

let season: CallUnderReview;
let approver: ApproverActor;
let assignments: readonly PanelAssignment[];

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  season = await aCallUnderReview(setClock);
  approver = (await anApprover()).actor;
}, 60_000);

beforeEach(async () => {
  await turnBack(
    `truncate "late_recusal", "sheet_unlock", "sheet", "assignment", "conflict", "audit_event", "notification", "mail"`,
    `update "call" set "state" = 'reviewing', "sealedAt" = null, "sealRoot" = null where "state" = 'sealed'`,
  );
  await setClock(AFTER_CLOSING);
  assignments = (await aPanel(season.officer, season.call.callId, season.experts)).assignments;
});

const rows = <Row extends object>(sql: string, ...values: unknown[]) =>
  asOwner(async (client) => (await client.query<Row>(sql, values)).rows);
const first = (): PanelAssignment => {
  const [assignment] = assignments;
  if (!assignment) throw new Error("nobody was assigned");
  return assignment;
};
const ask = ({ assignmentId }: PanelAssignment) => askUnlock(season.officer, { assignmentId, reason: REASON });
const asked = async (assignment: PanelAssignment): Promise<string> => {
  const result = await ask(assignment);
  if (!result.ok) throw new Error(result.error);
  return result.value.id;
};
const versions = () =>
  rows<{ version: number; state: string; totalCenti: number | null }>(
    `select "version", "state"::text, "totalCenti" from "sheet" order by "version"`,
  );

describe("an unlock", () => {
  it("keeps the locked version as it was and lays out the next one, with everything that its author wrote", async () => {
    const receipt = await lockedSheet(first(), scoresSumming(4350), "总体较好");
    await unlocked(season.officer, approver, first().assignmentId);
    expect(await versions()).toEqual([
      { version: 1, state: "superseded", totalCenti: receipt.totalCenti },
      { version: 2, state: "draft", totalCenti: null },
    ]);
    const [old, next] = await rows<{ scores: object; comment: string; commitSha256: string | null; revision: number }>(
      `select "scores", "comment", "commitSha256", "revision" from "sheet" order by "version"`,
    );
    expect(next).toEqual({ ...old, commitSha256: null, revision: Number(old?.revision) + 1 });
    expect(old?.commitSha256).toBe(receipt.commitSha256);
  });

  it("is locked again with a receipt of its own, and only that one is sealed", async () => {
    const before = await lockedSheet(first());
    await unlocked(season.officer, approver, first().assignmentId);
    const revision = await scored(first(), scoresSumming(4000));
    const { expert, assignmentId } = first();
    const again = await lockSheet(expert, { assignmentId, revision });
    if (!again.ok) throw new Error(again.error);
    expect(again.value.totalCenti).toBe(before.totalCenti - 350);
    const commits = [again.value.commitSha256];
    for (const other of assignments.slice(1)) commits.push((await lockedSheet(other)).commitSha256);
    expect(await sealed(season.officer, season.call.callId)).toEqual({ sealRoot: sealRoot(commits), sheets: 6 });
  });

  it("tells the approvers, then its author and whoever asked, and no letter bears a score", async () => {
    await lockedSheet(first());
    await unlocked(season.officer, approver, first().assignmentId);
    const told = await rows<{ kind: string; facts: string }>(
      `select "kind", "facts"::text from "notification" where "kind" like '%unlock%' order by "kind"`,
    );
    expect(told.map(({ kind }) => kind)).toEqual(["sheet-unlocked", "unlock-answered", "unlock-asked"]);
    expect(told.map(({ facts }) => facts).join()).not.toMatch(/points|total|\d{4}/i);
  });

  it("that is refused leaves the sheet locked, with the reason, and may be asked for again", async () => {
    await lockedSheet(first());
    const unlockId = await asked(first());
    expect(await answerUnlock(approver, { unlockId, grant: false, answer: "理由不足。" })).toEqual({
      ok: true,
      value: null,
    });
    expect((await versions()).map(({ state }) => state)).toEqual(["locked"]);
    expect((await ask(first())).ok).toBe(true);
  });
});

describe("nothing is unlocked", () => {
  it("that is not locked, twice at once, or after the seal", async () => {
    expect(await ask(first())).toEqual({ ok: false, error: "sheet-not-locked" });
    for (const assignment of assignments) await lockedSheet(assignment);
    const unlockId = await asked(first());
    expect(await ask(first())).toEqual({ ok: false, error: "unlock-waits" });
    expect(await sealCall(season.officer, season.call.callId)).toEqual({ ok: false, error: "unlocks-undecided" });
    await expect(
      rows(`update "call" set "sealedAt" = now(), "sealRoot" = 'x' where "state" = 'reviewing'`),
    ).rejects.toThrow("an unlock is undecided");
    await answerUnlock(approver, { unlockId, grant: false, answer: "理由不足。" });
    await sealed(season.officer, season.call.callId);
    expect(await ask(first())).toEqual({ ok: false, error: "not-under-review" });
    await expect(
      rows(
        `insert into "sheet_unlock" ("callId", "assignmentId", "sheetId", "reason", "askedById", "askedAt")
         select s."callId", s."assignmentId", s."id", 'x', $1, now() from "sheet" s limit 1`,
        season.officer.accountId,
      ),
    ).rejects.toThrow("the call is sealed");
  });

  it("by one person, nor by its author, whoever writes to the database", async () => {
    await lockedSheet(first());
    await asked(first());
    const grant = (by: string) =>
      rows(`update "sheet_unlock" set "state" = 'granted', "decidedById" = $1, "decidedAt" = now()`, by);
    await expect(grant(season.officer.accountId)).rejects.toThrow("sheet_unlock_two_people");
    await expect(grant(first().expert.accountId)).rejects.toThrow("whoever wrote a sheet does not unlock it");
    await expect(rows(`delete from "sheet_unlock"`)).rejects.toThrow();
    await expect(rows(`update "sheet_unlock" set "reason" = '改'`)).rejects.toThrow("kept as it was asked");
    expect((await versions()).map(({ state }) => state)).toEqual(["locked"]);
  });

  it("by two approvers twice", async () => {
    await lockedSheet(first());
    const unlockId = await asked(first());
    const second = (await anApprover()).actor;
    const answers = await Promise.all(
      [approver, second].map((by) => answerUnlock(by, { unlockId, grant: true, answer: "" })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await versions()).map(({ state }) => state)).toEqual(["superseded", "draft"]);
  });

  it("without its row: not by the author's own connection, and not by the mirror of the lock", async () => {
    await lockedSheet(first());
    const { expert, assignmentId } = first();
    for (const state of ["superseded", "void", "draft"] as const) {
      const change = asActor(expert, ({ db }) => db.sheet.updateMany({ where: { assignmentId }, data: { state } }));
      await expect(change, state).rejects.toThrow();
    }
    const mirror = asActor(expert, ({ db }) =>
      db.assignment.updateMany({ where: { id: assignmentId }, data: { sheetLockedAt: null } }),
    );
    await expect(mirror).rejects.toThrow();
    expect((await versions()).map(({ state }) => state)).toEqual(["locked"]);
  });
});

describe("who sees what of it", () => {
  it("the old version its author alone before the seal, the inspector too afterwards; the request no other expert", async () => {
    await lockedSheet(first());
    await unlocked(season.officer, approver, first().assignmentId);
    const { expert, assignmentId } = first();
    const other = season.experts.find(({ accountId }) => accountId !== expert.accountId) ?? expert;
    const inspector = (await anInspector()).actor;
    type Reader = ExpertActor | typeof inspector | ApproverActor | CallUnderReview["officer"];
    const seen = (actor: Reader) =>
      asActor(actor, async ({ db }) => ({
        old: await db.sheet.count({ where: { state: "superseded" } }),
        unlocks: await db.sheetUnlock.count(),
      }));
    expect(await seen(expert)).toEqual({ old: 1, unlocks: 1 });
    expect(await seen(other)).toEqual({ old: 0, unlocks: 0 });
    for (const actor of [season.officer, approver, inspector])
      expect(await seen(actor)).toEqual({ old: 0, unlocks: 1 });
    const revision = await scored(first(), scoresSumming(4000));
    await lockSheet(expert, { assignmentId, revision });
    for (const assignment of assignments.slice(1)) await lockedSheet(assignment);
    const [{ id: unlockId } = { id: "" }] = await rows<{ id: string }>(`select "id" from "sheet_unlock"`);
    expect((await findUnlockedSheet(inspector, unlockId))?.versions).toEqual([]);
    await sealed(season.officer, season.call.callId);
    expect(await seen(inspector)).toEqual({ old: 1, unlocks: 1 });
    const found = await findUnlockedSheet(inspector, unlockId);
    expect(found?.versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(found?.versions.every(({ receipt }) => receipt !== null)).toBe(true);
  });

  it("the approver reads who, whose and why, and it no longer waits once it is decided", async () => {
    await lockedSheet(first());
    const unlockId = await asked(first());
    expect(await listWaitingUnlocks(approver)).toMatchObject([
      { id: unlockId, reason: REASON, askedBy: "李示例", expertName: "评示例", decidedBy: null },
    ]);
    await answerUnlock(approver, { unlockId, grant: true, answer: "" });
    expect(await listWaitingUnlocks(approver)).toEqual([]);
  });

  it("an expert who cannot go on is taken off what was unlocked, as from any open sheet", async () => {
    await lockedSheet(first());
    await unlocked(season.officer, approver, first().assignmentId);
    const { assignmentId } = first();
    const ending = { assignmentId, because: "unavailable", reason: "因病不能继续。" } as const;
    expect((await endAssignment(season.officer, ending)).ok).toBe(true);
  });
});
