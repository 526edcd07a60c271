import { describe, expect, it } from "vitest";
import { wanToFen } from "@/lib/core/money";
import { notRecommended, recommended, screened, verified } from "@/lib/testing/a-screening";
import { decisionOn, eventsOf, screeningDesk, stateOf } from "@/lib/testing/a-screening-desk";
import { aCountyOfficer } from "@/lib/testing/people";
import { someEvidence } from "@/lib/testing/some-evidence";
import { decide } from "./decide";
import { recordVerifiedValue } from "./record-verified-value";

const desk = screeningDesk();

describe("the county", () => {
  it("recommends what meets the conditions, and leaves one event", async () => {
    const id = await desk.handedIn();
    await recommended(desk.county, id);
    expect(await stateOf(id)).toEqual({ state: "recommended", returnedBy: null });
    expect((await eventsOf(id)).filter((action) => action === "recommend")).toHaveLength(1);
  });

  it("may recommend what only the city can rule on", async () => {
    const id = await desk.handedIn({ aboveScale: false });
    await recommended(desk.county, id);
    expect(await stateOf(id)).toMatchObject({ state: "recommended" });
  });

  it("cannot recommend what plainly falls short, by the firm's figures or by its own", async () => {
    const short = await desk.handedIn({ newTax: "49.999999" });
    expect(await decide(desk.county, { ...(await decisionOn(desk.county, short)), verdict: "recommended" })).toEqual({
      ok: false,
      error: "findings-not-met",
    });
    const found = await desk.handedIn();
    await verified(desk.county, found, "new_tax", { value: wanToFen(49n) });
    expect(await decide(desk.county, { ...(await decisionOn(desk.county, found)), verdict: "recommended" })).toEqual({
      ok: false,
      error: "findings-not-met",
    });
    await notRecommended(desk.county, found);
    expect(await stateOf(found)).toMatchObject({ state: "not_recommended" });
  });

  it("returns all faults at once, each at its place, and at least one", async () => {
    const id = await desk.handedIn();
    const asked = { ...(await decisionOn(desk.county, id)), verdict: "returned" as const };
    expect(await decide(desk.county, asked)).toEqual({ ok: false, error: "corrections-missing" });
    const nowhere = [{ section: "D" as const, field: "bankAccount", reason: "?" }];
    expect(await decide(desk.county, { ...asked, corrections: nowhere })).toEqual({
      ok: false,
      error: "correction-place-unknown",
    });
    const corrections = [
      { section: "F" as const, field: "formalities.eia", reason: "批复文号与附件不符。" },
      { section: "F" as const, field: "evidence.other", reason: "请补交现场照片。" },
    ];
    expect(await decide(desk.county, { ...asked, corrections })).toMatchObject({ ok: true });
    expect(await stateOf(id)).toEqual({ state: "returned", returnedBy: "county" });
    const verdict = { ...asked, version: asked.version + 1, verdict: "recommended" as const };
    expect(await decide(desk.county, { ...verdict, corrections })).toEqual({ ok: false, error: "not-in-this-state" });
  });

  it("knows nothing of another unit's applications", async () => {
    const id = await desk.handedIn();
    const other = (await aCountyOfficer("360803")).actor;
    expect(await decide(other, { ...(await decisionOn(desk.county, id)), verdict: "recommended" })).toEqual({
      ok: false,
      error: "not-found",
    });
    const file = await someEvidence(desk.county, id);
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
    expect(await decide(desk.county, { ...(await decisionOn(desk.county, id)), verdict: "eligible" })).toEqual({
      ok: false,
      error: "not-your-step",
    });
  });

  it("cannot act on what has gone to the city", async () => {
    const id = await desk.handedIn();
    const file = await someEvidence(desk.county, id);
    await recommended(desk.county, id);
    const { version } = await screened(desk.county, id);
    const value = {
      figure: "jobs" as const,
      value: 1,
      evidenceId: file.id,
      page: null,
      reason: "现场清点。",
      confirmed: false,
    };
    expect(await recordVerifiedValue(desk.county, { applicationId: id, version, ...value })).toEqual({
      ok: false,
      error: "not-on-your-desk",
    });
  });
});
