import { describe, expect, it } from "vitest";
import { readDraft } from "@/lib/applications/queries/read-draft";
import { asActor } from "@/lib/db/as-actor";
import { recommended, returned, ruled, screened, verifiedAsClaimed } from "@/lib/testing/a-screening";
import { screeningDesk, stateOf } from "@/lib/testing/a-screening-desk";
import { submitted } from "@/lib/testing/a-submission";
import { typedSection } from "@/lib/testing/typed-section";

const desk = screeningDesk();

describe("after a correction", () => {
  const corrected = async (applicationId: string, change: { newTax?: string; staff?: string; documentNo?: string }) => {
    const { content, sections } = await asActor(desk.firm, (handle) =>
      readDraft(handle, applicationId, desk.call.content),
    );
    const save = async (section: "A" | "D" | "E" | "F", mine: object) =>
      typedSection(desk.firm, {
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
    await submitted(desk.firm, applicationId);
  };

  it("what the desk.county returned comes back to the desk.county, what the city returned to the city", async () => {
    const id = await desk.handedIn();
    await returned(desk.county, id);
    await corrected(id, { staff: "321" });
    expect(await stateOf(id)).toEqual({ state: "submitted", returnedBy: null });
    await recommended(desk.county, id);
    await returned(desk.officer, id);
    expect(await stateOf(id)).toEqual({ state: "returned", returnedBy: "city" });
    await corrected(id, { staff: "322" });
    expect(await stateOf(id)).toEqual({ state: "recommended", returnedBy: null });
  });

  it("a ruling and a verified value stand while their facts stand, and lapse when the desk.firm changes them", async () => {
    const id = await desk.handedIn({ basis: "annualised" });
    await recommended(desk.county, id);
    await verifiedAsClaimed(desk.officer, id);
    await ruled(desk.officer, id, "benefit.revenue", "met");
    await ruled(desk.officer, id, "benefit.tax", "met");
    expect((await screened(desk.officer, id)).assessment).toMatchObject({
      effectiveVerdict: "eligible",
      stillToVerify: [],
    });
    await returned(desk.officer, id);
    await corrected(id, { newTax: "370" });
    const { assessment } = await screened(desk.officer, id);
    expect(assessment).toMatchObject({ effectiveVerdict: "needs-ruling", stillToVerify: ["newTax"] });
    const states = assessment.findings.filter(({ group }) => group === "benefit").map(({ rulingState }) => rulingState);
    expect(states).toEqual(["counts", "lapsed"]);
  });
});
