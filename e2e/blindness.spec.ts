import { type APIRequestContext, type BrowserContext, expect, test } from "@playwright/test";
import { approveAwards } from "@/lib/notices/commands/approve-awards";
import { drawRanking } from "@/lib/ranking/commands/draw-ranking";
import { scoreText } from "@/lib/ranking/domain/score-text";
import { type ASealedCall, anApproval, aSealedCall, proposed } from "@/lib/testing/an-award";
import { demoUscc } from "@/lib/testing/demo/demo-uscc";
import { accepted, anAdmin, anInspector } from "@/lib/testing/people";
import { asOwner, resetClock, setClock } from "./portal";
import { PEOPLE, PERMISSIONS, type Person, PHASES, type Phase, type Scene } from "./review-permissions";
import { signInAccount } from "./world";

test.afterAll(resetClock);

const rows = <Row extends object>(sql: string, ...values: unknown[]) =>
  asOwner(async (owner) => (await owner.query<Row>(sql, values)).rows);
async function one<Row extends object>(sql: string, ...values: unknown[]): Promise<Row> {
  const [row] = await rows<Row>(sql, ...values);
  if (!row) throw new Error(`nothing was found by ${sql}`);
  return row;
}

type Seat = {
  readonly id: string;
  readonly expertId: string;
  readonly receipt: string | null;
  readonly total: number | null;
};
const seatsOf = (applicationId: string) =>
  rows<Seat>(
    `select a."id", a."expertId", s."commitSha256" as "receipt", s."totalCenti" as "total" from "assignment" a
     join "sheet" s on s."assignmentId" = a."id" and s."state" in ('draft', 'locked')
     where a."applicationId" = $1 and a."state" = 'cleared' order by s."totalCenti" nulls last, a."id"`,
    applicationId,
  );

async function sceneOf(callId: string, people: Partial<Record<Person, string>>): Promise<Scene> {
  const [application, other] = await rows<{ id: string; firmAccountId: string }>(
    `select a."id", (select p."id" from "account" p where p."firmId" = a."firmId" limit 1) as "firmAccountId"
     from "application" a where a."callId" = $1 and (select count(*) from "sheet" s where s."applicationId" = a."id" and s."state" = 'locked') >= 2
     order by a."id"`,
    callId,
  );
  if (!application || !other) throw new Error("too few applications have been scored");
  const seats = await seatsOf(application.id);
  const [mine, ...rest] = seats.filter(({ total }) => total !== null);
  const theirs = rest.find(({ total }) => total !== mine?.total);
  if (!mine?.receipt || !theirs?.total) throw new Error("too few sheets are locked");
  const award = await rows<{ centi: number }>(
    `select "officialCenti" as centi from "award" where "applicationId" = $1`,
    application.id,
  );
  const countyId = (await one<{ id: string }>(`select "id" from "account" where "role" = 'county' order by "id"`)).id;
  return {
    callId,
    applicationId: application.id,
    otherApplicationId: other.id,
    ownAssignmentId: mine.id,
    otherAssignmentId: theirs.id,
    ownReceipt: mine.receipt,
    otherTotal: scoreText(theirs.total),
    officialScore: scoreText(award[0]?.centi ?? theirs.total),
    people: {
      officer: null,
      inspector: null,
      admin: null,
      ...people,
      county: countyId,
      expert: mine.expertId,
      firm: application.firmAccountId,
      nobody: null,
    },
  };
}

/** Numbers that no other call of the portal bears; totals of three experts that are no other figure of a page. */
const sealedCall = (): Promise<ASealedCall> =>
  aSealedCall({
    setClock,
    points: [
      [4850, 5150, 5050],
      [4350, 4450, 4550],
    ],
    dates: {
      submitted: "2022-06-10T01:00:00Z",
      opensAt: "2022-06-01T00:30:00Z",
      closesAt: "2022-06-30T09:00:00Z",
      reviewed: "2022-07-20T01:00:00Z",
    },
    uscc: (place) => demoUscc("360802", 811 + place),
    numbersFrom: 8100,
  });

/** A figure is looked for as a figure: 83.50 does not stand in 1,283.50. */
const holds = (text: string, words: string) =>
  /^\d+\.\d\d$/.test(words)
    ? new RegExp(`(?<![\\d.])${words.replace(".", "\\.")}(?!\\d)`).test(text)
    : text.includes(words);

async function expectTable(phase: Phase, scene: Scene, contextOf: (person: Person) => Promise<BrowserContext>) {
  for (const person of PEOPLE) {
    const context = await contextOf(person);
    for (const { what, address, words, ...cells } of PERMISSIONS.filter(({ who }) => who === person)) {
      const path = address(scene);
      const answer = await context.request.get(path, { maxRedirects: 0 });
      const cell = `${phase}: ${person} reads ${what} at ${path}`;
      if (cells[phase] === "refused") {
        expect(person === "nobody" ? [307, 404] : [404], cell).toContain(answer.status());
        continue;
      }
      expect(answer.status(), cell).toBe(200);
      const isThere = holds(await answer.text(), words(scene));
      expect(isThere, `${cell}: ${words(scene)}`).toBe(cells[phase] === "sees");
    }
  }
}

