import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { FirmActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { aDraft, aSubmission, submitted } from "@/lib/testing/a-submission";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { aCountyOfficer, aFirm, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { typedSection } from "@/lib/testing/typed-section";
import { submissionSha256 } from "../domain/receipt";
import { readDraft } from "../queries/read-draft";
import { startDraft } from "./start-draft";
import { submitApplication } from "./submit-application";
import { withdrawApplication } from "./withdraw-application";

const opensAt = new Date("2026-06-01T00:30:00Z");
const closesAt = new Date("2026-06-30T09:00:00Z");

/** Documents have tests of their own. */
const NOTHING_ASKED = [{ kind: "other", requirement: "optional" }] as const;

let call: ACall;
let firm: FirmActor;

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  call = await aCall((await anOfficer()).actor, { opensAt, closesAt, attachments: NOTHING_ASKED });
  firm = (await aFirm()).actor;
});

const submit = async (applicationId: string, idempotencyKey: string = randomUUID()) =>
  submitApplication(firm, { applicationId, idempotencyKey, ineligibleConfirmed: true });
const count = (table: string, where = "true") =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ count: number }>(`select count(*)::int from "${table}" where ${where}`);
    return rows[0]?.count;
  });
const rowOf = (applicationId: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query(`select * from "application" where "id" = $1`, [applicationId]);
    return rows[0];
  });

const waitingForLocks = () => count("pg_locks", "not granted");

/** As screening will do it; here only the applications' side of it is looked at. */
const returned = (applicationId: string, by: "county" | "city") =>
  asOwner((client) =>
    client.query(
      `update "application" set "state" = 'returned', "returnedBy" = $2, "version" = "version" + 1 where "id" = $1`,
      [applicationId, by],
    ),
  );

describe("starting", () => {
  it("needs an open call", async () => {
    await setClock(new Date(closesAt.getTime() + 60_000));
    expect(await startDraft(firm, { callId: call.callId })).toEqual({ ok: false, error: "call-not-open" });
    expect(await startDraft(firm, { callId: randomUUID() })).toEqual({ ok: false, error: "not-found" });
  });

  it("knows the firm already, and takes what the self-check was told", async () => {
    const answers = { A: { aboveScale: "yes", uscc: "91360803DEM000030T" }, C: { projectName: "示例项目" } };
    const started = await startDraft(firm, { callId: call.callId, answers });
    const applicationId = started.ok ? started.value.applicationId : "";
    const { content, sections } = await asActor(firm, (handle) => readDraft(handle, applicationId, call.content));
    expect(content.A).toMatchObject({ firmName: firm.firmName, uscc: "91360802DEM000022H", aboveScale: "yes" });
    expect(content.C.projectName).toBe("示例项目");
    expect(content.B.years.map((year) => year.id)).toEqual(["2023", "2024", "2025"]);
    expect(sections.A.revision).toBe(1);
  });
});

