import { beforeAll, describe, expect, it } from "vitest";
import { withdrawApplication } from "@/lib/applications/commands/withdraw-application";
import { readDraft } from "@/lib/applications/queries/read-draft";
import type { Actor, CountyActor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { decide } from "@/lib/screening/commands/decide";
import type { ACall } from "@/lib/testing/a-call";
import { aCheck, aCheckInput } from "@/lib/testing/a-check";
import { aScreenedCall } from "@/lib/testing/a-screened-call";
import { recommended, returned, screened, verifiedAsClaimed } from "@/lib/testing/a-screening";
import { aDraft, aSubmission, submitted } from "@/lib/testing/a-submission";
import { interviewRules } from "@/lib/testing/call-rules";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import {
  aCountyOfficer,
  accepted,
  aFirm,
  anApprover,
  anExpert,
  anInspector,
  anOfficer,
  forgetSharedAdmin,
} from "@/lib/testing/people";
import { typedSection } from "@/lib/testing/typed-section";
import { claimsElsewhere } from "../queries/claims-elsewhere";
import { recordCheck } from "./record-check";

let call: ACall;
let firm: FirmActor;
let county: CountyActor;
let officer: OfficerActor;

const policy = { ...interviewRules().policy, vetoes: ["tax-arrears", "duplicate-invoice"] };

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  ({ call, firm, county, officer } = await aScreenedCall({ policy }));
});

describe("an officer's record of the negative list", () => {
  let id: string;
  beforeAll(async () => {
    id = (await aSubmission(firm, call)).applicationId;
    await recommended(county, id);
    await verifiedAsClaimed(officer, id);
  });

  const eligible = async () =>
    decide(officer, {
      applicationId: id,
      version: (await screened(officer, id)).version,
      verdict: "eligible",
      opinion: "同意。",
      documentNo: null,
      corrections: [],
    });

  it("becomes the engine's fact: nothing is eligible before every veto has an answer", async () => {
    expect(await eligible()).toEqual({ ok: false, error: "rulings-open" });
    await aCheck(officer, id);
    expect(await eligible()).toEqual({ ok: false, error: "rulings-open" });
  });

  it("what was found stands in the way until a later answer says otherwise, and both are kept", async () => {
    await aCheck(officer, id, { veto: "duplicate-invoice", outcome: "found", remark: "与另一申报同一发票。" });
    expect(await eligible()).toEqual({ ok: false, error: "findings-not-met" });
    await aCheck(officer, id, { veto: "duplicate-invoice", remark: "对方已删去该发票。" });
    const { checks, assessment } = await screened(officer, id);
    expect(checks.map(({ outcome }) => outcome)).toEqual(["clear", "found", "clear"]);
    expect(assessment.effectiveVerdict).toBe("eligible");
  });

  it("rests on what the officer saw: somebody else's act in between is told, not overwritten", async () => {
    const input = await aCheckInput(officer, id);
    await aCheck((await anOfficer()).actor, id);
    expect(await recordCheck(officer, input)).toEqual({ ok: false, error: "changed-meanwhile" });
  });

  it("names a file of this very application", async () => {
    const other = await aSubmission((await aFirm({ uscc: "91360803DEM000030T" })).actor, call, { invoiceNo: "77" });
    const [theirs] = await asOwner(
      async (client) =>
        (
          await client.query<{ id: string }>(
            `insert into "evidence" ("applicationId", "kind", "fileName", "sha256", "byteCount", "mediaType", "uploadedById", "uploadedRole")
          values ($1, 'screening', '函.pdf', $2, 1, 'application/pdf', $3, 'officer') returning "id"`,
            [other.applicationId, "ab".repeat(32), officer.accountId],
          )
        ).rows,
    );
    const input = await aCheckInput(officer, id, { evidenceId: theirs?.id ?? "", documentNo: null });
    expect(await recordCheck(officer, input)).toEqual({ ok: false, error: "evidence-unknown" });
  });

  it("is read by the county of the application and the bureau, by no other county, firm or expert", async () => {
    const count = (actor: Actor) => asActor(actor, ({ db }) => db.checkRecord.count());
    for (const actor of [county, officer, (await anApprover()).actor, (await anInspector()).actor]) {
      expect(await count(actor), actor.role).toBeGreaterThan(0);
    }
    for (const { actor } of [await aCountyOfficer("360803"), await anExpert(), await aFirm()]) {
      expect(await count(actor), actor.role).toBe(0);
    }
    expect(await count(firm)).toBe(0);
  });

  it("is kept as it was written, and nobody but an officer writes one in his own name", async () => {
    await expect(asOwner((client) => client.query(`delete from "check_record"`))).rejects.toThrow(/is refused/);
    const row = {
      applicationId: id,
      round: "screening",
      subject: "vetoes.tax-arrears",
      outcome: "clear",
      source: "自查",
      sourceOn: new Date("2026-06-10"),
      documentNo: "无",
      recordedAt: new Date("2026-06-10T02:00:00Z"),
    } as const;
    const write = (actor: CountyActor | OfficerActor, recordedById: string) =>
      asActor(actor, ({ db }) => db.checkRecord.createMany({ data: [{ ...row, recordedById }] }));
    await expect(write(county, county.accountId)).rejects.toThrow(/row-level security/);
    await expect(write(officer, county.accountId)).rejects.toThrow(/row-level security/);
    await expect(write(officer, officer.accountId)).resolves.toEqual({ count: 1 });
  });
});

