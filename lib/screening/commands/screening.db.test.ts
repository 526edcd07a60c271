import { beforeEach, describe, expect, it } from "vitest";
import { saveSection } from "@/lib/applications/commands/save-section";
import { readDraft } from "@/lib/applications/queries/read-draft";
import type { CountyActor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import { wanToFen } from "@/lib/core/money";
import { asActor } from "@/lib/db/as-actor";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { aLibrary, aLibraryEntry } from "@/lib/testing/a-library";
import {
  exceptionAnswered,
  foundEligible,
  foundIneligible,
  notRecommended,
  recommended,
  returned,
  ruled,
  screened,
  verified,
  verifiedAsClaimed,
} from "@/lib/testing/a-screening";
import { aSubmission, type DraftWish, submitted } from "@/lib/testing/a-submission";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { aCountyOfficer, aFirm, anApprover, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { someEvidence } from "@/lib/testing/some-evidence";
import { decide } from "./decide";
import { endReturn } from "./end-return";
import { recordVerifiedValue } from "./record-verified-value";
import { rule } from "./rule";

const opensAt = new Date("2026-06-01T00:30:00Z");
const closesAt = new Date("2026-06-30T09:00:00Z");
/** Which documents are asked for has tests of its own. */
const NOTHING_ASKED = [{ kind: "other", requirement: "optional" }] as const;
const CODE = "2020-360802-39-03-012345";

let call: ACall;
let firm: FirmActor;
let county: CountyActor;
let officer: OfficerActor;

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  officer = (await anOfficer()).actor;
  county = (await aCountyOfficer("360802")).actor;
  firm = (await aFirm()).actor;
  await aLibrary(officer, [aLibraryEntry(1, { projectCode: CODE })]);
  call = await aCall(officer, { opensAt, closesAt, attachments: NOTHING_ASKED });
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
    const value = { figure: "jobs" as const, value: 1, evidenceId: file.id, page: null, reason: "现场清点。" };
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
    const value = { figure: "jobs" as const, value: 1, evidenceId: file.id, page: null, reason: "现场清点。" };
    expect(await recordVerifiedValue(county, { applicationId: id, version, ...value })).toEqual({
      ok: false,
      error: "not-on-your-desk",
    });
  });
});

