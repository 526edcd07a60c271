import { beforeEach, describe, expect, it } from "vitest";
import { readDraft } from "@/lib/applications/queries/read-draft";
import type { CountyActor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import type { ACall } from "@/lib/testing/a-call";
import { aScreenedCall } from "@/lib/testing/a-screened-call";
import { recommended, returned, ruled, screened, verifiedAsClaimed } from "@/lib/testing/a-screening";
import { aSubmission, type DraftWish, submitted } from "@/lib/testing/a-submission";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { forgetSharedAdmin } from "@/lib/testing/people";
import { typedSection } from "@/lib/testing/typed-section";

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

describe("after a correction", () => {
  const corrected = async (applicationId: string, change: { newTax?: string; staff?: string; documentNo?: string }) => {
    const { content, sections } = await asActor(firm, (handle) => readDraft(handle, applicationId, call.content));
    const save = async (section: "A" | "D" | "E" | "F", mine: object) =>
      typedSection(firm, {
        applicationId,
        section,
        revision: sections[section].revision,
        base: content[section],
        mine: { ...content[section], ...mine },
      });
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
