import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { FirmActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { recordWhatTheClockBrought } from "@/lib/jobs/clock-tick";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { aDraft } from "@/lib/testing/a-submission";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { aFirm, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { someEvidence } from "@/lib/testing/some-evidence";
import { typedSection } from "@/lib/testing/typed-section";
import { findCheck } from "../queries/find-check";
import { findTaskList } from "../queries/find-task-list";
import { submitApplication } from "./submit-application";

const opensAt = new Date("2026-06-01T00:30:00Z");
const closesAt = new Date("2026-06-30T09:00:00Z");
const late = (ms: number) => new Date(closesAt.getTime() + ms);

let call: ACall;
let firm: FirmActor;
let other: FirmActor;

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  call = await aCall((await anOfficer()).actor, {
    opensAt,
    closesAt,
    attachments: [{ kind: "other", requirement: "optional" }],
  });
  firm = (await aFirm()).actor;
  other = (await aFirm()).actor;
});

const submit = (applicationId: string, idempotencyKey: string = randomUUID()) =>
  submitApplication(firm, { applicationId, idempotencyKey, ineligibleConfirmed: true });
const count = (sql: string) =>
  asOwner(async (client) =>
    Number((await client.query<{ count: string }>(`select count(*) from ${sql}`)).rows[0]?.count),
  );

describe("one attempt", () => {
  it("gives one submission, one receipt number and one event, however many copies of it arrive at once", async () => {
    const { applicationId } = await aDraft(firm, call);
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => submit(applicationId, key)));
    const receipts = answers.map(({ result }) => (result.ok ? result.value.receiptNo : result.error));
    expect(new Set(receipts).size).toBe(1);
    expect(receipts[0]).toMatch(/^JG2026-/);
    expect(await count('"submission"')).toBe(1);
    expect(await count(`"audit_event" where "action" = 'submit-application'`)).toBe(1);
    expect(await count(`"notification" where "kind" = 'application-submitted'`)).toBe(1);
    // The answer was lost on the way; it is found again by its key.
    expect((await submit(applicationId, key)).result).toMatchObject({ ok: true, value: { receiptNo: receipts[0] } });
  });
});

describe("an attempt that comes too late", () => {
  it("is refused, answered with its instant, and kept with it each time", async () => {
    const { applicationId } = await aDraft(firm, call);
    await setClock(late(1));
    const answers = [await submit(applicationId), await submit(applicationId)];
    expect(answers.map(({ result }) => result)).toEqual(Array(2).fill({ ok: false, error: "call-closed" }));
    expect(answers.every(({ at }) => at > closesAt)).toBe(true);
    const view = await findTaskList(firm, applicationId);
    expect(view?.lateAttempts).toEqual(answers.map(({ at }) => at));
    const seen = (actor: FirmActor) => asActor(actor, ({ db }) => db.lateAttempt.count());
    expect([await seen(firm), await seen(other)]).toEqual([2, 0]);
    await expect(asOwner((client) => client.query(`delete from "late_attempt"`))).rejects.toThrow("refused");
  });

  it("leaves no trace at an application of another firm", async () => {
    const { applicationId } = await aDraft(other, call);
    await setClock(late(1));
    expect((await submit(applicationId)).result).toEqual({ ok: false, error: "not-found" });
    expect(await count('"late_attempt"')).toBe(0);
  });
});

describe("an attempt from a page", () => {
  it("takes only what the page showed; the key of an attempt that has arrived is answered as ever", async () => {
    const { applicationId, content } = await aDraft(firm, call);
    const shown = async () => (await findCheck(firm, applicationId))?.lookedOver;
    const before = await shown();
    const attempt = { applicationId, idempotencyKey: randomUUID(), ineligibleConfirmed: true };
    const handIn = async (lookedOver = before) => (await submitApplication(firm, { ...attempt, lookedOver })).result;
    const mine = { ...content.A, contactName: "同事改的" };
    await typedSection(firm, { applicationId, section: "A", revision: 2, base: content.A, mine });
    expect(await handIn()).toEqual({ ok: false, error: "changed-since-looked" });
    const words = await shown();
    await someEvidence(firm, applicationId, { kind: "other" });
    expect(await handIn(words)).toEqual({ ok: false, error: "changed-since-looked" });
    const all = await shown();
    const answers = await Promise.all([handIn(all), handIn(all), handIn(all)]);
    expect(answers).toEqual(Array(3).fill(answers[0]));
    expect(await handIn()).toEqual(answers[0]);
    expect([answers[0]?.ok, await count('"submission"')]).toEqual([true, 1]);
  });
});

describe("reminders of the closing", () => {
  const reminders = () =>
    asOwner(async (client) => {
      const { rows } = await client.query<{ accountId: string; step: string }>(
        `select "accountId", "facts" -> 'step' ->> 'code' as step from "notification" where "kind" = 'closing-near' order by "at"`,
      );
      return rows;
    });

  it("reach each firm with an unfinished draft three times, in the portal and by mail, and nobody else", async () => {
    await aDraft(firm, call);
    const handedIn = await aDraft(other, call);
    await submitApplication(other, { ...handedIn, idempotencyKey: randomUUID(), ineligibleConfirmed: true });
    for (const instant of ["2026-06-25T09:00:00Z", "2026-06-29T09:00:00Z", "2026-06-30T06:00:00Z"]) {
      await setClock(instant);
      await Promise.all([recordWhatTheClockBrought(), recordWhatTheClockBrought()]);
      await recordWhatTheClockBrought();
    }
    const expected = ["3-working-days", "1-day", "3-hours"].map((step) => ({ accountId: firm.accountId, step }));
    expect(await reminders()).toEqual(expected);
    expect(await count(`"mail" where "kind" = 'closing-near'`)).toBe(3);
  });

  it("are given once when nobody looked for a while, and not after the closing", async () => {
    await aDraft(firm, call);
    await setClock("2026-06-30T08:00:00Z");
    await recordWhatTheClockBrought();
    expect(await reminders()).toEqual([{ accountId: firm.accountId, step: "3-hours" }]);
    await setClock(late(60_000));
    await recordWhatTheClockBrought();
    expect(await reminders()).toHaveLength(1);
  });
});
