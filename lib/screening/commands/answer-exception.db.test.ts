import { beforeEach, describe, expect, it } from "vitest";
import type { CountyActor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import type { ACall } from "@/lib/testing/a-call";
import { aScreenedCall } from "@/lib/testing/a-screened-call";
import {
  exceptionAnswered,
  foundEligible,
  foundIneligible,
  recommended,
  ruled,
  screened,
  verifiedAsClaimed,
} from "@/lib/testing/a-screening";
import { aSubmission, type DraftWish } from "@/lib/testing/a-submission";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { anApprover, forgetSharedAdmin } from "@/lib/testing/people";
import { decide } from "./decide";

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