describe("a verified value", () => {
  it("counts instead of the claimed one, which stays", async () => {
    const id = await handedIn();
    await verified(county, id, "investment_excl_vat", { value: wanToFen(986n) });
    const { assessment, submission } = await screened(county, id);
    expect(submission.claim.investmentExclVatFen).toBe(wanToFen(1200n));
    expect(assessment.figures.investmentExclVatFen).toBe(wanToFen(986n));
    const finding = assessment.findings.find(({ key }) => key === "investment");
    expect(finding).toMatchObject({
      claimed: { status: "met" },
      verified: { status: "needs-ruling", reason: "investment-reached-on-other-basis-only" },
      origin: { from: "verified", by: "county", page: 7 },
    });
  });

  it("is superseded by the officer's, and both are kept", async () => {
    const id = await handedIn();
    await verified(county, id, "new_tax", { value: wanToFen(55n) });
    await recommended(county, id);
    await verified(officer, id, "new_tax", { value: wanToFen(52n) });
    const { assessment, values } = await screened(officer, id);
    expect(assessment.figures.newTaxFen).toBe(wanToFen(52n));
    expect(values.map(({ value, by }) => [value, by])).toEqual([
      [wanToFen(55n), "county"],
      [wanToFen(52n), "officer"],
    ]);
  });

  it("needs a file of this very application, a value of its own kind, and no negative investment", async () => {
    const id = await handedIn();
    const elsewhere = await someEvidence(county, await handedIn());
    const own = await someEvidence(county, id);
    const { version } = await screened(county, id);
    const asked = { applicationId: id, version, page: null, reason: "核对。" };
    const refused = async (input: Parameters<typeof recordVerifiedValue>[1]) => recordVerifiedValue(county, input);
    expect(await refused({ ...asked, figure: "jobs", value: 3, evidenceId: elsewhere.id })).toMatchObject({
      error: "evidence-unknown",
    });
    expect(await refused({ ...asked, figure: "jobs", value: true, evidenceId: own.id })).toMatchObject({
      error: "value-of-another-kind",
    });
    expect(await refused({ ...asked, figure: "investment_excl_vat", value: -1n, evidenceId: own.id })).toMatchObject({
      error: "amount-negative",
    });
    expect(await refused({ ...asked, figure: "new_tax", value: -1n, evidenceId: own.id })).toMatchObject({ ok: true });
  });
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

describe("after a correction", () => {
  const corrected = async (applicationId: string, change: { newTax?: string; staff?: string; documentNo?: string }) => {
    const { content, sections } = await asActor(firm, (handle) => readDraft(handle, applicationId, call.content));
    const save = async (section: "A" | "D" | "E" | "F", mine: object) =>
      saveSection(firm, {
        applicationId,
        section,
        revision: sections[section].revision,
        base: content[section],
        mine: { ...content[section], ...mine },
      } as Parameters<typeof saveSection>[1]); // one section at a time, each with its own shape
    if (change.staff) expect(await save("A", { staff: change.staff })).toMatchObject({ ok: true });
    if (change.newTax) {
      const [first, ...rest] = content.E.taxes;
      expect(await save("E", { taxes: [{ ...first, claim: change.newTax }, ...rest] })).toMatchObject({ ok: true });
    }
    await submitted(firm, applicationId);
  };

  it("what the county returned comes back to the county, what the city returned to the city", async () => {
    const id = await handedIn();
    await returned(county, id);
    await corrected(id, { staff: "321" });
    expect(await stateOf(id)).toEqual({ state: "submitted", returnedBy: null });
    await recommended(county, id);
    await returned(officer, id);
    expect(await stateOf(id)).toEqual({ state: "returned", returnedBy: "city" });
    await corrected(id, { staff: "322" });
    expect(await stateOf(id)).toEqual({ state: "recommended", returnedBy: null });
  });

  it("a ruling and a verified value stand while their facts stand, and lapse when the firm changes them", async () => {
    const id = await handedIn({ basis: "annualised" });
    await recommended(county, id);
    await verifiedAsClaimed(officer, id);
    await ruled(officer, id, "benefit.revenue", "met");
    await ruled(officer, id, "benefit.tax", "met");
    expect((await screened(officer, id)).assessment).toMatchObject({ effectiveVerdict: "eligible", stillToVerify: [] });
    await returned(officer, id);
    await corrected(id, { newTax: "370" });
    const { assessment } = await screened(officer, id);
    expect(assessment).toMatchObject({ effectiveVerdict: "needs-ruling", stillToVerify: ["newTax"] });
    const states = assessment.findings.filter(({ group }) => group === "benefit").map(({ rulingState }) => rulingState);
    expect(states).toEqual(["counts", "lapsed"]);
  });
});

describe("an exception from above scale", () => {
  const awaiting = async () => {
    const id = await handedIn({ aboveScale: false });
    await recommended(county, id);
    await verifiedAsClaimed(officer, id);
    await ruled(officer, id, "registration.above-scale", "met", { reasonCode: "exception-in-principle" });
    return id;
  };

  it("counts only once the approver has signed it", async () => {
    const id = await awaiting();
    const eligible = async () => decide(officer, { ...(await decision(officer, id)), verdict: "eligible" as const });
    expect(await eligible()).toEqual({ ok: false, error: "exception-not-signed" });
    await exceptionAnswered((await anApprover()).actor, id);
    expect(await eligible()).toMatchObject({ ok: true });
    expect(await eventsOf(id)).toContain("approve-exception");
  });

  it("refused, it leaves the finding open for a ruling against the firm", async () => {
    const id = await awaiting();
    await exceptionAnswered((await anApprover()).actor, id, { reason: "产能与规模以上标准差距较大。" });
    const finding = (await screened(officer, id)).assessment.findings.find(({ group }) => group === "registration");
    expect(finding).toBeDefined();
    expect(await decide(officer, { ...(await decision(officer, id)), verdict: "eligible" })).toMatchObject({
      error: "rulings-open",
    });
    await ruled(officer, id, "registration.above-scale", "not-met");
    await foundIneligible(officer, id);
    expect(await stateOf(id)).toMatchObject({ state: "ineligible" });
  });

  it("does not concern a firm that is above scale", async () => {
    const id = await handedIn();
    await recommended(county, id);
    await foundEligible(officer, id);
    expect((await screened(officer, id)).rulings).toEqual([]);
  });
});
