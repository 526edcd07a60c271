import { describe, expect, it } from "vitest";
import { wanToFen } from "@/lib/core/money";
import { recommended, screened, verified } from "@/lib/testing/a-screening";
import { screeningDesk } from "@/lib/testing/a-screening-desk";
import { someEvidence } from "@/lib/testing/some-evidence";
import { recordVerifiedValue } from "./record-verified-value";

const desk = screeningDesk();

describe("a verified value", () => {
  it("counts instead of the claimed one, which stays", async () => {
    const id = await desk.handedIn();
    await verified(desk.county, id, "investment_excl_vat", { value: wanToFen(986n) });
    const { assessment, submission } = await screened(desk.county, id);
    expect(submission.claim.investmentExclVatFen).toBe(wanToFen(1200n));
    expect(assessment.figures.investmentExclVatFen).toBe(wanToFen(986n));
    const finding = assessment.findings.find(({ key }) => key === "investment");
    expect(finding).toMatchObject({
      claimed: { status: "met" },
      verified: { status: "needs-ruling", reason: "investment-reached-on-other-basis-only" },
      origin: { from: "verified", by: "county", page: 1 },
    });
  });

  it("is superseded by the officer's, and both are kept", async () => {
    const id = await desk.handedIn();
    await verified(desk.county, id, "new_tax", { value: wanToFen(55n) });
    await recommended(desk.county, id);
    await verified(desk.officer, id, "new_tax", { value: wanToFen(52n) });
    const { assessment, values } = await screened(desk.officer, id);
    expect(assessment.figures.newTaxFen).toBe(wanToFen(52n));
    expect(values.map(({ value, by }) => [value, by])).toEqual([
      [wanToFen(55n), "county"],
      [wanToFen(52n), "officer"],
    ]);
  });

  it("ten thousand times the claim is recorded only by somebody who has looked again", async () => {
    const id = await desk.handedIn();
    const own = await someEvidence(desk.county, id);
    const { version } = await screened(desk.county, id);
    const typed = { figure: "investment_excl_vat", value: wanToFen(12_000_000n), evidenceId: own.id } as const;
    const asked = { applicationId: id, version, page: null, reason: "见报告。", ...typed };
    expect(await recordVerifiedValue(desk.county, { ...asked, confirmed: false })).toEqual({
      ok: false,
      error: "value-unconfirmed",
    });
    expect((await screened(desk.county, id)).values).toEqual([]);
    expect(await recordVerifiedValue(desk.county, { ...asked, confirmed: true })).toMatchObject({ ok: true });
  });

  it("needs a file of this very application, a value of its own kind, and no negative investment", async () => {
    const id = await desk.handedIn();
    const elsewhere = await someEvidence(desk.county, await desk.handedIn());
    const own = await someEvidence(desk.county, id);
    const { version } = await screened(desk.county, id);
    const asked = { applicationId: id, version, page: null, reason: "核对。", confirmed: false };
    const refused = async (input: Parameters<typeof recordVerifiedValue>[1]) => recordVerifiedValue(desk.county, input);
    expect(await refused({ ...asked, figure: "jobs", value: 3, evidenceId: elsewhere.id })).toMatchObject({
      error: "evidence-unknown",
    });
    expect(await refused({ ...asked, figure: "jobs", value: true, evidenceId: own.id })).toMatchObject({
      error: "value-of-another-kind",
    });
    expect(await refused({ ...asked, figure: "investment_excl_vat", value: -1n, evidenceId: own.id })).toMatchObject({
      error: "amount-negative",
    });
    expect(await refused({ ...asked, figure: "new_tax", value: -wanToFen(1n), evidenceId: own.id })).toMatchObject({
      ok: true,
    });
  });
});
