import { beforeEach, describe, expect, it } from "vitest";
import { asActor, asPublic } from "@/lib/db/as-actor";
import { recordWhatTheClockBrought } from "@/lib/jobs/clock-tick";
import { aCall, aDraftCall, DRAFT_VERSION } from "@/lib/testing/a-call";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { accepted, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { freezeCall } from "../domain/call-content";
import { readCall, readCurrentCall } from "../queries/read-call";
import { createCall, removeNotice, saveCall } from "./draft-call";
import { applyCallMove } from "./move-call";
import { openCall } from "./open-call";

const opensAt = new Date("2026-06-01T00:30:00Z");
const closesAt = new Date("2026-06-30T09:00:00Z");
const window = { opensAt, closesAt };
const later = (instant: Date, ms: number) => new Date(instant.getTime() + ms);

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-05-20T01:00:00Z");
});

const eventsOf = (callId: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ action: string; actorRole: string }>(
      `select "action", "actorRole" from "audit_event" where "callId" = $1 order by "seq"`,
      [callId],
    );
    return rows.map(({ action, actorRole }) => `${action} by ${actorRole}`);
  });

describe("opening a call", () => {
  it("freezes what firms are promised, and its hash can be computed again from what anybody may read", async () => {
    const { actor } = await anOfficer();
    const { callId } = await aCall(actor, window);
    const call = await asPublic((handle) => readCall(handle, callId));
    expect(call?.state).toBe("open");
    expect(call && JSON.parse(freezeCall(call.content, call.references).frozen)).toMatchObject({
      stepDays: { "county-check": 5, panel: 10 },
    });
    expect(call && freezeCall(call.content, call.references).sha256).toBe(call?.sha256);
    expect(await eventsOf(callId)).toEqual([
      "create-call by officer",
      "edit-call by officer",
      "attach-notice by officer",
      "open-call by officer",
    ]);
  });

  it("keeps a draft from everybody but the bureau", async () => {
    const { actor } = await anOfficer();
    const { callId } = await aDraftCall(actor, window);
    expect(await asPublic((handle) => readCall(handle, callId))).toBeNull();
    expect((await asActor(actor, (handle) => readCall(handle, callId)))?.state).toBe("draft");
  });

  it("makes every later change impossible, for the database's owner too", async () => {
    const { actor } = await anOfficer();
    const { callId, content } = await aCall(actor, window);
    expect(await saveCall(actor, { callId, version: 4, content })).toEqual({ ok: false, error: "call-frozen" });
    expect(await removeNotice(actor, { callId, version: 4 })).toEqual({
      ok: false,
      error: "call-frozen",
    });
    const changes = [`"counting" = '{}'`, `"awardFen" = 1`, `"stepDays" = '{}'`];
    for (const change of [`"closesAt" = "closesAt" + interval '1 day'`, ...changes]) {
      await expect(
        asOwner((client) => client.query(`update "call" set ${change} where "id" = $1`, [callId])),
      ).rejects.toThrow(/an open call is frozen|by an approved extension only/);
    }
  });

  it("happens once, and not over a change that the officer has not seen", async () => {
    const { actor } = await anOfficer();
    const { callId } = await aDraftCall(actor, window);
    expect(await openCall(actor, { callId, version: 1 })).toEqual({ ok: false, error: "changed-meanwhile" });
    accepted(await openCall(actor, { callId, version: DRAFT_VERSION }));
    expect(await openCall(actor, { callId, version: 4 })).toEqual({ ok: false, error: "call-not-in-this-state" });
  });

  it("is refused for a window in the past, an overlapping one, and a sum that is not 100", async () => {
    const { actor } = await anOfficer();
    await aCall(actor, window);
    const touching = await aDraftCall(actor, { opensAt: closesAt, closesAt: later(closesAt, 60_000) });
    expect(await openCall(actor, { callId: touching.callId, version: DRAFT_VERSION })).toEqual({
      ok: false,
      error: "window-overlaps",
    });
    const past = await aDraftCall(actor, { opensAt: new Date("2026-01-01"), closesAt: new Date("2026-02-01") });
    expect(await openCall(actor, { callId: past.callId, version: DRAFT_VERSION })).toEqual({
      ok: false,
      error: "window-in-past",
    });
    const { rubric } = past.content;
    const short = await aDraftCall(actor, {
      opensAt: new Date("2026-08-01"),
      closesAt: new Date("2026-09-01"),
      rubric: { ...rubric, criteria: rubric.criteria.slice(1) },
    });
    expect(await openCall(actor, { callId: short.callId, version: DRAFT_VERSION })).toEqual({
      ok: false,
      error: "points-do-not-sum-to-100",
    });
  });

  it("lets only one of two overlapping calls in when both are opened at the same instant", async () => {
    const { actor } = await anOfficer();
    const drafts = [await aDraftCall(actor, window), await aDraftCall(actor, window)];
    const results = await Promise.all(drafts.map(({ callId }) => openCall(actor, { callId, version: DRAFT_VERSION })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, error: "window-overlaps" });
  });
});

describe("a new draft", () => {
  it("begins after the window that is open, and may be opened beside it", async () => {
    const { actor } = await anOfficer();
    await aCall(actor, window);
    const { callId } = accepted(await createCall(actor, 2027));
    const draft = await asActor(actor, (handle) => readCall(handle, callId));
    expect(draft?.content.opensAt.toISOString()).toBe("2026-07-01T00:30:00.000Z");
  });
});

describe("what the clock brings about", () => {
  it("is written down once, a millisecond after the closing instant", async () => {
    const { actor } = await anOfficer();
    const { callId } = await aCall(actor, window);
    await setClock(later(closesAt, -60_000));
    expect(await recordWhatTheClockBrought()).toBe(0);
    await setClock(later(closesAt, 60_000));
    const twice = await Promise.all([recordWhatTheClockBrought(), recordWhatTheClockBrought()]);
    expect(twice[0] + twice[1]).toBe(2);
    expect((await asPublic((handle) => readCall(handle, callId)))?.state).toBe("screening");
    expect((await eventsOf(callId)).slice(4)).toEqual([
      "close-call by system:clock",
      "start-screening-call by system:clock",
    ]);
  });
});

describe("moving a call", () => {
  it("does not wait for the clock's job, and leaves nothing behind when it is refused", async () => {
    const { actor } = await anOfficer();
    const { callId } = await aCall(actor, window);
    const facts = { undecidedApplications: 0, eligibleApplications: 1, uncheckedApplications: 0 };
    const startReview = () =>
      asActor(actor, (handle) => applyCallMove(handle, { callId, command: "start-review", by: "officer", facts }));
    expect(await startReview()).toEqual({ ok: false, error: "window-not-over" });
    await setClock(later(closesAt, 60_000));
    expect(await startReview()).toEqual({ ok: true, value: "reviewing" });
    expect(await startReview()).toEqual({ ok: false, error: "call-not-in-this-state" });
    expect(await recordWhatTheClockBrought()).toBe(0);
  });
});

describe("the current call", () => {
  it("is the open one, else the next, else the last", async () => {
    const { actor } = await anOfficer();
    const first = await aCall(actor, window);
    const second = await aCall(actor, {
      opensAt: new Date("2026-08-01T00:30:00Z"),
      closesAt: new Date("2026-08-31T09:00:00Z"),
    });
    const current = async () => (await asPublic(readCurrentCall))?.id;
    expect(await current()).toBe(first.callId);
    await setClock("2026-07-15T01:00:00Z");
    expect(await current()).toBe(second.callId);
    await setClock("2026-12-01T01:00:00Z");
    expect(await current()).toBe(second.callId);
  });
});
