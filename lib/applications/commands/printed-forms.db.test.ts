import { beforeAll, describe, expect, it } from "vitest";
import type { FirmActor } from "@/lib/auth/actor";
import { saveCall } from "@/lib/calls/commands/draft-call";
import { type AttachmentRule, type Stamping, withStamping } from "@/lib/calls/domain/call-rules";
import { asActor } from "@/lib/db/as-actor";
import { removeEvidence } from "@/lib/evidence/commands/remove-evidence";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { type ADraft, aDraft, type DraftWish } from "@/lib/testing/a-submission";
import { asOwner, setClock } from "@/lib/testing/database";
import { accepted, aFirm, anOfficer } from "@/lib/testing/people";
import { evidenceOfKinds, someEvidence } from "@/lib/testing/some-evidence";
import { typedSection } from "@/lib/testing/typed-section";
import { evidenceLacking } from "../domain/evidence-asked";
import { submittedCode } from "../domain/printed-form";
import { findCheck } from "../queries/find-check";
import { findPrint } from "../queries/find-print";
import { findStamp } from "../queries/find-stamp";
import { findSubmission } from "../queries/find-submission";
import { nameStampedCopy } from "./name-stamped-copy";
import { printForm } from "./print-form";
import { submitApplication } from "./submit-application";

let call: ACall;
let firm: FirmActor;

/** One document beside the stamped form is enough to be lacking. */
const few: readonly AttachmentRule[] = [
  { kind: "licence", requirement: "required" },
  { kind: "acceptance", requirement: "optional" },
];
const asking = (stamping: Stamping) => ({ stamping, attachments: withStamping(stamping, few) });

beforeAll(async () => {
  await setClock("2026-06-10T01:00:00Z");
  call = await aCall((await anOfficer()).actor, asking("form"));
  firm = (await aFirm()).actor;
});

/** Everything but the seal. */
async function aReadyDraft(wish: DraftWish = {}): Promise<ADraft> {
  const draft = await aDraft(firm, call, wish);
  await evidenceOfKinds(firm, draft.applicationId, evidenceLacking(draft.content, call.content, []));
  return draft;
}

const scanOf = (applicationId: string, fileName = "scan.pdf") =>
  someEvidence(firm, applicationId, { kind: "application-form", fileName });

const submit = async (applicationId: string) =>
  (
    await submitApplication(firm, {
      applicationId,
      idempotencyKey: crypto.randomUUID(),
      ineligibleConfirmed: true,
    })
  ).result;

/** For a row that another transaction holds. */
const somebodyWaits = (): Promise<boolean> =>
  asOwner(async (owner) => {
    const waits = `select 1 from pg_locks l join pg_stat_activity a using (pid)
      where not l.granted and a.datname = current_database()`;
    return (await owner.query(waits)).rows.length > 0;
  });

async function changedJobs({ applicationId, content }: ADraft, jobs: string, revision: number) {
  const mine = { ...content.E, jobs };
  accepted(await typedSection(firm, { applicationId, section: "E", revision, base: content.E, mine }));
}

describe("printing for the seal", () => {
  it("waits until nothing is at fault and no other document lacking", async () => {
    const faulty = await aDraft(firm, call, { change: ({ E }) => Object.assign(E, { jobs: "" }) });
    expect(await printForm(firm, faulty.applicationId)).toEqual({ ok: false, error: "form-faults" });
    const bare = await aDraft(firm, call, { invoiceNo: "2" });
    expect(await printForm(firm, bare.applicationId)).toEqual({ ok: false, error: "evidence-lacking" });
  });

  it("is one print for the same words, and another for others", async () => {
    const draft = await aReadyDraft();
    const [first, again] = await Promise.all([
      printForm(firm, draft.applicationId),
      printForm(firm, draft.applicationId),
    ]);
    expect(accepted(again)).toEqual(accepted(first));
    await changedJobs(draft, "7", 2);
    const second = accepted(await printForm(firm, draft.applicationId));
    expect(second.number).toBe(2);
    expect(second.code).not.toBe(accepted(first).code);
    const view = await findStamp(firm, draft.applicationId);
    expect(view?.stamp).toMatchObject({ current: 2, prints: [{ number: 2 }, { number: 1 }] });
  });

  it("is kept as it was made, even against the owner of the table", async () => {
    const { applicationId } = await aReadyDraft();
    accepted(await printForm(firm, applicationId));
    for (const statement of [`update "form_print" set "sha256" = repeat('0', 64)`, `delete from "form_print"`]) {
      await expect(asOwner((owner) => owner.query(statement))).rejects.toThrow(/is refused/);
    }
  });
});

