import { describe, expect, it } from "vitest";
import { wanToFen } from "@/lib/core/money";
import {
  foundIneligible,
  recommended,
  returned,
  ruled,
  screened,
  verified,
  verifiedAsClaimed,
} from "@/lib/testing/a-screening";
import { decisionOn, screeningDesk, stateOf } from "@/lib/testing/a-screening-desk";
import { asOwner } from "@/lib/testing/database";
import { anOfficer } from "@/lib/testing/people";
import { decide } from "./decide";
import { endReturn } from "./end-return";
import { rule } from "./rule";

const desk = screeningDesk();

describe("the officer", () => {
  it("finds eligible only what is verified and met throughout", async () => {
    const id = await desk.handedIn();
    await recommended(desk.county, id);
    const eligible = async () =>
      decide(desk.officer, { ...(await decisionOn(desk.officer, id)), verdict: "eligible" as const });
    expect(await eligible()).toEqual({ ok: false, error: "figures-not-verified" });
    await verifiedAsClaimed(desk.officer, id);
    expect(await eligible()).toMatchObject({ ok: true });
    expect(await stateOf(id)).toMatchObject({ state: "eligible" });
  });

  it("rules on what needs it before anything becomes eligible", async () => {
    const id = await desk.handedIn({ basis: "annualised" });
    await recommended(desk.county, id);
    await verifiedAsClaimed(desk.officer, id);
    const eligible = async () =>
      decide(desk.officer, { ...(await decisionOn(desk.officer, id)), verdict: "eligible" as const });
    expect(await eligible()).toEqual({ ok: false, error: "rulings-open" });
    await ruled(desk.officer, id, "benefit.revenue", "met");
    await ruled(desk.officer, id, "benefit.tax", "met");
    expect(await eligible()).toMatchObject({ ok: true });
  });

  it("never rules away what is not met, and overturns what is met only with evidence", async () => {
    const id = await desk.handedIn({ newTax: "40" });
    const sound = await desk.handedIn();
    await recommended(desk.county, sound);
    const about = async (applicationId: string, part: string, outcome: "met" | "not-met", evidenceId: string | null) =>
      rule(desk.officer, {
        applicationId,
        version: (await screened(desk.officer, applicationId)).version,
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
    await ruled(desk.officer, sound, "completion.eia", "not-met");
    expect((await screened(desk.officer, sound)).assessment.effectiveVerdict).toBe("ineligible");
    await verified(desk.officer, sound, "new_tax", { value: wanToFen(40n) });
    expect(await about(sound, "benefit.tax", "met", null)).toMatchObject({ error: "fact-must-be-corrected" });
  });

  it("finds ineligible only what has a finding against it", async () => {
    const id = await desk.handedIn();
    await recommended(desk.county, id);
    expect(await decide(desk.officer, { ...(await decisionOn(desk.officer, id)), verdict: "ineligible" })).toEqual({
      ok: false,
      error: "nothing-not-met",
    });
    await verified(desk.officer, id, "new_revenue", { value: wanToFen(1999n) });
    await foundIneligible(desk.officer, id);
    expect(await stateOf(id)).toMatchObject({ state: "ineligible" });
  });

  it("of two who decide at once, one is told that something has changed", async () => {
    const id = await desk.handedIn();
    await recommended(desk.county, id);
    await verifiedAsClaimed(desk.officer, id);
    const second = (await anOfficer()).actor;
    const asked = await decisionOn(desk.officer, id);
    const corrections = [{ section: "A" as const, field: "staff", reason: "请核对。" }];
    const results = await Promise.all([
      decide(desk.officer, { ...asked, verdict: "eligible" }),
      decide(second, { ...asked, verdict: "returned", corrections }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toEqual({ ok: false, error: "changed-meanwhile" });
    const { rows } = await asOwner((client) =>
      client.query(`select 1 from "screening_decision" where "stage" = 'city' and "applicationId" = $1`, [id]),
    );
    expect(rows).toHaveLength(1);
  });

  it("takes the last submission as it is when nobody answers a return", async () => {
    const id = await desk.handedIn();
    await returned(desk.county, id);
    const { version } = await screened(desk.officer, id);
    expect(await endReturn(desk.officer, { applicationId: id, version })).toMatchObject({ ok: true });
    expect(await stateOf(id)).toEqual({ state: "submitted", returnedBy: null });
  });
});
