import { Client } from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { withdrawApplication } from "@/lib/applications/commands/withdraw-application";
import type { CountyActor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { readTable } from "@/lib/documents/spreadsheet/read-table";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { aLibrary, aLibraryEntry } from "@/lib/testing/a-library";
import { aScreenedCall } from "@/lib/testing/a-screened-call";
import { recommended, verified } from "@/lib/testing/a-screening";
import { aSubmission } from "@/lib/testing/a-submission";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { aCountyOfficer, accepted, aFirm, forgetSharedAdmin } from "@/lib/testing/people";
import { wordsIn } from "@/lib/words/translate";
import { findCityRecommendations } from "../queries/city-page";
import { countWaitingRecommendations, findCountyRecommendations } from "../queries/county-page";
import { summaryFile, summaryOfList } from "../queries/summary-file";
import { handUp } from "./hand-up";

let call: ACall;
let county: CountyActor;
let officer: OfficerActor;
let firms: FirmActor[];
let ids: string[];

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  const scene = await aScreenedCall();
  ({ call, county, officer } = scene);
  const others = ["91360803DEM000030T", "91360821DEM000049R"];
  firms = [scene.firm];
  for (const uscc of others) firms.push((await aFirm({ uscc })).actor);
  const uscc = ["91360802DEM000022H", ...others];
  const entries = uscc.map((each, place) => aLibraryEntry(place + 2, { uscc: each, projectCode: codeOf(place) }));
  await aLibrary(officer, entries);
  ids = [];
  for (const [place, firm] of firms.entries()) {
    const wish = { projectCode: codeOf(place), invoiceNo: `4400${place}` };
    ids.push((await aSubmission(firm, call, wish)).applicationId);
  }
});

const codeOf = (place: number) => `2020-360802-39-03-00000${place + 1}`;

const page = async (actor = county) => {
  const found = await findCountyRecommendations(actor, call.callId);
  if (!found) throw new Error("the call was to be there");
  return found;
};
const waiting = async () => (await page()).waiting.map(({ applicationId }) => applicationId);
const handedUp = async (order: readonly string[], documentNo = "吉区工信示例〔2026〕15号") =>
  handUp(county, { callId: call.callId, order, documentNo });
const at = (place: number) => ids[place] ?? "";

describe("the recommendation table of a county", () => {
  it("opens on the call in which something waits, and not on one whose window lies ahead", async () => {
    const ahead = await aCall(officer, {
      opensAt: new Date("2026-08-01T00:30:00Z"),
      closesAt: new Date("2026-08-30T09:00:00Z"),
    });
    const shown = async () => (await findCountyRecommendations(county, undefined))?.call?.id;
    expect(await shown()).toBe(call.callId);
    expect((await findCountyRecommendations(county, ahead.callId))?.call?.id).toBe(ahead.callId);
    expect(await countWaitingRecommendations(county)).toBe(0);
  });

  it("is asked about once on the county's first page, however many calls there have been", async () => {
    const spy = vi.spyOn(Client.prototype, "query");
    await countWaitingRecommendations(county);
    expect(spy.mock.calls).toHaveLength(3); // the transaction begins, is asked, and ends
    spy.mockRestore();
  });

  it("holds what it recommends, with opinion, number and the verified investment, and nothing else", async () => {
    expect(await waiting()).toEqual([]);
    await verified(county, at(0), "investment_excl_vat", { value: 11_000_000_00n });
    await recommended(county, at(0), { opinion: "同意推荐。", documentNo: "推荐1号" });
    expect(await countWaitingRecommendations(county)).toBe(1);
    await recommended(county, at(1));
    expect((await page()).waiting[0]).toMatchObject({
      applicationId: at(0),
      opinion: "同意推荐。",
      documentNo: "推荐1号",
      investmentFen: 11_000_000_00n,
    });
    expect(await waiting()).toEqual([at(0), at(1)]);
  });

  it("is not handed up without a number, nor unseen: each that waits stands in the order once", async () => {
    expect(await handedUp([at(0), at(1)], " ")).toEqual({ ok: false, error: "document-missing" });
    expect(await handedUp([at(0)])).toEqual({ ok: false, error: "list-changed" });
    expect(await handedUp([at(0), at(1), at(2)])).toEqual({ ok: false, error: "list-changed" });
  });

  it("is handed up once, in the county's order, with one event, though two press at once", async () => {
    const both = await Promise.all([handedUp([at(1), at(0)]), handedUp([at(1), at(0)])]);
    expect(both.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { number: 1 } }]);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: "nothing-to-hand-up" });
    const { lists } = await page();
    expect(lists.map(({ entries }) => entries.map(({ applicationId }) => applicationId))).toEqual([[at(1), at(0)]]);
    const events = await asActor(officer, ({ db }) =>
      db.auditEvent.count({ where: { action: "hand-up-recommendations" } }),
    );
    expect(events).toBe(1);
  });

  it("stays as it was; what is recommended later forms a supplement", async () => {
    await recommended(county, at(2));
    expect(accepted(await handedUp([at(2)]))).toEqual({ number: 2 });
    for (const table of ["recommendation_list", "recommendation_entry"]) {
      await expect(asOwner((client) => client.query(`delete from "${table}"`))).rejects.toThrow(/is refused/);
    }
    const [firm] = firms;
    if (!firm) throw new Error("a firm was to be there");
    accepted(await withdrawApplication(firm, at(0)));
    expect((await page()).lists[0]?.entries).toHaveLength(2);
  });

  it("is the county's own and the bureau's to read", async () => {
    const neighbour = (await aCountyOfficer("360803")).actor;
    expect((await page(neighbour)).lists).toEqual([]);
    for (const actor of [neighbour, ...firms]) {
      expect(await asActor(actor, ({ db }) => db.recommendationEntry.count()), actor.role).toBe(0);
    }
    const city = await findCityRecommendations(officer, call.callId);
    expect(city?.units.map(({ unit: { code }, lists }) => [code, lists.map(({ number }) => number)])).toEqual([
      ["360802", [1, 2]],
    ]);
  });

  it("comes as a PDF to sign and as a table to calculate with, the same bytes each time", async () => {
    const [list] = (await page()).lists;
    if (!list) throw new Error("a table was to be there");
    const t = wordsIn("zh-CN", "recommendations");
    const file = async (format: string) =>
      Buffer.from(await (await summaryFile(format, summaryOfList(call.content.title, list), t, "zh-CN")).arrayBuffer());
    const pdf = await file("pdf");
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await file("pdf")).equals(pdf)).toBe(true);
    const table = await readTable(await file("xlsx"), "汇总表.xlsx");
    expect(table.ok && table.value.rows.map(({ cells }) => [cells[0], cells[7]])).toEqual([
      ["1", "吉区工信示例〔2021〕3号"],
      ["2", "推荐1号"],
    ]);
    expect((await summaryFile("docx", summaryOfList("", list), t, "zh-CN")).status).toBe(404);
  });
});
