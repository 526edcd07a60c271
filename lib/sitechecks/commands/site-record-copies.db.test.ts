import { beforeAll, describe, expect, it } from "vitest";
import type { OfficerActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { findEvidence } from "@/lib/evidence/queries/find-evidence";
import { aCall } from "@/lib/testing/a-call";
import { anEligible, NOTHING_ASKED } from "@/lib/testing/a-call-under-review";
import { aLibrary, aLibraryEntry } from "@/lib/testing/a-library";
import { aConcludedSiteCheck, aSignedSiteCheck } from "@/lib/testing/a-site-check";
import { foundInfected, placesOfInfected } from "@/lib/testing/an-infected-file";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { aCountyOfficer, accepted, aFirm, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { someEvidence } from "@/lib/testing/some-evidence";
import { findSiteCheck } from "../queries/find-site-check";
import { replaceSiteRecord } from "./replace-site-record";
import { signSiteCheck } from "./sign-site-check";

/** Fictional codes with right check characters. */
const USCCS = ["91360803DEM000030T", "91360821DEM000049R"] as const;
let officer: OfficerActor;
let failed = "";
let passed = "";
let siteCheckId = "";
let toSign: { siteCheckId: string; version: number };

/** Two plants: one failed, so that its application is closed, and one whose record is not signed yet. */
beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  officer = (await anOfficer()).actor;
  const county = (await aCountyOfficer("360802")).actor;
  await aLibrary(
    officer,
    USCCS.map((uscc, place) => aLibraryEntry(place + 1, { uscc })),
  );
  const opened = await aCall(officer, {
    opensAt: new Date("2026-06-01T00:30:00Z"),
    closesAt: new Date("2026-06-30T09:00:00Z"),
    attachments: NOTHING_ASKED,
    siteCheck: { time: "before_scoring", required: false },
  });
  const eligible = (place: number) =>
    anEligible({ officer, county }, opened, USCCS[place] ?? "", {
      projectCode: aLibraryEntry(place + 1).projectCode,
    });
  [failed, passed] = [await eligible(0), await eligible(1)];
  await setClock("2026-07-02T01:00:00Z");
  siteCheckId = (await aSignedSiteCheck(officer, failed, { result: "failed", findings: "厂房空置。" })).siteCheckId;
  toSign = await aConcludedSiteCheck(officer, passed);
});

const refused = (error: string) => ({ ok: false, error });
const rows = <Row extends object>(sql: string, ...values: unknown[]) =>
  asOwner(async (client) => (await client.query<Row>(sql, values)).rows);
const scans = async () => (await findSiteCheck(officer, siteCheckId))?.scans ?? [];
const inUse = async () => (await scans()).at(-1)?.id ?? "";
const aScan = (fileName: string) => someEvidence(officer, failed, { kind: "site-record", fileName });
const signedRow = () => rows(`select * from "site_check" where "id" = $1`, siteCheckId);

