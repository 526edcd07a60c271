import { beforeEach, describe, expect, it } from "vitest";
import type { CountyActor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import { wanToFen } from "@/lib/core/money";
import type { ACall } from "@/lib/testing/a-call";
import { aScreenedCall } from "@/lib/testing/a-screened-call";
import {
  foundIneligible,
  recommended,
  returned,
  ruled,
  screened,
  verified,
  verifiedAsClaimed,
} from "@/lib/testing/a-screening";
import { aSubmission, type DraftWish } from "@/lib/testing/a-submission";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { decide } from "./decide";
import { endReturn } from "./end-return";
import { rule } from "./rule";

let call: ACall;
let firm: FirmActor;
let county: CountyActor;
let officer: OfficerActor;

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  ({ call, firm, county, officer } = await aScreenedCall());
});

const handedIn = async (wish: DraftWish = {}) => (await aSubmission(firm, call, wish)).applicationId;
const stateOf = async (applicationId: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query(`select "state", "returnedBy" from "application" where "id" = $1`, [
      applicationId,
    ]);
    return rows[0];
  });
const words = { opinion: "同意。", documentNo: null, corrections: [] };
const decision = async (actor: CountyActor | OfficerActor, applicationId: string) => ({
  applicationId,
  version: (await screened(actor, applicationId)).version,
  ...words,
});

describe("the officer", () => {
  it("finds eligible only what is verified and met throughout", async () => {
    const id = await handedIn();
    await recommended(county, id);
    const eligible = async () => decide(officer, { ...(await decision(officer, id)), verdict: "eligible" as const });
    expect(await eligible()).toEqual({ ok: false, error: "figures-not-verified" });
    await verifiedAsClaimed(officer, id);
    expect(await eligible()).toMatchObject({ ok: true });
    expect(await stateOf(id)).toMatchObject({ state: "eligible" });
  });

  it("rules on what needs it before anything becomes eligible", async () => {
    const id = await handedIn({ basis: "annualised" });
    await recommended(county, id);
    await verifiedAsClaimed(officer, id);
    const eligible = async () => decide(officer, { ...(await decision(officer, id)), verdict: "eligible" as const });
    expect(await eligible()).toEqual({ ok: false, error: "rulings-open" });
    await ruled(officer, id, "benefit.revenue", "met");
    await ruled(officer, id, "benefit.tax", "met");
    expect(await eligible()).toMatchObject({ ok: true });
  });

  it("never rules away what is not met, and overturns what is met only with evidence", async () => {
    const id = await handedIn({ newTax: "40" });
    const sound = await handedIn();
    await recommended(county, sound);
    const about = async (applicationId: string, part: string, outcome: "met" | "not-met", evidenceId: string | null) =>
      rule(officer, {
        applicationId,
        version: (await screened(officer, applicationId)).version,
        part,
        outcome,
        reasonCode: outcome === "met" ? "document-shows" : "contradicted",
        reason: "核对。",
        evidenceId,
        page: null,
      });
    expect(await about(id, "benefit.tax", "met", null)).toMatchObject({ error: "not-on-your-desk" });
    expect(await about(sound, "completion.eia", "met", null)).toMatchObject({ error: "already-met" });
    expect(await about(sound, "completion.eia", "not-met", null)).toMatchObject({ error: "evidence-required" });
    expect(await about(sound, "completion.moon", "met", null)).toMatchObject({ error: "finding-unknown" });
    await ruled(officer, sound, "completion.eia", "not-met");
    expect((await screened(officer, sound)).assessment.effectiveVerdict).toBe("ineligible");
    await verified(officer, sound, "new_tax", { value: wanToFen(40n) });
    expect(await about(sound, "benefit.tax", "met", null)).toMatchObject({ error: "fact-must-be-corrected" });
  });

  it("finds ineligible only what has a finding against it", async () => {
    const id = await handedIn();
    await recommended(county, id);
    expect(await decide(officer, { ...(await decision(officer, id)), verdict: "ineligible" })).toEqual({
      ok: false,
      error: "nothing-not-met",
    });
    await verified(officer, id, "new_revenue", { value: wanToFen(1999n) });
    await foundIneligible(officer, id);
    expect(await stateOf(id)).toMatchObject({ state: "ineligible" });
  });

  it("of two who decide at once, one is told that something has changed", async () => {
    const id = await handedIn();
    await recommended(county, id);
    await verifiedAsClaimed(officer, id);
    const second = (await anOfficer()).actor;
    const asked = await decision(officer, id);
    const corrections = [{ section: "A" as const, field: "staff", reason: "请核对。" }];
    const results = await Promise.all([
      decide(officer, { ...asked, verdict: "eligible" }),
      decide(second, { ...asked, verdict: "returned", corrections }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toEqual({ ok: false, error: "changed-meanwhile" });
    const { rows } = await asOwner((client) =>
      client.query(`select 1 from "screening_decision" where "stage" = 'city'`),
    );
    expect(rows).toHaveLength(1);
  });

  it("takes the last submission as it is when nobody answers a return", async () => {
    const id = await handedIn();
    await returned(county, id);
    const { version } = await screened(officer, id);
    expect(await endReturn(officer, { applicationId: id, version })).toMatchObject({ ok: true });
    expect(await stateOf(id)).toEqual({ state: "submitted", returnedBy: null });
  });
});
