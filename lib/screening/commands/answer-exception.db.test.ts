import { describe, expect, it } from "vitest";
import {
  exceptionAnswered,
  foundEligible,
  foundIneligible,
  recommended,
  ruled,
  screened,
  verifiedAsClaimed,
} from "@/lib/testing/a-screening";
import { decisionOn, eventsOf, screeningDesk, stateOf } from "@/lib/testing/a-screening-desk";
import { anApprover } from "@/lib/testing/people";
import { decide } from "./decide";

const desk = screeningDesk();

describe("an exception from above scale", () => {
  const awaiting = async () => {
    const id = await desk.handedIn({ aboveScale: false });
    await recommended(desk.county, id);
    await verifiedAsClaimed(desk.officer, id);
    await ruled(desk.officer, id, "registration.above-scale", "met", { reasonCode: "exception-in-principle" });
    return id;
  };

  it("counts only once the approver has signed it", async () => {
    const id = await awaiting();
    const eligible = async () =>
      decide(desk.officer, { ...(await decisionOn(desk.officer, id)), verdict: "eligible" as const });
    expect(await eligible()).toEqual({ ok: false, error: "exception-not-signed" });
    await exceptionAnswered((await anApprover()).actor, id);
    expect(await eligible()).toMatchObject({ ok: true });
    expect(await eventsOf(id)).toContain("approve-exception");
  });

  it("refused, it leaves the finding open for a ruling against the firm", async () => {
    const id = await awaiting();
    await exceptionAnswered((await anApprover()).actor, id, { reason: "产能与规模以上标准差距较大。" });
    const finding = (await screened(desk.officer, id)).assessment.findings.find(
      ({ group }) => group === "registration",
    );
    expect(finding).toBeDefined();
    expect(await decide(desk.officer, { ...(await decisionOn(desk.officer, id)), verdict: "eligible" })).toMatchObject({
      error: "rulings-open",
    });
    await ruled(desk.officer, id, "registration.above-scale", "not-met");
    await foundIneligible(desk.officer, id);
    expect(await stateOf(id)).toMatchObject({ state: "ineligible" });
  });

  it("does not concern a desk.firm that is above scale", async () => {
    const id = await desk.handedIn();
    await recommended(desk.county, id);
    await foundEligible(desk.officer, id);
    expect((await screened(desk.officer, id)).rulings).toEqual([]);
  });
});