describe("the scan of a signed record", () => {
  it("is never replaced while nothing is found in it, and no other scan is taken in beside it", async () => {
    const replacesId = await inUse();
    expect(await replaceSiteRecord(officer, { siteCheckId, replacesId, recordId: replacesId })).toEqual(
      refused("record-in-use"),
    );
    await expect(aScan("另一份.pdf")).rejects.toThrow("not-editable");
    const by = `"filedById", "filedAt"`;
    const copy = (evidence: string) =>
      rows(
        `insert into "site_record_copy" ("siteCheckId", "place", "evidenceId", "replacesId", ${by}) values ($1, 1, $2, $3, $4, now())`,
        ...[siteCheckId, evidence, replacesId, officer.accountId],
      );
    const [photo] = await rows<{ id: string }>(
      `select "id" from "evidence" where "applicationId" = $1 and "kind" = 'site-photo'`,
      failed,
    );
    await expect(copy(photo?.id ?? "")).rejects.toMatchObject({ constraint: "site_record_copy_infected" });
  });

  it("in which a virus was found later gives way to another scan of the paper, once, and everything else stays", async () => {
    const replacesId = await inUse();
    const signed = await signedRow();
    await foundInfected(replacesId);
    expect(await placesOfInfected(replacesId)).toEqual([{ what: "site-record", parentId: siteCheckId }]);
    const copy = await aScan("重新扫描.pdf"); // the application is closed: only this is awaited
    const wish = { siteCheckId, replacesId, recordId: copy.id };
    const both = await Promise.all([replaceSiteRecord(officer, wish), replaceSiteRecord(officer, wish)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual(refused("changed-meanwhile"));
    expect((await scans()).map(({ id, scan }) => [id, scan])).toEqual([
      [replacesId, "infected"],
      [copy.id, null],
    ]);
    expect(await signedRow()).toEqual(signed);
    expect([await findEvidence(officer, replacesId), (await findEvidence(officer, copy.id))?.fileName]).toEqual([
      null,
      "重新扫描.pdf",
    ]);
    expect(
      await rows(
        `select "actorId", "body"::jsonb->'detail'->>'evidenceId' as copy, "body"::jsonb->'detail'->>'replacesId' as old from "audit_event"
         where "action" = 'replace-site-record'`,
      ),
    ).toEqual([{ actorId: officer.accountId, copy: copy.id, old: replacesId }]);
  });

  it("gives way only to a signed record of the same application in which nothing was found", async () => {
    const replacesId = await inUse();
    await foundInfected(replacesId);
    const replace = (recordId: string) => replaceSiteRecord(officer, { siteCheckId, replacesId, recordId });
    const elsewhere = await someEvidence(officer, passed, { kind: "site-record" });
    expect(await replace(elsewhere.id)).toEqual(refused("record-unknown"));
    expect(await replace(replacesId)).toEqual(refused("record-infected"));
    const insert = `insert into "site_record_copy" ("siteCheckId", "place", "evidenceId", "replacesId", "filedById", "filedAt")
      values ($1, $2, $3, $4, $5, now())`;
    const raw = (place: number, evidence: string, replaced: string) =>
      rows(insert, siteCheckId, place, evidence, replaced, officer.accountId);
    const of = { constraint: "site_record_copy_of_application" };
    await expect(raw(2, elsewhere.id, replacesId)).rejects.toMatchObject(of);
    const [first] = await scans();
    const newest = { constraint: "site_record_copy_newest" };
    await expect(raw(2, elsewhere.id, first?.id ?? "")).rejects.toMatchObject(newest);
    await expect(raw(3, elsewhere.id, replacesId)).rejects.toMatchObject(newest);
    await expect(rows(`delete from "site_record_copy"`)).rejects.toThrow("refused");
    await expect(rows(`update "site_record_copy" set "filedAt" = now()`)).rejects.toThrow("refused");
    const third = await aScan("再次扫描.pdf");
    expect(accepted(await replace(third.id))).toEqual({ place: 2 });
    expect((await scans()).at(-1)).toMatchObject({ id: third.id, scan: null });
  });

  it("is not put in force once something was found in it", async () => {
    const record = await someEvidence(officer, passed, { kind: "site-record", fileName: "待签.pdf" });
    await foundInfected(record.id);
    expect(await signSiteCheck(officer, { ...toSign, recordId: record.id })).toEqual(refused("record-infected"));
    const unsigned = { siteCheckId: toSign.siteCheckId, replacesId: record.id, recordId: record.id };
    expect(await replaceSiteRecord(officer, unsigned)).toEqual(refused("changed-meanwhile"));
  });

  it("is nobody's to see or to replace outside the bureau and the application's county", async () => {
    const [firm, elsewhere] = [(await aFirm()).actor, (await aCountyOfficer("360830")).actor];
    const own = (await aCountyOfficer("360802")).actor;
    const seenBy = (actor: Parameters<typeof asActor>[0]) => asActor(actor, ({ db }) => db.siteRecordCopy.count());
    expect([await seenBy(officer), await seenBy(own), await seenBy(elsewhere), await seenBy(firm)]).toEqual([
      2, 2, 0, 0,
    ]);
    const replacesId = await inUse();
    await foundInfected(replacesId);
    const { id } = await aScan("县里代传.pdf");
    const written = asActor(own, ({ db, now }) =>
      db.siteRecordCopy.create({
        data: { siteCheckId, place: 3, evidenceId: id, replacesId, filedById: own.accountId, filedAt: now },
      }),
    );
    await expect(written).rejects.toThrow(/row-level security/);
  });
});
