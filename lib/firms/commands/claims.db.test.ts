import { beforeEach, expect, it } from "vitest";
import type { CountyActor, FirmActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { decide } from "@/lib/screening/commands/decide";
import { aLicence, provenClaim } from "@/lib/testing/a-licence";
import { aScreenedCall } from "@/lib/testing/a-screened-call";
import { recommended, screened } from "@/lib/testing/a-screening";
import { aSubmission } from "@/lib/testing/a-submission";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { aCountyOfficer, accepted, aFirm, anAdmin, forgetSharedAdmin } from "@/lib/testing/people";
import { told } from "@/lib/testing/told";
import { findClaim, findOwnClaim } from "../queries/find-claim";
import { findLicence } from "../queries/find-licence";
import { countWaitingClaims, listClaims } from "../queries/list-claims";
import { decideUsccClaim } from "./decide-claim";
import { receiveLicence } from "./receive-licence";

const USCC = "91360803DEM000030T";
let county: CountyActor;

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  county = (await aCountyOfficer("360802")).actor;
});

const claimant = async (unitCode = "360802") => (await aFirm({ uscc: USCC, unitCode, provenBy: null })).actor;
async function decided(firm: FirmActor, verdict: "proven" | "refused", reason = "", by = county) {
  const claim = await findOwnClaim(firm);
  const licenceId = claim.licence?.id ?? null;
  return decideUsccClaim(by, { firmId: firm.firmId, version: claim.version, verdict, licenceId, reason });
}
const all = { filters: {}, sort: "claimState", direction: "asc", skip: 0 } as const;

it("waits for the county from its licence on, and is proven by it", async () => {
  const firm = await claimant();
  expect(await decided(firm, "proven")).toEqual({ ok: false, error: "licence-missing" });
  expect(await countWaitingClaims(county)).toBe(0);
  await aLicence(firm);
  expect(await countWaitingClaims(county)).toBe(1);
  expect(await told(county)).toEqual([`营业执照待核验：${firm.firmName} /county/claims/${firm.firmId}`]);
  expect(await decided(firm, "proven")).toMatchObject({ ok: true });
  expect(await told(firm)).toEqual(["营业执照核验通过 /account/members"]);
  expect(await findOwnClaim(firm)).toMatchObject({ state: "proven" });
  expect(await countWaitingClaims(county)).toBe(0);
});

it("tells the firm why it is refused, and waits again once another licence comes", async () => {
  const firm = await claimant();
  await aLicence(firm);
  expect(await decided(firm, "refused")).toEqual({ ok: false, error: "reason-missing" });
  accepted(await decided(firm, "refused", "执照上的名称不同。"));
  expect(await told(firm)).toEqual(["营业执照核验未通过 /account/members"]);
  expect(await findOwnClaim(firm)).toMatchObject({
    state: "refused",
    decisions: [{ verdict: "refused", reason: "执照上的名称不同。" }],
  });
  await aLicence(
    firm,
    Buffer.concat([Buffer.from("%PDF-1.7\n"), (await import("@/lib/testing/evidence-files")).pdfFile()]),
  );
  expect(await findOwnClaim(firm)).toMatchObject({ state: "unproven" });
});

it("is decided on the copy that was looked at, by one of two who decide at once", async () => {
  const firm = await claimant();
  const licenceId = await aLicence(firm);
  const { version } = await findOwnClaim(firm);
  const decision = { firmId: firm.firmId, version, verdict: "proven" as const, licenceId, reason: "" };
  await aLicence(firm);
  expect(await decideUsccClaim(county, decision)).toEqual({ ok: false, error: "changed-meanwhile" });
  const { version: seen } = await findOwnClaim(firm);
  expect(await decideUsccClaim(county, { ...decision, version: seen })).toEqual({ ok: false, error: "other-licence" });
  const [one, other] = await Promise.all([decided(firm, "proven"), decided(firm, "proven")]);
  expect([one.ok, other.ok].toSorted()).toEqual([false, true]);
});

