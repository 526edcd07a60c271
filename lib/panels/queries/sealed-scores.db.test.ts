import { beforeAll, describe, expect, it } from "vitest";
import type { ExpertActor } from "@/lib/auth/actor";
import { approveAwards } from "@/lib/notices/commands/approve-awards";
import { drawRanking } from "@/lib/ranking/commands/draw-ranking";
import { assignmentsOf } from "@/lib/testing/a-panel";
import { type ASealedCall, anApproval, aSealedCall, proposed } from "@/lib/testing/an-award";
import { emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { accepted, anExpert, forgetSharedAdmin } from "@/lib/testing/people";
import { findReview } from "./find-review";
import { findOwnSheets } from "./own-sheets";
import { findSealedPanel, listSealedPanels } from "./sealed-panel";

const COMMENT = "建议补充改造前后的实测数据。";
const POINTS = [
  [5000, 4800, 4900],
  [4500, 4300, 4400],
];

let season: ASealedCall;

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  season = await aSealedCall({ setClock, points: POINTS });
  await turnBack(
    `update "sheet" set "comment" = '${COMMENT}' where "totalCenti" = (select max("totalCenti") from "sheet")`,
  );
}, 60_000);

const expert = (place: number): ExpertActor => {
  const found = season.experts[place];
  if (!found) throw new Error("no such expert");
  return found;
};
const firm = (place: number) => {
  const [actor, applicationId] = [season.firms[place], season.applicationIds[place]];
  if (!actor || !applicationId) throw new Error("no such firm");
  return { actor, applicationId };
};

describe("sealed scores", () => {
  it("are the panel's under code names that hold for the whole call, the reader's own marked, without a name or an id", async () => {
    const view = await findSealedPanel(expert(0), season.callId);
    expect(view?.codeNames).toEqual([1, 2, 3]);
    expect(view?.rows.map(({ spreadCenti }) => spreadCenti)).toEqual([200, 200]);
    const [first, second] = view?.rows ?? [];
    const highest = first?.totals.indexOf(Math.max(...first.totals.map((total) => total ?? 0)));
    expect(second?.totals.indexOf(Math.max(...second.totals.map((total) => total ?? 0)))).toBe(highest);
    expect(view?.own).toBe((highest ?? -1) + 1);
    for (const { accountId, name } of season.experts) {
      expect(JSON.stringify(view)).not.toContain(accountId);
      expect(JSON.stringify(view)).not.toContain(name);
    }
    expect(await listSealedPanels(expert(0))).toMatchObject([{ id: season.callId }]);
  });

  it("are the author's own to read as before, with the seal that his sheet went into", async () => {
    const [own] = await assignmentsOf(expert(0), season.callId);
    const review = await findReview(expert(0), own?.assignmentId ?? "");
    expect(review?.head.sealRoot).toMatch(/^[0-9a-f]{64}$/);
    expect(review?.file?.sheet.locked?.commitSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("leave out what the reader must not meet, before anything is counted", async () => {
    const { applicationId } = firm(1);
    const { accountId } = expert(2);
    await turnBack(
      `insert into "conflict" ("applicationId", "expertId", "kind", "source", "state", "statement", "recordedById", "recordedAt")
       values ('${applicationId}', '${accountId}', 'adviser', 'officer', 'suspected', '查证中', '${season.officer.accountId}', now())`,
    );
    const view = await findSealedPanel(expert(2), season.callId);
    expect(view?.rows.map((row) => row.applicationId)).toEqual([firm(0).applicationId]);
    expect((await findSealedPanel(expert(0), season.callId))?.rows).toHaveLength(2);
    await turnBack(`delete from "conflict"`);
  });

  it("are nobody's who is not on the panel", async () => {
    expect(await findSealedPanel((await anExpert()).actor, season.callId)).toBeNull();
    expect(await findSealedPanel(expert(0), "no-id")).toBeNull();
  });

  it("close to the panel when the list is decided, and open to each firm for its own project: means and words", async () => {
    const { actor, applicationId } = firm(0);
    expect(await findOwnSheets(actor, applicationId)).toBeNull();
    const { runId } = accepted(await drawRanking(season.officer, season.callId));
    const { proposalId } = await proposed({ ...season, runId });
    expect(await findOwnSheets(actor, applicationId)).toBeNull();
    expect(await findSealedPanel(expert(0), season.callId)).not.toBeNull();
    accepted(await approveAwards(season.approver, await anApproval(season.approver, proposalId)));
    expect(await findSealedPanel(expert(0), season.callId)).toBeNull();
    expect(await listSealedPanels(expert(0))).toEqual([]);
    const own = await findOwnSheets(actor, applicationId);
    expect(own?.means.map(({ code }) => code)).toContain("B1");
    expect(own?.comments).toEqual([COMMENT]);
    expect(own?.means.reduce((sum, { meanCenti }) => sum + meanCenti, 0)).toBeCloseTo(4900, -1);
    expect(await findOwnSheets(actor, firm(1).applicationId)).toBeNull();
    expect((await findOwnSheets(firm(1).actor, firm(1).applicationId))?.comments).toEqual([]);
  });
});
