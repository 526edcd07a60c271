import { beforeAll, describe, expect, it } from "vitest";
import type { CountyActor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import { startReview } from "@/lib/calls/commands/start-review";
import { asActor } from "@/lib/db/as-actor";
import { findEvidence } from "@/lib/evidence/queries/find-evidence";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { anEligible, NOTHING_ASKED } from "@/lib/testing/a-call-under-review";
import { aLibrary, aLibraryEntry } from "@/lib/testing/a-library";
import { screened } from "@/lib/testing/a-screening";
import { aConcludedSiteCheck, aSignedSiteCheck, aWrittenSiteCheck } from "@/lib/testing/a-site-check";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { aCountyOfficer, accepted, aFirm, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { someEvidence } from "@/lib/testing/some-evidence";
import { findSiteCheckOutcome } from "../queries/find-outcome";
import { listSiteChecks } from "../queries/list-site-checks";
import { printSiteCheck } from "../queries/site-check-record";
import { beginSiteCheck } from "./begin-site-check";
import { concludeSiteCheck, withdrawSiteCheck } from "./conclude-site-check";
import { saveSiteCheck } from "./save-site-check";
import { signSiteCheck } from "./sign-site-check";
import { addSitePhoto, removeSitePhoto } from "./site-photos";

/** Fictional codes with right check characters (domain note, 6.2). */
const USCCS = ["91360803DEM000030T", "91360821DEM000049R", "91360822DEM0000573", "91360823DEM000065C"] as const;
type Desk = { call: ACall; officer: OfficerActor; county: CountyActor; firm: FirmActor };
let call: Desk;
let applications: string[] = [];

/** Four eligible projects of a call that has every plant looked at before scoring. */
beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  const officer = (await anOfficer()).actor;
  const county = (await aCountyOfficer("360802")).actor;
  const entries = USCCS.map((uscc, place) => aLibraryEntry(place + 1, { uscc }));
  await aLibrary(officer, entries);
  const opened = await aCall(officer, {
    opensAt: new Date("2026-06-01T00:30:00Z"),
    closesAt: new Date("2026-06-30T09:00:00Z"),
    attachments: NOTHING_ASKED,
    siteCheck: { time: "before_scoring", required: true },
  });
  call = { call: opened, officer, county, firm: (await aFirm()).actor };
  applications = [];
  for (const [place, uscc] of USCCS.entries()) {
    applications.push(await anEligible(call, opened, uscc, { projectCode: aLibraryEntry(place + 1).projectCode }));
  }
  await setClock("2026-07-02T01:00:00Z");
});

const at = (place: number): string => {
  const id = applications[place];
  if (id === undefined) throw new Error(`no application stands at place ${place}`);
  return id;
};
const rows = <Row extends object>(sql: string, ...values: unknown[]) =>
  asOwner(async (client) => (await client.query<Row>(sql, values)).rows);
const refused = (error: string) => ({ ok: false, error });
const investment = (value: bigint) => [{ figure: "investment_excl_vat" as const, value }];

