import { beforeEach, describe, expect, it } from "vitest";
import { aCall } from "@/lib/testing/a-call";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { aFirm, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { startReview } from "./start-review";

const opensAt = new Date("2026-06-01T00:30:00Z");
const closesAt = new Date("2026-06-30T09:00:00Z");

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-02T01:00:00Z");
});

/** An application as screening leaves it; how it comes there is screening's own test. */
async function anApplicationThatIs(state: string, callId: string): Promise<string> {
  const { actor } = await aFirm();
  return asOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `insert into "application" ("callId", "firmId", "firmName", "uscc", "state", "returnedBy", "unitCode", "firstSubmittedAt", "createdById")
       values ($1, $2, $3, '91360802DEM000022H', $4, $5, '360802', $6, $7) returning "id"`,
      [callId, actor.firmId, actor.firmName, state, state === "returned" ? "city" : null, opensAt, actor.accountId],
    );
    return rows[0]?.id ?? "";
  });
}

const stateOf = (table: "call" | "application", id: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ state: string }>(`select "state" from "${table}" where "id" = $1`, [id]);
    return rows[0]?.state;
  });

describe("starting the review", () => {
  it("takes every eligible application with it and leaves the others where they ended", async () => {
    const { actor } = await anOfficer();
    const { callId } = await aCall(actor, { opensAt, closesAt });
    const eligible = [await anApplicationThatIs("eligible", callId), await anApplicationThatIs("eligible", callId)];
    const ineligible = await anApplicationThatIs("ineligible", callId);
    await setClock("2026-07-20T01:00:00Z");
    expect(await startReview(actor, callId)).toEqual({ ok: true, value: { inReview: 2 } });
    expect(await stateOf("call", callId)).toBe("reviewing");
    for (const id of eligible) expect(await stateOf("application", id)).toBe("in_review");
    expect(await stateOf("application", ineligible)).toBe("ineligible");
  });

  it.each(["submitted", "returned", "recommended"])("is blocked by one application that is %s", async (state) => {
    const { actor } = await anOfficer();
    const { callId } = await aCall(actor, { opensAt, closesAt });
    const eligible = await anApplicationThatIs("eligible", callId);
    await anApplicationThatIs(state, callId);
    await setClock("2026-07-20T01:00:00Z");
    expect(await startReview(actor, callId)).toEqual({ ok: false, error: "applications-undecided" });
    expect(await stateOf("application", eligible)).toBe("eligible");
  });

  it("waits for the window to be over", async () => {
    const { actor } = await anOfficer();
    const { callId } = await aCall(actor, { opensAt, closesAt });
    await anApplicationThatIs("eligible", callId);
    expect(await startReview(actor, callId)).toEqual({ ok: false, error: "window-not-over" });
  });
});
