import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sheetCommit } from "@/lib/ranking/domain/seal";
import { aCall } from "@/lib/testing/a-call";
import {
  AFTER_CLOSING,
  aCallUnderReview,
  anEligible,
  type CallUnderReview,
  NOTHING_ASKED,
} from "@/lib/testing/a-call-under-review";
import { aLibrary, aLibraryEntry } from "@/lib/testing/a-library";
import {
  aPanel,
  cleared,
  lockedSheet,
  type PanelAssignment,
  scored,
  scoresSumming,
  underReview,
} from "@/lib/testing/a-panel";
import { verified } from "@/lib/testing/a-screening";
import { asOwner, emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { forgetSharedAdmin } from "@/lib/testing/people";
import { findReview } from "../queries/find-review";
import { openedNonce } from "../queries/nonce";
import { lockSheet } from "./lock-sheet";
import { saveSheet } from "./save-sheet";

const THIRD_FIRM = "91360823DEM000065C";

let season: CallUnderReview;

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  season = await aCallUnderReview(setClock);
}, 60_000);

/** As it came under review, before anybody was assigned. */
beforeEach(async () => {
  await turnBack(
    `truncate "late_recusal", "sheet_unlock", "sheet", "assignment", "conflict", "audit_event", "notification"`,
    `update "call" set "state" = 'reviewing', "sealedAt" = null, "sealRoot" = null where "state" = 'sealed'`,
  );
  await setClock(AFTER_CLOSING);
});

const panel = () => aPanel(season.officer, season.call.callId, season.experts);
const rows = <Row extends object>(sql: string, ...values: unknown[]) =>
  asOwner(async (client) => (await client.query<Row>(sql, values)).rows);
async function anAssignment(): Promise<PanelAssignment> {
  const [first] = (await panel()).assignments;
  if (!first) throw new Error("nobody was assigned");
  return first;
}
const eventsOf = async (action: string) =>
  (await rows<{ body: string }>(`select "body" from "audit_event" where "action" = $1 order by "seq"`, action)).map(
    ({ body }) => JSON.parse(body),
  );

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
    const [, other] = season.experts;
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

  it("keeps a reason that is too long until it is shortened, and nothing that the rubric does not ask", async () => {
    const assignment = await anAssignment();
    const { assignmentId, expert } = assignment;
    await cleared(assignment);
    const long = { pointsCenti: 700, reason: "据".repeat(1001) };
    const stray = { pointsCenti: 100, reason: "" };
    const revision = await scored(assignment, { ...scoresSumming(4350), B1: long, A1: stray, ZZ: stray });
    const [sheet] = await rows<{ scores: object }>(`select "scores" from "sheet"`);
    expect(sheet?.scores).toEqual({ ...scoresSumming(4350), B1: long });
    expect(await lockSheet(expert, { assignmentId, revision })).toEqual({ ok: false, error: "sheet-incomplete" });
  });

  it("of two windows that save at the same instant lets in one", async () => {
    const assignment = await anAssignment();
    await cleared(assignment);
    const saved = await Promise.all([save(assignment, 1, 700), save(assignment, 1, 900)]);
    expect(saved.map((result) => result.ok && result.value.outcome).sort()).toEqual(["newer", "saved"]);
  });
});

type KeptNonce = { nonceSealed: string; nonceHex: null };

describe("locking a sheet", () => {
  it("fills in the computed points from verified figures, and gives a receipt that can be computed again", async () => {
    const assignment = await anAssignment();
    const receipt = await lockedSheet(assignment, scoresSumming(4350), "总体较好");
    const [sheet] = await rows<Record<string, never>>(`select * from "sheet"`);
    const [{ contentSha256, sha256 } = { contentSha256: "", sha256: "" }] = await rows<Record<string, string>>(
      `select s."contentSha256", c."sha256" from "submission" s join "call" c on c."id" = $2 where s."applicationId" = $1`,
      assignment.applicationId,
      season.call.callId,
    );
    expect(sheet?.nonceHex).toBeNull();
    expect(Object.keys(sheet?.computed ?? {})).toEqual(["A1", "A2", "C1", "C2", "D3", "E3"]);
    const computed = Object.values<number>(sheet?.computed ?? {}).reduce((sum, points) => sum + points, 0);
    expect(receipt.totalCenti).toBe(4350 + computed);
    expect(receipt.commitSha256).toBe(
      sheetCommit(openedNonce({ assignmentId: assignment.assignmentId, ...(sheet as unknown as KeptNonce) }) ?? "", {
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
    const [told, ...others] = await rows<{ accountId: string; facts: object }>(
      `select "accountId", "facts" from "notification" where "kind" = 'sheet-locked'`,
    );
    expect([told?.accountId, others]).toEqual([assignment.expert.accountId, []]);
    expect(told?.facts).toEqual({ project: expect.any(String), receipt: receipt.commitSha256, at: expect.any(Object) });
  });

  it("takes a figure that an official verified before the one that was claimed", async () => {
    await setClock("2026-06-20T01:00:00Z");
    const next = await aCall(season.officer, {
      opensAt: new Date("2026-08-01T00:30:00Z"),
      closesAt: new Date("2026-08-30T09:00:00Z"),
      attachments: NOTHING_ASKED,
    });
    await setClock("2026-08-02T01:00:00Z");
    const { officer, county } = season;
    await aLibrary(officer, [aLibraryEntry(9, { uscc: THIRD_FIRM })]);
    const { projectCode } = aLibraryEntry(9);
    await anEligible(season, next, THIRD_FIRM, { projectCode, jobs: 60 }, (applicationId) =>
      verified(county, applicationId, "jobs", { value: 39 }),
    );
    await setClock("2026-09-20T01:00:00Z");
    await underReview(season.officer, next.callId);
    const [assignment] = (await aPanel(season.officer, next.callId, season.experts.slice(0, 1))).assignments;
    if (!assignment) throw new Error("nobody was assigned");
    await lockedSheet(assignment);
    const [sheet] = await rows<{ computed: { D3: number } }>(`select "computed" from "sheet"`);
    expect(sheet?.computed.D3).toBe(100);
  });

  it("lets its author see that the receipt still follows from what is stored, and when it does not", async () => {
    const assignment = await anAssignment();
    await lockedSheet(assignment, scoresSumming(4350), "总体较好");
    const check = async () => (await findReview(assignment.expert, assignment.assignmentId))?.file?.sheet.locked?.check;
    expect(await check()).toBe("fits");
    await turnBack(`update "sheet" set "comment" = '改过'`);
    expect(await check()).toBe("differs");
    await turnBack(`update "sheet" set "comment" = '总体较好', "nonceSealed" = 'x'`);
    expect(await check()).toBe("unopened");
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
