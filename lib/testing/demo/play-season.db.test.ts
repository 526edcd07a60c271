import { beforeAll, describe, expect, it } from "vitest";
import type { DemoAccount } from "@/lib/accounts/queries/demo-accounts";
import { signIn } from "@/lib/auth/sign-in";
import { findBoard } from "@/lib/ranking/queries/find-board";
import { listApplications } from "@/lib/screening/queries/list-applications";
import { findOverview } from "@/lib/screening/queries/overview";
import type { ScreeningFilters } from "@/lib/screening/schema/lists";
import { wholeRecords } from "@/lib/testing/whole-records";
import { asOwner, emptyDatabase } from "../database";
import { anInspector, anOfficer, forgetSharedAdmin } from "../people";
import { theVerifier } from "../verifier";
import { courseEnd } from "./course-end";
import { demoSeason } from "./demo-season";
import { demoFirm, type FirmKey } from "./firms";
import { readGrantReviews } from "./grant-reviews";
import { loadReviewBoard } from "./load-review-board";
import { loadObstacle, loadSeason } from "./load-season";
import type { DemoCase, Season, Step } from "./season";

const ownerUrl = process.env.DATABASE_OWNER_URL ?? "";

/** One of every way that an application can go, and the whole of the earlier call. */
const OPEN: readonly FirmKey[] = [
  "greenFood",
  "terminals",
  "acoustics",
  "carbonate",
  "batteries",
  "poultry",
  "boards",
  "rice",
  "herbs",
  "touch",
  "power",
  "wireRope",
  "ham",
  "leather",
  "saltChemistry",
];
const EARLIER: readonly FirmKey[] = ["cameras", "power", "ceramics", "copper", "machineTools", "ham", "tea"];
const REVIEWED: readonly FirmKey[] = ["electronics", "castings"];

function smallSeason(now: Date): Season {
  const kept: Readonly<Record<string, readonly FirmKey[]>> = { open: OPEN, archived: EARLIER, reviewed: REVIEWED };
  const few = [
    { kind: "special-audit", requirement: "required" },
    { kind: "tax-certificates", requirement: "optional" },
  ] as const;
  const calls = demoSeason(now).calls.map((call) => ({
    ...call,
    attachments: few,
    cases: call.cases.filter(({ firm }) => kept[call.key]?.includes(firm)),
  }));
  return { calls };
}

/** Where a case must have come to, by its course and what then happened to its call. */
function stateAfter(each: DemoCase, callKey: string, awarded: boolean): string {
  if (each.quality === undefined) return courseEnd(each);
  if (callKey === "reviewed") return "in_review";
  return awarded ? "confirmed" : "archived";
}

/** Acts that move an application, each with the one event it must have left. */
const MOVES: Readonly<Partial<Record<Step["do"], (step: Step) => string>>> = {
  submit: () => "submit-application",
  correct: () => "submit-application",
  withdraw: () => "withdraw-application",
  recommend: () => "recommend",
  "not-recommend": () => "not-recommend",
  return: (step) => (step.do === "return" ? `return-by-${step.by}` : ""),
  "find-eligible": () => "find-eligible",
  "find-ineligible": () => "find-ineligible",
};

type Row = { readonly id: string; readonly title: string; readonly uscc: string; readonly state: string };

const query = <Found extends object>(text: string) => asOwner(async (client) => (await client.query<Found>(text)).rows);

let season: Season;
let accounts: readonly DemoAccount[];

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  accounts = await loadSeason(ownerUrl, (now) => {
    season = smallSeason(now);
    return season;
  });
}, 300_000);

