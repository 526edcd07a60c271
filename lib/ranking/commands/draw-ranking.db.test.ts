import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readRankInput } from "@/cli/rank-input";
import { asActor, asPublic } from "@/lib/db/as-actor";
import { type ASealedCall, aSealedCall } from "@/lib/testing/an-award";
import { asOwner, emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { accepted, aFirm, anInspector, forgetSharedAdmin } from "@/lib/testing/people";
import { rankProjects } from "../domain/rank";
import { findBoard } from "../queries/find-board";
import { lookAtWhatIf } from "../queries/look-at-what-if";
import { readRun } from "../queries/read-run";
import { drawRanking } from "./draw-ranking";

let sealed: ASealedCall;

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  sealed = await aSealedCall({
    setClock,
    points: [
      [5400, 5000, 3000],
      [4500, 4500, 4500],
    ],
  });
});

beforeEach(async () => {
  await turnBack(`truncate "ranking_run" cascade`, `truncate "audit_event"`, `update "call" set "state" = 'sealed'`);
});

const rows = <Row extends object>(sql: string, ...values: unknown[]) =>
  asOwner(async (client) => (await client.query<Row>(sql, values)).rows);
const draw = () => drawRanking(sealed.officer, sealed.callId);

describe("drawing the ranking of a sealed call", () => {
  it("keeps input and result once, however often and however many draw at a time", async () => {
    const drawn = await Promise.all([draw(), draw(), draw()]);
    const ids = new Set(drawn.map((each) => accepted(each).runId));
    expect(ids.size).toBe(1);
    expect(accepted(await draw()).runId).toBe([...ids][0]);
    expect(await rows(`select 1 from "ranking_run"`)).toHaveLength(1);
    expect(await rows(`select 1 from "audit_event" where "action" = 'draw-ranking'`)).toHaveLength(1);
  });

  it("takes locked totals, the verified investment and the seal; the command line draws the same from what is kept", async () => {
    accepted(await draw());
    const [run] = await rows<{ input: unknown; result: { ranking: { id: string; officialCenti: number }[] } }>(
      `select "input", "result" from "ranking_run"`,
    );
    const read = readRankInput(run?.input);
    if (!("input" in read)) throw new Error(read.faults.join());
    const [{ sealRoot } = { sealRoot: "" }] = await rows<{ sealRoot: string }>(`select "sealRoot" from "call"`);
    expect(read.input.stability?.seed).toBe(`${sealed.callId}:${sealRoot}`);
    expect(read.input.stability?.kind).toBe("panel");
    const locked = await rows<{ totalCenti: number }>(
      `select "totalCenti" from "sheet" where "applicationId" = $1 and "state" = 'locked' order by "expertId"`,
      sealed.applicationIds[0],
    );
    const project = read.input.projects.find(({ id }) => id === sealed.applicationIds[0]);
    expect(project?.sheets.map(({ totalCenti }) => totalCenti).sort()).toEqual(
      locked.map(({ totalCenti }) => totalCenti).sort(),
    );
    expect(project?.investmentFen).toBe(1_200_000_000n);
    const again = rankProjects(read.input);
    expect(again.ok && again.value.ranking.map(({ id, officialCenti }) => [id, officialCenti])).toEqual(
      run?.result.ranking.map(({ id, officialCenti }) => [id, officialCenti]),
    );
  });

  it("is refused before the seal and after the proposal", async () => {
    for (const state of ["reviewing", "deliberating"]) {
      await turnBack(`update "call" set "state" = '${state}'`);
      expect(await draw()).toEqual({ ok: false, error: "call-not-sealed" });
    }
    expect(await rows(`select 1 from "ranking_run"`)).toHaveLength(0);
  });

  it("is read from the database once, and to nobody who may not see it", async () => {
    accepted(await draw());
    const read = (actor: Parameters<typeof asActor>[0]) =>
      asActor(actor, (handle) => readRun(handle, { callId: sealed.callId }));
    const [first, second] = [await read(sealed.officer), await read(sealed.officer)];
    expect(first?.input).toBeDefined();
    expect(second?.input).toBe(first?.input);
    expect(second?.result).toBe(first?.result);
    expect(await read((await aFirm()).actor)).toBeNull();
  });

  it("is never rewritten", async () => {
    accepted(await draw());
    await expect(rows(`update "ranking_run" set "result" = '{}'`)).rejects.toThrow("kept");
    await expect(rows(`delete from "ranking_run"`)).rejects.toThrow("kept");
  });
});

describe("the board of a call", () => {
  it("names projects and experts for those who deliberate, with the flag on a wide spread", async () => {
    const { officer, callId, firms } = sealed;
    expect((await findBoard(officer, callId))?.run).toBeNull();
    accepted(await draw());
    const { actor: inspector } = await anInspector();
    for (const actor of [officer, inspector]) {
      const view = await findBoard(actor, callId);
      expect(view?.projects).toBe(2);
      expect(view?.run?.board.rows.map(({ firmName, isWide }) => [firmName, isWide])).toEqual([
        [firms[1]?.firmName, false],
        [firms[0]?.firmName, true],
      ]);
      expect(view?.run?.experts.map(({ name, sheets }) => [name, sheets])).toEqual(Array(3).fill(["评示例", 2]));
    }
    expect(await findBoard(officer, "no-id")).toBeNull();
  });

  it("is supposed otherwise by the officer, and nothing is kept but that it was looked at", async () => {
    accepted(await draw());
    const { officer, callId } = sealed;
    const view = await lookAtWhatIf(officer, callId, { maxAwards: 1, withoutExpert: "nobody" });
    expect([view?.result.awards, view?.supposed.withoutExpert]).toEqual([1, null]);
    expect(await rows(`select 1 from "ranking_run"`)).toHaveLength(1);
    const events = await rows<{ detail: unknown }>(
      `select ("body"::jsonb -> 'detail') as detail from "audit_event" where "action" = 'look-at-what-if'`,
    );
    expect(events).toEqual([{ detail: {} }]);
    expect(await lookAtWhatIf(officer, "00000000-0000-4000-8000-000000000000", {})).toBeNull();
  });

  it("is nobody else's: a firm, an expert, the county and the public see no run", async () => {
    accepted(await draw());
    const [firm] = sealed.firms;
    const [expert] = sealed.experts;
    if (!firm || !expert) throw new Error("nobody took part");
    for (const actor of [firm, expert, sealed.county])
      expect(await asActor(actor, ({ db }) => db.rankingRun.count())).toBe(0);
    expect(await asPublic(({ db }) => db.rankingRun.count())).toBe(0);
  });
});
