import { beforeEach, describe, expect, it } from "vitest";
import type { CountyActor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import { wanToFen } from "@/lib/core/money";
import type { ACall } from "@/lib/testing/a-call";
import { aScreenedCall } from "@/lib/testing/a-screened-call";
import { notRecommended, recommended, screened, verified } from "@/lib/testing/a-screening";
import { aSubmission, type DraftWish } from "@/lib/testing/a-submission";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { aCountyOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { someEvidence } from "@/lib/testing/some-evidence";
import { decide } from "./decide";
import { recordVerifiedValue } from "./record-verified-value";

let call: ACall;
let firm: FirmActor;
let county: CountyActor;

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  ({ call, firm, county } = await aScreenedCall());
});

const handedIn = async (wish: DraftWish = {}) => (await aSubmission(firm, call, wish)).applicationId;
const stateOf = async (applicationId: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query(`select "state", "returnedBy" from "application" where "id" = $1`, [
      applicationId,
    ]);
    return rows[0];
  });
const eventsOf = (applicationId: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ action: string }>(
      `select "action" from "audit_event" where "subjectId" = $1 order by "seq"`,
      [applicationId],
    );
    return rows.map(({ action }) => action);
  });
const words = { opinion: "同意。", documentNo: null, corrections: [] };
const decision = async (actor: CountyActor | OfficerActor, applicationId: string) => ({
  applicationId,
  version: (await screened(actor, applicationId)).version,
  ...words,
});

describe("the county", () => {
  it("recommends what meets the conditions, and leaves one event", async () => {
    const id = await handedIn();
    await recommended(county, id);
    expect(await stateOf(id)).toEqual({ state: "recommended", returnedBy: null });
    expect((await eventsOf(id)).filter((action) => action === "recommend")).toHaveLength(1);
  });

  it("may recommend what only the city can rule on", async () => {
    const id = await handedIn({ aboveScale: false });
    await recommended(county, id);
    expect(await stateOf(id)).toMatchObject({ state: "recommended" });
  });

  it("cannot recommend what plainly falls short, by the firm's figures or by its own", async () => {
    const short = await handedIn({ newTax: "49.999999" });
    expect(await decide(county, { ...(await decision(county, short)), verdict: "recommended" })).toEqual({
      ok: false,
      error: "findings-not-met",
    });
    const found = await handedIn();
    await verified(county, found, "new_tax", { value: wanToFen(49n) });
    expect(await decide(county, { ...(await decision(county, found)), verdict: "recommended" })).toEqual({
      ok: false,
      error: "findings-not-met",
    });
    await notRecommended(county, found);
    expect(await stateOf(found)).toMatchObject({ state: "not_recommended" });
  });

  it("returns all faults at once, each at its place, and at least one", async () => {
    const id = await handedIn();
    const asked = { ...(await decision(county, id)), verdict: "returned" as const };
    expect(await decide(county, asked)).toEqual({ ok: false, error: "corrections-missing" });
    const nowhere = [{ section: "D" as const, field: "bankAccount", reason: "?" }];
    expect(await decide(county, { ...asked, corrections: nowhere })).toEqual({
      ok: false,
      error: "correction-place-unknown",
    });
    const corrections = [
      { section: "F" as const, field: "formalities.eia", reason: "批复文号与附件不符。" },
      { section: "F" as const, field: "evidence.other", reason: "请补交现场照片。" },
    ];
    expect(await decide(county, { ...asked, corrections })).toMatchObject({ ok: true });
    expect(await stateOf(id)).toEqual({ state: "returned", returnedBy: "county" });
    const verdict = { ...words, applicationId: id, version: asked.version + 1, verdict: "recommended" as const };
    expect(await decide(county, { ...verdict, corrections })).toEqual({ ok: false, error: "not-in-this-state" });
  });

  it("knows nothing of another unit's applications", async () => {
    const id = await handedIn();
    const other = (await aCountyOfficer("360803")).actor;
    expect(await decide(other, { ...(await decision(county, id)), verdict: "recommended" })).toEqual({
      ok: false,
      error: "not-found",
    });
    const file = await someEvidence(county, id);
    const value = {
      figure: "jobs" as const,
      value: 1,
      evidenceId: file.id,
      page: null,
      reason: "现场清点。",
      confirmed: false,
    };
    expect(await recordVerifiedValue(other, { applicationId: id, version: 2, ...value })).toEqual({
      ok: false,
      error: "not-found",
    });
    expect(await decide(county, { ...(await decision(county, id)), verdict: "eligible" })).toEqual({
      ok: false,
      error: "not-your-step",
    });
  });

  it("cannot act on what has gone to the city", async () => {
    const id = await handedIn();
    const file = await someEvidence(county, id);
    await recommended(county, id);
    const { version } = await screened(county, id);
    const value = {
      figure: "jobs" as const,
      value: 1,
      evidenceId: file.id,
      page: null,
      reason: "现场清点。",
      confirmed: false,
    };
    expect(await recordVerifiedValue(county, { applicationId: id, version, ...value })).toEqual({
      ok: false,
      error: "not-on-your-desk",
    });
  });
});