test("who reads what of a review, from scoring over the seal to the decision", async ({ browser }) => {
  test.setTimeout(180_000);
  const staff = { admin: (await anAdmin()).actor.accountId, inspector: (await anInspector()).actor.accountId };
  const reviewing = await one<{ id: string }>(`select "id" from "call" where "state" = 'reviewing'`);
  const anyOfficer = await one<{ id: string }>(`select "id" from "account" where "role" = 'officer' order by "id"`);
  const contexts: BrowserContext[] = [];
  const contextsOf = (scene: Scene) => async (person: Person) => {
    const context = await browser.newContext();
    contexts.push(context);
    const account = scene.people[person];
    if (account !== null) await signInAccount(context, account);
    return context;
  };
  const scenes: Record<Phase, (() => Promise<Scene>) | null> = { scoring: null, sealed: null, decided: null };
  scenes.scoring = () => sceneOf(reviewing.id, { ...staff, officer: anyOfficer.id });

  const season = await sealedCall();
  const people = { ...staff, officer: season.officer.accountId };
  scenes.sealed = async () => {
    const { runId } = accepted(await drawRanking(season.officer, season.callId));
    await proposed({ ...season, runId });
    return sceneOf(season.callId, people);
  };
  scenes.decided = async () => {
    const { id } = await one<{ id: string }>(`select "id" from "award_proposal" where "callId" = $1`, season.callId);
    accepted(await approveAwards(season.approver, await anApproval(season.approver, id, "2022-07-20")));
    return sceneOf(season.callId, people);
  };
  for (const phase of PHASES) {
    await test.step(phase, async () => {
      const scene = await scenes[phase]?.();
      if (scene) await expectTable(phase, scene, contextsOf(scene));
    });
  }
  await Promise.all(contexts.map((context) => context.close()));
});

const CANARY = "金丝雀批注勿传";
const CANARY_NAME = "金丝雀专家";

/** What somebody else's sheet holds before the seal: planted where it can be, and what is there of itself. */
async function plant(callId: string): Promise<{ reader: Seat; own: readonly string[]; secrets: readonly string[] }> {
  const draft = await one<{ id: string; expertId: string; applicationId: string }>(
    `update "sheet" set "comment" = $2, "scores" = '{"B1": {"pointsCenti": 7777, "reason": "${CANARY}"}}'
     where "id" = (select "id" from "sheet" where "callId" = $1 and "state" = 'draft' and "scores" <> '{}' order by "id" limit 1)
     returning "id", "expertId", "applicationId"`,
    callId,
    CANARY,
  );
  await rows(`update "account" set "name" = $2 where "id" = $1`, draft.expertId, CANARY_NAME);
  const seats = (await seatsOf(draft.applicationId)).filter(({ expertId }) => expertId !== draft.expertId);
  const [reader] = seats;
  if (!reader) throw new Error("nobody else scores this application");
  const others = await rows<{ expertId: string; receipt: string | null }>(
    `select distinct "expertId", "commitSha256" as receipt from "sheet" where "callId" = $1 and "expertId" <> $2`,
    callId,
    reader.expertId,
  );
  const own = await rows<{ id: string }>(
    `select "id" from "assignment" where "callId" = $1 and "expertId" = $2 and "state" in ('assigned', 'cleared')`,
    callId,
    reader.expertId,
  );
  const secrets = [
    CANARY,
    CANARY_NAME,
    ":7777", // as data: four digits alone stand in many a hash
    "77.77",
    draft.id,
    ...others.flatMap(({ expertId, receipt }) => (receipt === null ? [expertId] : [expertId, receipt])),
  ];
  return { reader, own: own.map(({ id }) => id), secrets: [...new Set(secrets)] };
}

/** Every answer that an expert can ask for: as a page, as the data that the browser draws a page from, as a list. */
async function answersTo(request: APIRequestContext, addresses: readonly string[]): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const address of addresses) {
    answers.set(address, await (await request.get(address)).text());
    const flight = await request.get(address, { headers: { RSC: "1", "Next-Url": address } });
    answers.set(`${address} as data`, await flight.text());
  }
  return answers;
}

test("before the seal no byte that an expert is sent holds a score, a name or a count of the others", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { id: callId } = await one<{ id: string }>(`select "id" from "call" where "state" = 'reviewing'`);
  const { reader, own, secrets } = await plant(callId);
  const context = await browser.newContext();
  await signInAccount(context, reader.expertId);
  const foreign = await one<{ id: string }>(
    `select "id" from "assignment" where "callId" = $1 and "expertId" <> $2 order by "id" limit 1`,
    callId,
    reader.expertId,
  );
  const nowhere = "00000000-0000-4000-8000-000000000000";
  const refused = [foreign.id, nowhere].map((id) => `/reviews/${id}`);
  const answers = await answersTo(context.request, [
    "/reviews",
    "/reviews?step=locked",
    "/reviews/export?format=csv",
    `/reviews/practice/${callId}`,
    `/reviews/panel/${callId}`,
    ...own.map((id) => `/reviews/${id}`),
    ...refused,
    "/notifications",
    "/notifications/export?format=csv",
    "/account",
    `/calls/${callId}`,
    `/desk/calls/${callId}/panel`,
    `/desk/calls/${callId}/ranking`,
  ]);
  for (const [address, text] of answers) {
    for (const secret of secrets) expect(holds(text, secret), `${address} holds ${secret}`).toBe(false);
  }
  const letters = await rows<{ facts: string }>(
    `select "facts"::text from "mail" where "accountId" = $1`,
    reader.expertId,
  );
  for (const secret of secrets) expect(letters.map(({ facts }) => facts).join()).not.toContain(secret);
  // What is another's is answered with the same words as what does not exist.
  const [another, nothing] = refused.map((address) => plain(answers.get(address) ?? ""));
  expect(another).toBe(nothing);
  await context.close();
});

/** What it says: without scripts, which come in pieces of any size, and without the ids and instants of one answer. */
const plain = (html: string) =>
  html
    .replaceAll(/<script[^>]*>[\s\S]*?<\/script>/g, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "id")
    .replaceAll(/\d{2}:\d{2}(:\d{2})?/g, "time")
    .replaceAll(/\s+/g, " ");