describe("a record at the plant", () => {
  it("is begun once, and concluded only whole: two people, a photo, findings, a result", async () => {
    const { officer } = call;
    const begun = await Promise.all([beginSiteCheck(officer, at(0)), beginSiteCheck(officer, at(0))]);
    expect(begun.filter(({ ok }) => ok)).toHaveLength(1);
    const siteCheckId = begun.flatMap((each) => (each.ok ? [each.value.siteCheckId] : []))[0] ?? "";
    expect(await beginSiteCheck(officer, at(0))).toEqual(refused("site-check-running"));
    expect(await concludeSiteCheck(officer, { siteCheckId, version: 1 })).toEqual(refused("day-missing"));
    expect(await withdrawSiteCheck(officer, { siteCheckId, version: 1, reason: " " })).toEqual(
      refused("reason-missing"),
    );
    accepted(await withdrawSiteCheck(officer, { siteCheckId, version: 1, reason: "改日再去。" }));
  });

  it("takes a photo once however often it is sent, and gives it out again while it is written", async () => {
    const { officer } = call;
    const { siteCheckId } = accepted(await beginSiteCheck(officer, at(0)));
    const photo = await someEvidence(officer, at(0), { kind: "site-photo", fileName: "1.png" });
    const other = await someEvidence(officer, at(1), { kind: "site-photo", fileName: "2.png" });
    const add = (evidenceId: string) => addSitePhoto(officer, { siteCheckId, evidenceId, caption: "" });
    for (const answer of await Promise.all([add(photo.id), add(photo.id), add(photo.id)])) accepted(answer);
    expect(await rows(`select 1 from "site_photo" where "siteCheckId" = $1`, siteCheckId)).toHaveLength(1);
    expect(await add(other.id)).toEqual(refused("photo-unknown"));
    accepted(await removeSitePhoto(officer, { siteCheckId, evidenceId: photo.id }));
    accepted(await withdrawSiteCheck(officer, { siteCheckId, version: 1, reason: "试拍。" }));
    expect(await add(photo.id)).toEqual(refused("site-check-kept"));
  });

  it("is not overwritten by a telephone that has not seen what another wrote", async () => {
    const { officer } = call;
    const written = await aWrittenSiteCheck(officer, at(0));
    const words = { checkedOn: null, people: [], firmPerson: "", findings: "旧稿", result: null, figures: [] };
    expect(await saveSiteCheck(officer, { ...written, version: 1, ...words })).toEqual(refused("changed-meanwhile"));
    accepted(await withdrawSiteCheck(officer, { ...written, reason: "重做。" }));
  });

  it("takes the same words once, though their answer was lost and they were sent again", async () => {
    const { officer } = call;
    const { siteCheckId } = accepted(await beginSiteCheck(officer, at(0)));
    const found = { result: "reduced" as const, figures: investment(1_100_000_000n), findings: "一台未到。" };
    const sent = { siteCheckId, version: 1, checkedOn: "2026-07-02", people: [], firmPerson: "", ...found };
    expect(accepted(await saveSiteCheck(officer, sent)).version).toBe(2);
    expect(accepted(await saveSiteCheck(officer, sent)).version).toBe(2);
    expect(await saveSiteCheck(officer, { ...sent, findings: "两台未到。" })).toEqual(refused("changed-meanwhile"));
    accepted(await withdrawSiteCheck(officer, { siteCheckId, version: 2, reason: "重做。" }));
  });

  it("is printed once concluded, the same bytes before and after it is signed, and stays as it was", async () => {
    const { officer } = call;
    const written = await aWrittenSiteCheck(officer, at(0), { result: "reduced", figures: investment(1_100_000_000n) });
    expect(await printSiteCheck(officer, written.siteCheckId)).toBeNull();
    const { version } = accepted(await concludeSiteCheck(officer, written));
    const printed = await printSiteCheck(officer, written.siteCheckId);
    expect(printed?.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    const words = { checkedOn: null, people: [], firmPerson: "", findings: "改", result: null, figures: [] };
    expect(await saveSiteCheck(officer, { ...written, version, ...words })).toEqual(refused("site-check-kept"));
    const photo = await someEvidence(officer, at(0), { kind: "site-photo", fileName: "late.png" });
    expect(await signSiteCheck(officer, { ...written, version, recordId: photo.id })).toEqual(
      refused("record-unknown"),
    );
    const record = await someEvidence(officer, at(0), { kind: "site-record", fileName: "签字.pdf" });
    expect(accepted(await signSiteCheck(officer, { ...written, version, recordId: record.id }))).toEqual({
      standing: "supported",
    });
    const again = await printSiteCheck(officer, written.siteCheckId);
    expect(again && printed && Buffer.compare(again.bytes, printed.bytes)).toBe(0);
    expect(await withdrawSiteCheck(officer, { ...written, version: version + 1, reason: "反悔。" })).toEqual(
      refused("site-check-kept"),
    );
  });
});

describe("what a result brings about before scoring", () => {
  it("a reduction becomes the verified figure, on the signed record, and every finding follows", async () => {
    const { officer } = call;
    const { assessment } = await screened(officer, at(0));
    expect(assessment.figures.investmentExclVatFen).toBe(1_100_000_000n);
    expect(assessment.standing.get("investment_excl_vat")?.evidenceSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(assessment.effectiveVerdict).toBe("eligible");
  });

  it("a reduction below the threshold makes ineligible, with a decision that the firm reads", async () => {
    const { officer } = call;
    const figures = investment(999_999_999n);
    const { standing } = await aSignedSiteCheck(officer, at(1), { result: "reduced", figures, findings: "两台闲置。" });
    expect(standing).toBe("below-criteria");
    expect((await screened(officer, at(1))).state).toBe("ineligible");
    const decisions = await rows<{ verdict: string; opinion: string }>(
      `select "verdict"::text, "opinion" from "screening_decision" where "applicationId" = $1 order by "decidedAt" desc limit 1`,
      at(1),
    );
    expect(decisions).toEqual([{ verdict: "ineligible", opinion: "两台闲置。" }]);
  });

  it("a failure makes ineligible whatever the figures say", async () => {
    const { standing } = await aSignedSiteCheck(call.officer, at(2), { result: "failed", findings: "厂房空置。" });
    expect(standing).toBe("failed");
    expect((await screened(call.officer, at(2))).state).toBe("ineligible");
    const toldFirm = (place: number) =>
      rows<{ result: string }>(
        `select n."facts" -> 'result' ->> 'code' as result from "notification" n join "account" p on p."id" = n."accountId"
         join "application" a on a."firmId" = p."firmId" where a."id" = $1 and n."kind" = 'site-check-excluded'`,
        at(place),
      );
    expect([await toldFirm(0), await toldFirm(1), await toldFirm(2)]).toEqual([
      [],
      [{ result: "below-criteria" }],
      [{ result: "failed" }],
    ]);
  });

  it("the review waits until every eligible plant has its signed record", async () => {
    const { officer } = call;
    const { callId } = call.call;
    const waiting = await listSiteChecks(officer, callId, { filters: {}, sort: "daysLeft", direction: "asc" });
    // Eligible since 10 June, ten working days to the 25th; the only one that is not signed stands on top.
    expect(waiting?.rows[0]).toMatchObject({ applicationId: at(3), daysLeft: -5 });
    expect(waiting?.tells).toEqual({ ranking: false, begin: true, wait: true });
    expect(await startReview(officer, callId)).toEqual(refused("site-checks-missing"));
    await aConcludedSiteCheck(officer, at(3)).then(async (concluded) => {
      expect(await startReview(officer, callId)).toEqual(refused("site-checks-missing"));
      const record = await someEvidence(officer, at(3), { kind: "site-record" });
      accepted(await signSiteCheck(officer, { ...concluded, recordId: record.id }));
    });
    expect(accepted(await startReview(officer, callId))).toEqual({ inReview: 2 });
    expect(await beginSiteCheck(officer, at(3))).toEqual(refused("site-check-running"));
  });

  it("is listed for the officer, by step", async () => {
    const { officer } = call;
    const list = (step?: string) =>
      listSiteChecks(officer, call.call.callId, { filters: { step }, sort: "firm", direction: "asc" });
    expect(await list()).toMatchObject({ total: 4, tells: { ranking: false, begin: false, wait: false } });
    expect((await list("failed"))?.rows.map(({ applicationId }) => applicationId)).toEqual([at(2)]);
    expect((await list("reduced"))?.total).toBe(2);
  });
});

describe("who sees a site check", () => {
  it("the bureau and the county of the application; never a firm, another county or the public", async () => {
    const { officer, county, firm } = call;
    const elsewhere = (await aCountyOfficer("360830")).actor;
    const seenBy = (actor: Parameters<typeof asActor>[0]) => asActor(actor, ({ db }) => db.siteCheck.count());
    expect(await seenBy(officer)).toBeGreaterThan(0);
    expect(await seenBy(county)).toBeGreaterThan(0);
    expect([await seenBy(elsewhere), await seenBy(firm)]).toEqual([0, 0]);
    expect(await findSiteCheckOutcome(county, at(2))).toMatchObject({ step: "failed" });
    expect(await findSiteCheckOutcome(elsewhere, at(2))).toBeNull();
    const [photo] = await rows<{ id: string }>(`select "evidenceId" as id from "site_photo" limit 1`);
    expect(await findEvidence(firm, photo?.id ?? "")).toBeNull();
  });

  it("holds two distinct people in the database, and what was signed", async () => {
    const one = rows(
      `insert into "site_check" ("callId", "applicationId", "submissionId", "state", "beganById", "beganAt", "checkedOn", "result",
         "findings", "firmPerson", "concludedById", "concludedAt", "people", "withdrawnReason")
       select "callId", "applicationId", "submissionId", 'concluded', "beganById", now(), now(), 'passed', 'x', 'x', "beganById", now(),
         '[{"name":"李示例"},{"name":" 李示例 "}]', null from "site_check" where "state" = 'withdrawn' limit 1`,
    );
    await expect(one).rejects.toMatchObject({ constraint: "site_check_two_people" });
    await expect(rows(`update "site_check" set "result" = 'passed' where "state" = 'signed'`)).rejects.toThrow("kept");
    await expect(rows(`delete from "site_photo"`)).rejects.toThrow("kept");
  });
});