it("is neither refused nor told when the code is claimed twice; both counties see it, and one claim at most is proven", async () => {
  const [first, second] = [await claimant(), await claimant("360803")];
  const neighbour = (await aCountyOfficer("360803")).actor;
  await aLicence(first);
  await aLicence(second);
  expect(JSON.stringify(await findOwnClaim(second))).not.toContain(first.firmName);
  expect((await findClaim(county, first.firmId))?.rivals).toMatchObject([{ name: second.firmName, state: "unproven" }]);
  expect((await listClaims(neighbour, { ...all, filters: { contested: "yes" } })).rows).toMatchObject([{ rivals: 1 }]);
  accepted(await decided(first, "proven"));
  expect(await decided(second, "proven", "", neighbour)).toEqual({ ok: false, error: "proven-for-another" });
  accepted(await decided(first, "refused", "误核，执照系他人。"));
  accepted(await decided(second, "proven", "", neighbour));
});

it("is another county's business, and nobody else's", async () => {
  const firm = await claimant();
  const licenceId = await aLicence(firm);
  const neighbour = (await aCountyOfficer("360803")).actor;
  const stranger = (await aFirm()).actor;
  expect(await findClaim(neighbour, firm.firmId)).toBeNull();
  expect(await findLicence(neighbour, licenceId)).toBeNull();
  expect(await findLicence(stranger, licenceId)).toBeNull();
  expect(await findLicence(firm, licenceId)).toMatchObject({ fileName: "营业执照.pdf" });
  expect(await decided(firm, "proven", "", neighbour)).toEqual({ ok: false, error: "not-found" });
  const { actor: admin } = await anAdmin();
  expect(await asActor(admin, ({ db }) => db.licence.findMany())).toEqual([]);
});

it("is not a firm's to prove, not even past the programme", async () => {
  const firm = await claimant();
  const forged = asActor(firm, ({ db }) =>
    db.firm.updateMany({ where: { id: firm.firmId }, data: { claimState: "proven" } }),
  );
  await expect(forged).rejects.toThrow();
  const renamed = asActor(county, ({ db }) =>
    db.firm.updateMany({ where: { id: firm.firmId }, data: { name: "改名" } }),
  );
  await expect(renamed).rejects.toThrow();
});

it.each([
  ["营业执照.exe", "application/octet-stream", "type-not-allowed"],
  ["营业执照.png", "image/png", "type-mismatch"],
])("takes no licence called %s that is none", async (fileName, declaredType, refusal) => {
  const firm = await claimant();
  const bytes = Buffer.from("MZ not a picture");
  const announced = { fileName, declaredType, byteCount: bytes.length };
  const sent = await receiveLicence(
    firm,
    announced,
    (async function* () {
      yield bytes;
    })(),
  );
  expect(sent).toEqual({ ok: false, error: refusal });
  expect((await findOwnClaim(firm)).licence).toBeNull();
});

it("lets the firm write and submit, and the county recommend only once it is proven", async () => {
  await setClock("2026-06-10T01:00:00Z");
  const { call, county: desk } = await aScreenedCall();
  const firm = await claimant();
  const { applicationId } = await aSubmission(firm, call, { projectCode: "2020-360802-39-03-012345" });
  const { version, claimProven } = await screened(desk, applicationId);
  expect(claimProven).toBe(false);
  const verdict = { verdict: "recommended" as const, opinion: "同意。", documentNo: null, corrections: [] };
  const refused = await decide(desk, { applicationId, version, ...verdict });
  expect(refused).toEqual({ ok: false, error: "claim-unproven" });
  expect(await provenClaim(firm, desk)).toBe(true);
  await recommended(desk, applicationId);
});

it("leaves its events in the chain", async () => {
  const firm = await claimant();
  await provenClaim(firm, county);
  const events = await asOwner((owner) =>
    owner.query(`select "action" from "audit_event" where "subjectId" = $1 order by "seq"`, [firm.firmId]),
  );
  expect(events.rows.map(({ action }) => action)).toEqual(["register-firm", "send-licence", "prove-claim"]);
});
