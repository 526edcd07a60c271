import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { type AnApprovedCall, anApprovedCall } from "@/lib/testing/an-award";
import { asOwner, setClock } from "@/lib/testing/database";
import { aCountyOfficer, aFirm, anAdmin } from "@/lib/testing/people";
import { asActor } from "./as-actor";
import { client } from "./client";

/** What a season leaves behind that is a firm's, an expert's or the bureau's own. */
const OWNED = [
  "application",
  "application_section",
  "submission",
  "evidence",
  "screening_decision",
  "verified_value",
  "notification",
  "assignment",
  "sheet",
  "ranking_run",
  "award_proposal",
] as const;

let season: AnApprovedCall;

beforeAll(async () => {
  season = await anApprovedCall({ setClock });
});

const rowsOf = async (run: (sql: string) => Promise<unknown[]>) => {
  const counts: Record<string, number> = {};
  for (const table of OWNED) counts[table] = (await run(`select 1 from "${table}"`)).length;
  return counts;
};
const seenBy = (actor: Actor) => asActor(actor, ({ db }) => rowsOf((sql) => db.$queryRawUnsafe<unknown[]>(sql)));
const nothing = Object.fromEntries(OWNED.map((table) => [table, 0]));

it("is full of rows of all that is asked about below", async () => {
  const counts = await asOwner((owner) => rowsOf(async (sql) => (await owner.query(sql)).rows));
  expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([]);
});

it("is shown to nobody who does not say who is asking", async () => {
  expect(await rowsOf((sql) => client().$queryRawUnsafe<unknown[]>(sql))).toEqual(nothing);
});

it("is not shown to an administrator, another firm or another county, even where no condition is written", async () => {
  expect(await seenBy((await anAdmin()).actor)).toEqual(nothing);
  expect(await seenBy((await aFirm({ unitCode: "360803" })).actor)).toEqual(nothing);
  expect(await seenBy((await aCountyOfficer("360803")).actor)).toEqual(nothing);
});

it("shows a firm its own application and none beside it", async () => {
  const [firm] = season.firms;
  if (!firm) throw new Error("the season has no firm");
  const own = await seenBy(firm);
  expect(own).toMatchObject({ application: 1, submission: 1, assignment: 0, sheet: 0, ranking_run: 0 });
});
