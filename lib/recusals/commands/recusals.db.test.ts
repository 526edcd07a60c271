import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { FirmActor } from "@/lib/auth/actor";
import { makeActor } from "@/lib/auth/make-actor";
import { asActor } from "@/lib/db/as-actor";
import { detectConflicts } from "@/lib/panels/commands/detect-conflicts";
import {
  AFTER_CLOSING,
  aCallUnderReview,
  type CallUnderReview,
  REVIEWED_FIRMS,
} from "@/lib/testing/a-call-under-review";
import { aPanel } from "@/lib/testing/a-panel";
import { asOwner, emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { forgetSharedAdmin } from "@/lib/testing/people";
import { findCallRecusals } from "../queries/call-recusals";
import { findOwnRecusals } from "../queries/own-recusals";
import { answerRecusal } from "./answer-recusal";
import { askRecusal, withdrawRecusal } from "./ask-recusal";

let season: CallUnderReview;
let firms: FirmActor[];

const rows = <Row extends object>(sql: string, ...values: unknown[]) =>
  asOwner(async (client) => (await client.query<Row>(sql, values)).rows);

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  season = await aCallUnderReview(setClock);
  const people = await rows<{ accountId: string; name: string; firmId: string; firmName: string }>(
    `select a."id" as "accountId", a."name", f."id" as "firmId", f."name" as "firmName"
     from "account" a join "firm" f on f."id" = a."firmId" where f."uscc" = any($1) order by f."uscc"`,
    [...REVIEWED_FIRMS],
  );
  firms = people.flatMap((person) => {
    const actor = makeActor({ unitCode: null, ...person, role: "firm" }, "127.0.0.1");
    return actor?.role === "firm" ? [actor] : [];
  });
}, 60_000);

const stage = (state: "eligible" | "in_review") =>
  turnBack(`update "application" set "state" = '${state}' where "state" in ('eligible', 'in_review')`);

beforeEach(async () => {
  await turnBack(
    `truncate "late_recusal", "sheet_unlock", "sheet", "assignment", "conflict", "recusal_request", "audit_event"`,
  );
  await setClock(AFTER_CLOSING);
  await stage("eligible");
});

const applicationId = () => season.applicationIds[0] ?? "";
const firm = (place = 0): FirmActor => {
  const actor = firms[place];
  if (!actor) throw new Error("no such firm");
  return actor;
};
const ask = (name: string, kind: "person" | "institution" = "person") =>
  askRecusal(firm(), {
    applicationId: applicationId(),
    kind,
    name,
    employerName: "",
    uscc: null,
    reason: "正在与我单位诉讼。",
  });
const own = async () => (await findOwnRecusals(firm(), applicationId()))?.rows ?? [];
const answer = async (state: "accepted" | "declined") =>
  answerRecusal(season.officer, { recusalId: (await own())[0]?.id ?? "", state, answer: "已核对。" });
const conflicts = () => rows(`select "kind", "state"::text, jsonb_array_length("steps") as steps from "conflict"`);
const recusedPairs = async () => (await rows(`select 1 from "assignment" where "state" = 'recused'`)).length;

const EVERY = { filters: {}, sort: "state", direction: "asc", skip: 0 } as const;