describe("saving", () => {
  it("keeps two colleagues' fields apart and asks only about the one they share", async () => {
    const { applicationId, content } = await aDraft(firm, call);
    const base = content.A;
    const save = (mine: typeof base) => typedSection(firm, { applicationId, section: "A", revision: 2, base, mine });
    expect(await save({ ...base, staff: "321", size: "large" })).toMatchObject({ ok: true, value: { revision: 3 } });
    const second = await save({ ...base, staff: "322", industry: "3971" });
    expect(second).toMatchObject({
      ok: true,
      value: {
        revision: 4,
        content: { staff: "321", size: "large", industry: "3971" },
        refused: [{ place: { field: "staff" }, value: "322" }],
        savedBy: null, // oneself, in another tab
      },
    });
  });

  it("keeps every field when colleagues save at the same instant", async () => {
    const { applicationId, content } = await aDraft(firm, call);
    const base = content.A;
    const changes = [{ staff: "321" }, { size: "large" }, { industry: "3971" }, { contactEmail: "new@example.com" }];
    const results = await Promise.all(
      changes.map((change) =>
        typedSection(firm, { applicationId, section: "A", revision: 2, base, mine: { ...base, ...change } }),
      ),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    const draft = await asActor(firm, (handle) => readDraft(handle, applicationId, call.content));
    expect(draft.content.A).toEqual(Object.assign({}, base, ...changes));
    expect(draft.sections.A.revision).toBe(6);
  });

  it("keeps every field beside one that is too long, and names that one", async () => {
    const { applicationId, content } = await aDraft(firm, call);
    const tooLong = "字".repeat(20_001);
    const mine = { ...content.A, registeredAddress: tooLong, staff: "321", size: "large" };
    const words = { applicationId, section: "A", base: content.A, mine } as const;
    expect(await typedSection(firm, { ...words, revision: 2 })).toMatchObject({
      ok: true,
      value: {
        revision: 3,
        content: { registeredAddress: content.A.registeredAddress, staff: "321", size: "large" },
        refused: [],
        unkept: [{ place: { field: "registeredAddress" }, value: tooLong }],
      },
    });
  });

  it("changes nothing when nothing was changed", async () => {
    const { applicationId, content } = await aDraft(firm, call);
    const words = { applicationId, section: "A", base: content.A, mine: content.A } as const;
    expect(await typedSection(firm, { ...words, revision: 2 })).toMatchObject({ value: { revision: 2 } });
  });

  it("ends with the closing of the call, and with handing in, until it is returned", async () => {
    const { applicationId, content } = await aDraft(firm, call);
    const words = {
      applicationId,
      section: "A",
      revision: 2,
      base: content.A,
      mine: { ...content.A, staff: "1" },
    } as const;
    await setClock(new Date(closesAt.getTime() + 60_000));
    expect(await typedSection(firm, words)).toEqual({ ok: false, error: "call-closed" });
    await setClock("2026-06-10T01:00:00Z");
    await submitted(firm, applicationId);
    expect(await typedSection(firm, words)).toEqual({ ok: false, error: "not-editable" });
    await returned(applicationId, "county");
    expect(await typedSection(firm, words)).toMatchObject({ ok: true });
  });
});

describe("handing in", () => {
  it("freezes the words, the hash of them, and the judged facts", async () => {
    const { applicationId, receiptNo, number } = await aSubmission(firm, call, { investmentExclVat: "1000.000001" });
    expect(number).toBe(1);
    expect(receiptNo).toMatch(/^JG2026-360802-[0-9]{5}$/);
    expect(await rowOf(applicationId)).toMatchObject({ state: "submitted", unitCode: "360802", version: 2 });
    const [row] = await asOwner(async (client) => (await client.query(`select * from "submission"`)).rows);
    expect(row).toMatchObject({
      investmentExclVatFen: "1000000001",
      newRevenueFen: "2400000000",
      newTaxFen: "60000000",
      benefitMonths: 12,
      benefitBasis: "actual-full-year",
      jobs: 40,
      aboveScale: true,
    });
    const document = { call: row.callSha256, content: row.content, evidence: row.evidenceList };
    expect(submissionSha256(document)).toBe(row.contentSha256);
    await expect(asOwner((client) => client.query(`update "submission" set "jobs" = 1`))).rejects.toThrow("refused");
  });

  it("gives one submission, one number and one event to fifty copies of one attempt", async () => {
    const { applicationId } = await aDraft(firm, call);
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => submit(applicationId, key)));
    const receipts = new Set(answers.map(({ result }) => (result.ok ? result.value.receiptNo : result.error)));
    expect(receipts.size).toBe(1);
    expect([...receipts][0]).toMatch(/^JG2026-360802-/);
    expect(await count("submission")).toBe(1);
    expect(await count("audit_event", `"action" = 'submit-application'`)).toBe(1);
  });

  it("is told apart by its key: another press finds it handed in, the old key never hands in new words", async () => {
    const { applicationId } = await aDraft(firm, call);
    const key = randomUUID();
    expect((await submit(applicationId, key)).result.ok).toBe(true);
    expect((await submit(applicationId)).result).toEqual({ ok: false, error: "already-submitted" });
    await returned(applicationId, "county");
    expect((await submit(applicationId, key)).result).toEqual({ ok: false, error: "key-used" });
  });

  it("is judged by the start of the transaction: late ones are told their instant and written down", async () => {
    const { applicationId } = await aDraft(firm, call);
    await setClock(new Date(closesAt.getTime() + 60_000));
    const { result, at } = await submit(applicationId);
    expect(result).toEqual({ ok: false, error: "call-closed" });
    expect(at.getTime()).toBeGreaterThan(closesAt.getTime());
    expect(await count("refusal", `"action" = 'submit-application' and "reason" = 'call-closed'`)).toBe(1);
    expect(await count("submission")).toBe(0);
  });

  it("is in time when it came in time, however long it then waits for a lock", async () => {
    const { applicationId } = await aDraft(firm, call);
    await setClock(new Date(closesAt.getTime() - 60_000));
    const answer = await asOwner(async (owner) => {
      await owner.query("begin");
      await owner.query(`select 1 from "application" where "id" = $1 for update`, [applicationId]);
      const handedIn = submit(applicationId);
      await vi.waitFor(async () => expect(await waitingForLocks()).toBe(1), { timeout: 5000 });
      await setClock(new Date(closesAt.getTime() + 60_000));
      await owner.query("commit");
      return handedIn;
    });
    expect(answer.result).toMatchObject({ ok: true });
    expect(answer.at.getTime()).toBeLessThan(closesAt.getTime());
  });

  it("is refused with form faults, without documents, and when the county would change", async () => {
    const faulty = await aDraft(firm, call, { change: ({ E }) => Object.assign(E, { jobs: "" }) });
    expect((await submit(faulty.applicationId)).result).toEqual({ ok: false, error: "form-faults" });
    const { applicationId, content } = await aSubmission(firm, call);
    await returned(applicationId, "city");
    const mine = { ...content.A, unitCode: "360803" };
    await typedSection(firm, { applicationId, section: "A", revision: 2, base: content.A, mine });
    expect((await submit(applicationId)).result).toEqual({ ok: false, error: "form-faults" });
  });

  it("asks for the documents of the call's table", async () => {
    await setClock("2026-08-10T01:00:00Z");
    const asking = await aCall((await anOfficer()).actor, {
      attachments: [{ kind: "licence", requirement: "required" }],
    });
    const { applicationId } = await aDraft(firm, asking);
    expect((await submit(applicationId)).result).toEqual({ ok: false, error: "evidence-lacking" });
  });

  it("is a right of the ineligible too, once they have read it", async () => {
    const { applicationId } = await aDraft(firm, call, { newTax: "49.99" });
    const attempt = { applicationId, idempotencyKey: randomUUID() };
    expect((await submitApplication(firm, attempt)).result).toEqual({ ok: false, error: "ineligible-unconfirmed" });
    expect((await submit(applicationId)).result.ok).toBe(true);
  });

  it("after a return goes to the desk that returned it, keeps the first day, and adds a version", async () => {
    const { applicationId } = await aSubmission(firm, call);
    const { firstSubmittedAt } = await rowOf(applicationId);
    await returned(applicationId, "city");
    await setClock(new Date(closesAt.getTime() + 86_400_000));
    expect((await submitted(firm, applicationId)).number).toBe(2);
    expect(await rowOf(applicationId)).toMatchObject({ state: "recommended", returnedBy: null, firstSubmittedAt });
    await returned(applicationId, "county");
    await submitted(firm, applicationId);
    expect(await rowOf(applicationId)).toMatchObject({ state: "submitted" });
  });
});