describe("the stamped copy", () => {
  it("is asked for, then named, and then the application is taken in", async () => {
    const { applicationId } = await aReadyDraft();
    const { number, code } = accepted(await printForm(firm, applicationId));
    expect(await submit(applicationId)).toEqual({ ok: false, error: "stamped-copy-missing" });
    expect(await nameStampedCopy(firm, { applicationId, number })).toEqual({ ok: false, error: "no-scan" });
    await scanOf(applicationId);
    expect(await submit(applicationId)).toEqual({ ok: false, error: "stamped-copy-unnamed" });
    expect(await nameStampedCopy(firm, { applicationId, number: 9 })).toEqual({ ok: false, error: "print-unknown" });
    accepted(await nameStampedCopy(firm, { applicationId, number }));
    expect((await findCheck(firm, applicationId))?.stamp.fault).toBeNull();
    expect((await submit(applicationId)).ok).toBe(true);
    const handedIn = await findSubmission(firm, applicationId);
    if (!handedIn) throw new Error("what was handed in is gone");
    expect(submittedCode(handedIn.callSha256, handedIn.content, handedIn.files)).toBe(code);
  });

  it("is out of date after one word, and the page names the part", async () => {
    const draft = await aReadyDraft();
    const { applicationId } = draft;
    const { number } = accepted(await printForm(firm, applicationId));
    const old = await scanOf(applicationId);
    accepted(await nameStampedCopy(firm, { applicationId, number }));
    await changedJobs(draft, "7", 2);
    await someEvidence(firm, applicationId, { kind: "acceptance" });
    expect((await findStamp(firm, applicationId))?.stamp.fault).toEqual({
      code: "stamped-copy-outdated",
      parts: ["E", "attachments"],
    });
    expect(await submit(applicationId)).toEqual({ ok: false, error: "stamped-copy-outdated" });

    const renewed = accepted(await printForm(firm, applicationId));
    await scanOf(applicationId, "scan-2.pdf");
    accepted(await removeEvidence(firm, old.id));
    accepted(await nameStampedCopy(firm, { applicationId, number: renewed.number }));
    expect((await submit(applicationId)).ok).toBe(true);
  });

  it("is named for nothing that has been handed in at that moment", async () => {
    const { applicationId } = await aReadyDraft();
    const { number } = accepted(await printForm(firm, applicationId));
    await scanOf(applicationId);
    let through = false;
    const { naming } = await asOwner(async (owner) => {
      await owner.query("begin");
      await owner.query(
        `update "application" set "state" = 'submitted', "firstSubmittedAt" = now(), "unitCode" = '360802' where "id" = $1`,
        [applicationId],
      );
      const attempt = nameStampedCopy(firm, { applicationId, number }).finally(() => {
        through = true;
      });
      while (!through && !(await somebodyWaits()));
      await owner.query("commit");
      return { naming: attempt };
    });
    expect(await naming).toEqual({ ok: false, error: "not-editable" });
    expect(await asActor(firm, ({ db }) => db.stampedCopy.count({ where: { evidence: { applicationId } } }))).toBe(0);
  });

  it("is not asked for where the undertaking alone is stamped", async () => {
    const window = { opensAt: new Date("2027-06-01T00:00:00Z"), closesAt: new Date("2027-06-30T00:00:00Z") };
    const ordinary = await aCall((await anOfficer()).actor, { ...window, ...asking("undertaking") });
    await setClock("2027-06-10T01:00:00Z");
    const draft = await aDraft(firm, ordinary);
    accepted(await printForm(firm, draft.applicationId)); // the undertaking is its last page: files may follow
    await evidenceOfKinds(firm, draft.applicationId, evidenceLacking(draft.content, ordinary.content, []));
    expect((await submit(draft.applicationId)).ok).toBe(true);
    await setClock("2026-06-10T02:00:00Z");
  });
});

describe("how a call is stamped", () => {
  it("is frozen by opening, in the program and in the database", async () => {
    const officer = (await anOfficer()).actor;
    const { notice: _none, ...content } = call.content;
    const change = { callId: call.callId, version: 4, content: { ...content, stamping: "none" as const } };
    expect(await saveCall(officer, change)).toEqual({ ok: false, error: "call-frozen" });
    const frozen = await asActor(officer, ({ db }) =>
      db.call.findUnique({ where: { id: call.callId }, select: { frozen: true, stamping: true } }),
    );
    expect(JSON.parse(frozen?.frozen ?? "{}")).toMatchObject({ stamping: "form" });
    await expect(asOwner((owner) => owner.query(`update "call" set "stamping" = 'none'`))).rejects.toThrow(/frozen/);
  });
});

describe("another firm", () => {
  it("finds, prints and names nothing of it, and sees no row", async () => {
    const { applicationId } = await aReadyDraft();
    const { number } = accepted(await printForm(firm, applicationId));
    await scanOf(applicationId);
    accepted(await nameStampedCopy(firm, { applicationId, number }));
    const stranger = (await aFirm({ uscc: "91360803DEM000030T" })).actor;
    expect(await findPrint(stranger, applicationId, number)).toBeNull();
    expect(await findStamp(stranger, applicationId)).toBeNull();
    expect(await printForm(stranger, applicationId)).toEqual({ ok: false, error: "not-found" });
    expect(await nameStampedCopy(stranger, { applicationId, number })).toEqual({ ok: false, error: "not-found" });
    const rows = await asActor(stranger, async ({ db }) => [await db.formPrint.count(), await db.stampedCopy.count()]);
    expect(rows).toEqual([0, 0]);
  });
});