describe("the same claim in another application", () => {
  const NUMBER = "26362000000010778899";
  let mine: string;
  let theirs: string;
  let neighbour: FirmActor;

  beforeAll(async () => {
    const wish = { uscc: "91360803DEM000030T", unitCode: "360803", firmName: "吉安示例隔壁有限公司" };
    neighbour = (await aFirm(wish)).actor;
    const own = (await aFirm({ uscc: "91360802DEM000022H" })).actor;
    mine = (await aSubmission(own, call, { invoiceNo: NUMBER, projectCode: "2020-360802-39-03-000008" })).applicationId;
    const code = { projectCode: "2020-360803-39-03-000009" };
    theirs = (await aSubmission(neighbour, call, { ...code, invoiceNo: " 2636-2000 0000 1077 ８８９９" }))
      .applicationId;
    firm = own;
  });

  const shared = (actor: Actor, id = mine) => asActor(actor, (handle) => claimsElsewhere(handle, id, null));

  it("an invoice of another county's firm is shown to both desks with its line, however it was typed", async () => {
    const told = {
      kind: "invoice",
      row: 1,
      otherRow: 1,
      otherFirm: "吉安示例隔壁有限公司",
      otherUnit: { code: "360803" },
    };
    for (const actor of [county, officer]) expect(await shared(actor)).toMatchObject([told]);
    const nextCounty = (await aCountyOfficer("360803")).actor;
    expect(await shared(nextCounty, theirs)).toMatchObject([{ kind: "invoice", otherUnit: { code: "360802" } }]);
  });

  it("a firm is told nothing: not of its own, not of the other's, and no row of the marks is its to read", async () => {
    for (const [who, id] of [
      [firm, mine],
      [neighbour, theirs],
      [firm, theirs],
    ] as const) {
      expect(await shared(who, id)).toEqual([]);
    }
    expect(await asActor(firm, ({ db }) => db.submissionMark.count())).toBe(0);
    expect(await shared((await anExpert()).actor)).toEqual([]);
  });

  it("a county asks about what lies on its own desk alone", async () => {
    expect(await shared(county, theirs)).toEqual([]);
  });

  it("project code and library entry are told as what they are", async () => {
    const projectCode = "2020-360802-39-03-012350";
    const earlier = (await aFirm()).actor;
    const { applicationId } = await aSubmission(earlier, call, { projectCode, invoiceNo: "5" });
    // In one call a project is handed in once, so the first one is withdrawn before the second comes.
    accepted(await withdrawApplication(earlier, applicationId));
    await aSubmission((await aFirm()).actor, call, { projectCode, invoiceNo: "6" });
    const found = await asActor(officer, async (handle) => {
      const entry = await handle.db.libraryEntry.findFirstOrThrow({ where: { codeKey: projectCode } });
      return claimsElsewhere(handle, applicationId, entry);
    });
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["library_entry", "project_code"]));
  });

  it("the last submission counts: a draft shares nothing, and a number that was corrected away no longer", async () => {
    await aDraft((await aFirm({ uscc: "91360821DEM000049R" })).actor, call, { invoiceNo: NUMBER });
    expect(await shared(officer)).toHaveLength(1);
    await returned((await aCountyOfficer("360803")).actor, theirs);
    const { content, revision } = await sectionD(theirs);
    const mended = structuredClone(content);
    for (const line of mended.equipment) line.invoiceNo = `9${line.invoiceNo}`;
    const words = { applicationId: theirs, section: "D", revision, base: content, mine: mended } as const;
    accepted(await typedSection(neighbour, words));
    await submitted(neighbour, theirs);
    expect(await shared(officer)).toEqual([]);
  });

  const sectionD = (applicationId: string) =>
    asActor(neighbour, async (handle) => {
      const draft = await readDraft(handle, applicationId, call.content);
      return { content: draft.content.D, revision: draft.sections.D.revision };
    });
});