describe("after the season has been played", () => {
  it("the clock runs true again", async () => {
    expect(await query(`select "offsetMs" from "portal_clock"`)).toEqual([{ offsetMs: "0" }]);
  });

  it("one call is archived with its notice over the National Day, one under review, and one open now", async () => {
    const calls = await query(
      `select "state", "opensAt" <= now() and now() <= "closesAt" as open from "call" order by "opensAt"`,
    );
    expect(calls).toEqual([
      { state: "archived", open: false },
      { state: "reviewing", open: false },
      { state: "open", open: true },
    ]);
    const notices = await query(
      `select "startsOn"::text, "endsOn"::text, "days", "confirmedAt" is not null as confirmed from "notice"`,
    );
    expect(notices).toEqual([{ startsOn: "2021-09-28", endsOn: "2021-10-12", days: 7, confirmed: true }]);
  });

  it("every application stands where its course has led it", async () => {
    const rows = await query<Row & { awarded: boolean }>(
      `select a."id", c."title", a."uscc", a."state",
         exists (select from "award" w where w."applicationId" = a."id" and w."outcome" = 'proposed') as awarded
       from "application" a join "call" c on c."id" = a."callId"`,
    );
    const expected = season.calls.flatMap((call) =>
      call.cases.map((each) => {
        const row = rows.find(({ title, uscc }) => title === call.title && uscc === demoFirm(each.firm).uscc);
        return [call.key, each.firm, stateAfter(each, call.key, row?.awarded === true)].join(" ");
      }),
    );
    const found = season.calls.flatMap((call) =>
      call.cases.map((each) => {
        const row = rows.find(({ title, uscc }) => title === call.title && uscc === demoFirm(each.firm).uscc);
        return [call.key, each.firm, row?.state].join(" ");
      }),
    );
    expect(found).toEqual(expected);
    expect(rows).toHaveLength(expected.length);
  });

  it("every move of an application has left exactly one event", async () => {
    const events = await query<{ title: string; uscc: string; actions: string[] }>(
      `select c."title", a."uscc", array_agg(e."action" order by e."seq") as actions
       from "audit_event" e join "application" a on a."id"::text = e."subjectId" join "call" c on c."id" = a."callId"
       group by 1, 2`,
    );
    const known = new Set(Object.values(MOVES).flatMap((name) => steps().map((step) => name(step))));
    for (const call of season.calls) {
      for (const { firm, course } of call.cases) {
        const own = events.find(({ title, uscc }) => title === call.title && uscc === demoFirm(firm).uscc);
        const moves = (own?.actions ?? []).filter((action) => known.has(action));
        expect([firm, ...moves]).toEqual([firm, ...course.flatMap((step) => MOVES[step.do]?.(step) ?? [])]);
      }
    }
  });

  it("every list that was proposed follows from its record", async () => {
    const { answer } = await theVerifier();
    const records = await wholeRecords();
    expect(records.length).toBeGreaterThan(0);
    for (const { content, root } of records) {
      expect(answer(content, root).line).toBe(`verified (everything, root ${root})`);
    }
  });

  it("nobody was refused anything on the way", async () => {
    expect(await query(`select "action", "reason" from "refusal"`)).toEqual([]);
  });

  it("offers accounts of every role, whose passwords open the door at once", async () => {
    const roles = ["firm", "county", "officer", "expert", "approver", "inspector", "admin"];
    for (const role of roles) {
      const account = accounts.find((each) => each.role === role);
      const signedIn = account && (await signIn(account.email, account.password, "127.0.0.1", "test"));
      expect([role, signedIn?.ok]).toEqual([role, true]);
    }
    expect(await query(`select "email" from "account" where "mustChangePassword"`)).toEqual([]);
  });

  it("offers several firms, and to each account a name, an address and a password that nobody could guess", () => {
    const firms = accounts.filter(({ role }) => role === "firm");
    expect(firms.length).toBeGreaterThan(3);
    for (const { name, email, password } of accounts) {
      expect([name, email].filter((text) => text.trim() === "")).toEqual([]);
      expect(password.length, name).toBeGreaterThanOrEqual(12);
    }
    for (const of of ["name", "email", "password"] as const) {
      expect(new Set(accounts.map((account) => account[of])).size, of).toBe(accounts.length);
    }
  });

  it("each figure of the officer's first page counts exactly the list that it leads to", async () => {
    const { actor } = await anOfficer();
    const overview = await findOverview(actor);
    if (!overview) throw new Error("the season has no current call");
    const { callId: call, units, states, totals, total } = overview;
    expect(states.length).toBeGreaterThan(5);
    const listed = async (filters: ScreeningFilters) =>
      (
        await listApplications(actor, {
          filters: { call, ...filters },
          sort: "stateSince",
          direction: "asc",
          skip: 0,
          take: 0,
        })
      ).total;
    for (const { unit, count, byState } of units) {
      expect([unit.code, await listed({ unit: unit.code })]).toEqual([unit.code, count]);
      for (const state of states) {
        const place = `${unit.code} ${state}`;
        expect([place, await listed({ unit: unit.code, state })]).toEqual([place, byState[state]?.count ?? 0]);
      }
    }
    for (const state of states) expect([state, await listed({ state })]).toEqual([state, totals[state]?.count]);
    expect(await listed({})).toBe(total.count);
  });
});

it("published review sheets become a board beside the season, once", async () => {
  const lines = [1, 2, 3, 4].flatMap((id) =>
    [1, 2, 3].map((reviewer) => `${id},${reviewer},${(1 + id / 2).toFixed(1)}`),
  );
  const reviews = readGrantReviews(["ID,RevID,Score", ...lines].join("\n"));
  if (typeof reviews === "string") throw new Error(reviews);
  const loaded = await loadReviewBoard(ownerUrl, reviews);
  if (typeof loaded === "string") throw new Error(loaded);
  const { actor: inspector } = await anInspector();
  const view = await findBoard(inspector, loaded.callId);
  expect(view?.call.state).toBe("archived");
  expect(view?.run?.board.rows.map(({ firmName, rank }) => `${firmName} ${rank}`)).toEqual([
    "评审件 001 1",
    "评审件 002 2",
    "评审件 003 3",
    "评审件 004 4",
  ]);
  expect(view?.run?.experts.map(({ name }) => name)).toEqual(["评审人 01", "评审人 02", "评审人 03"]);
  expect(await loadReviewBoard(ownerUrl, reviews)).toBe("loaded-already");
});

describe("loading", () => {
  it("is refused where somebody has an account already", async () => {
    expect(await loadObstacle(ownerUrl)).toBe("not-empty");
  });

  it("is refused in production, empty or not", async () => {
    await emptyDatabase();
    expect(await loadObstacle(ownerUrl)).toBeNull();
    await asOwner((client) => client.query(`update "portal_clock" set "instance" = 'production'`));
    expect(await loadObstacle(ownerUrl)).toBe("production");
    await emptyDatabase();
  });
});

const steps = (): Step[] => season.calls.flatMap(({ cases }) => cases.flatMap(({ course }) => [...course]));