describe("withdrawing", () => {
  it("ends the application for good", async () => {
    const { applicationId } = await aSubmission(firm, call);
    expect(await withdrawApplication(firm, applicationId)).toEqual({ ok: true, value: { applicationId } });
    expect(await withdrawApplication(firm, applicationId)).toEqual({ ok: false, error: "not-in-this-state" });
    expect((await submit(applicationId)).result).toEqual({ ok: false, error: "already-withdrawn" });
  });
});

describe("another firm, another county", () => {
  it("knows nothing of the application", async () => {
    const { applicationId, content } = await aSubmission(firm, call);
    const stranger = (await aFirm({ uscc: "91360803DEM000030T" })).actor;
    const words = { applicationId, section: "A", revision: 2, base: content.A, mine: content.A } as const;
    expect(await typedSection(stranger, words)).toEqual({ ok: false, error: "not-found" });
    expect(await withdrawApplication(stranger, applicationId)).toEqual({ ok: false, error: "not-found" });
    const attempt = { applicationId, idempotencyKey: randomUUID(), ineligibleConfirmed: true };
    expect((await submitApplication(stranger, attempt)).result).toEqual({ ok: false, error: "not-found" });
  });

  it("sees no row of it, and its own county sees it only once it is handed in", async () => {
    const seen = async (unitCode: string) => {
      const { actor } = await aCountyOfficer(unitCode);
      return asActor(actor, ({ db }) => db.application.count());
    };
    await aDraft(firm, call);
    expect(await seen("360802")).toBe(0);
    await aSubmission(firm, call);
    expect([await seen("360802"), await seen("360803")]).toEqual([1, 0]);
  });
});