describe("a firm's list", () => {
  it("holds three persons and three institutions, also against the database", async () => {
    for (const name of ["甲", "乙", "丙"]) expect(await ask(name)).toEqual({ ok: true, value: null });
    expect(await ask("甲")).toEqual({ ok: false, error: "listed-already" });
    expect(await ask("丁")).toEqual({ ok: false, error: "list-full" });
    expect(await ask("示例大学", "institution")).toEqual({ ok: true, value: null });
    await expect(rows(`update "recusal_request" set "place" = 4`)).rejects.toThrow();
    const forged = asActor(firm(), ({ db, now }) =>
      db.recusalRequest.createMany({
        data: [
          {
            applicationId: applicationId(),
            kind: "person",
            place: 4,
            name: "丁",
            reason: "无",
            askedById: firm().accountId,
            askedAt: now,
          },
        ],
      }),
    );
    await expect(forged).rejects.toThrow("recusal_request_place");
  });

  it("gives a withdrawn one's place back, and is closed once the review has begun", async () => {
    await ask("甲");
    const [first] = await own();
    expect(await withdrawRecusal(firm(), first?.id ?? "")).toEqual({ ok: true, value: null });
    expect(await withdrawRecusal(firm(), first?.id ?? "")).toEqual({ ok: false, error: "answered-already" });
    await ask("乙");
    await stage("in_review");
    expect(await ask("丙")).toEqual({ ok: false, error: "list-closed" });
    expect((await own()).map(({ name, place, state }) => [name, place, state])).toEqual([
      ["甲", 1, "withdrawn"],
      ["乙", 1, "asked"],
    ]);
  });

  it("is nobody else's to see: not another firm's, not an expert's, not the county's", async () => {
    await ask("甲");
    expect(await findOwnRecusals(firm(1), applicationId())).toBeNull();
    expect(await askRecusal(firm(1), { ...(await own())[0], applicationId: applicationId() } as never)).toEqual({
      ok: false,
      error: "not-found",
    });
    for (const actor of [firm(1), season.county, ...season.experts]) {
      expect(await asActor(actor, ({ db }) => db.recusalRequest.count())).toBe(0);
    }
    expect((await findCallRecusals(season.officer, season.call.callId, EVERY))?.rows.map(({ name }) => name)).toEqual([
      "甲",
    ]);
  });
});

it("of a draft is the firm's alone, until it has handed in", async () => {
  await ask("甲");
  const seen = () => asActor(season.officer, ({ db }) => db.recusalRequest.count());
  expect(await seen()).toBe(1);
  const make = (facts: string) => turnBack(`update "application" set ${facts} where "id" = '${applicationId()}'`);
  await make(`"state" = 'draft', "firstSubmittedAt" = null, "unitCode" = null`);
  expect([await seen(), (await own()).length]).toEqual([0, 1]);
  await make(`"state" = 'eligible', "firstSubmittedAt" = '2026-06-10T01:00:00Z', "unitCode" = '360802'`);
});

describe("an answer", () => {
  const begun = async () => {
    await ask(season.experts[0]?.name ?? "");
    await stage("in_review");
  };

  it("is awaited under suspicion: whoever has the name is not assigned meanwhile", async () => {
    await begun();
    const { leftOut } = await aPanel(season.officer, season.call.callId, season.experts);
    // All three experts of the season have one name: namesakes are for a person to tell apart.
    expect(leftOut).toHaveLength(3);
    expect(new Set((await conflicts()).map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify({ kind: "recusal", state: "suspected", steps: 1 })]),
    );
  });

  it("that declines clears with its reason, and one that accepts recuses even whoever was assigned since", async () => {
    await begun();
    await detectConflicts(season.officer, season.call.callId);
    expect(await answer("declined")).toEqual({ ok: true, value: null });
    expect(new Set((await conflicts()).map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify({ kind: "recusal", state: "cleared", steps: 2 })]),
    );
    const { leftOut } = await aPanel(season.officer, season.call.callId, season.experts);
    expect([leftOut.length, await recusedPairs()]).toEqual([0, 0]);
    expect(await answer("accepted")).toEqual({ ok: true, value: null });
    expect(await recusedPairs()).toBe(3);
    expect((await own()).map(({ state, answer: said }) => [state, said])).toEqual([["accepted", "已核对。"]]);
  });

  it("is too late once the scores are sealed", async () => {
    await begun();
    await turnBack(`update "call" set "state" = 'sealed', "sealedAt" = now(), "sealRoot" = repeat('0', 64)`);
    expect(await answer("accepted")).toEqual({ ok: false, error: "too-late" });
    await turnBack(`update "call" set "state" = 'reviewing', "sealedAt" = null, "sealRoot" = null`);
  });
});
