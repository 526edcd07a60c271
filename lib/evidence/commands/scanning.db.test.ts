import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { readEvidenceList } from "@/lib/applications/queries/read-evidence";
import type { FirmActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { decideUsccClaim } from "@/lib/firms/commands/decide-claim";
import { findOwnClaim } from "@/lib/firms/queries/find-claim";
import { findLicence } from "@/lib/firms/queries/find-licence";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { aLicence } from "@/lib/testing/a-licence";
import { aDraft } from "@/lib/testing/a-submission";
import { clamdProgram, HARMLESS_TEST_STRING, type RunningClamd, startClamd } from "@/lib/testing/clamd";
import { asOwner, emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { pdfFile } from "@/lib/testing/evidence-files";
import { aCountyOfficer, aFirm, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { findEvidence } from "../queries/find-evidence";
import { evidenceOfApplication } from "../queries/read-evidence";
import { receiveEvidence } from "./receive-evidence";
import { settlePendingScans } from "./settle-scans";

const socket = path.join(tmpdir(), `jigai-clamd-${process.pid}.sock`);
vi.stubEnv("JIGAI_CLAMD", socket);
afterAll(() => vi.unstubAllEnvs());

let call: ACall;
let firm: FirmActor;

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  const attachments = [{ kind: "licence" as const, requirement: "optional" as const }];
  const window = { opensAt: new Date("2026-06-01T00:30:00Z"), closesAt: new Date("2026-06-30T09:00:00Z") };
  call = await aCall((await anOfficer()).actor, { ...window, attachments });
  firm = (await aFirm({ provenBy: null })).actor;
});

const harmless = () => pdfFile({ trailer: "/Title (harmless)" });
const infected = () => pdfFile({ trailer: `/Title (${HARMLESS_TEST_STRING})` });

const announcedOf = (bytes: Buffer, fileName: string) => ({
  kind: "licence" as const,
  fileName,
  declaredType: "application/pdf",
  byteCount: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

const upload = (applicationId: string, bytes: Buffer, fileName: string) =>
  receiveEvidence(firm, applicationId, announcedOf(bytes, fileName), once(bytes));

async function* once(bytes: Buffer) {
  yield bytes;
}

const states = async (applicationId: string) =>
  (await evidenceOfApplication(firm, applicationId))?.files.map(({ fileName, scan }) => [fileName, scan]);
const handedIn = async (applicationId: string) =>
  (await asActor(firm, (handle) => readEvidenceList(handle, applicationId))).map(({ fileName }) => fileName);

const program = clamdProgram();

describe.skipIf(program === null)("with a real clamd (left out by name where there is none)", () => {
  let clamd: RunningClamd | null = null;
  beforeAll(async () => {
    clamd = await startClamd(program ?? "", socket);
  });
  afterAll(() => clamd?.stop());

  it("a harmless file is clean, and one with the test string is refused and leaves nothing", async () => {
    const { applicationId } = await aDraft(firm, call);
    expect(await upload(applicationId, harmless(), "好.pdf")).toMatchObject({ ok: true, value: { scan: "clean" } });
    expect(await upload(applicationId, infected(), "坏.pdf")).toEqual({ ok: false, error: "file-infected" });
    expect(await states(applicationId)).toEqual([["好.pdf", "clean"]]);
  });

  it("files from before there was a scanner are looked at, and an infected one is opened by nobody and proves nothing", async () => {
    await clamd?.stop();
    const { applicationId } = await aDraft(firm, call);
    await upload(applicationId, harmless(), "好.pdf");
    await upload(applicationId, infected(), "坏.pdf");
    await turnBack(`delete from "file_scan"`);
    clamd = await startClamd(program ?? "", socket);

    expect(await settlePendingScans()).toEqual({ settled: 3, failed: null }); // the notice of the call is the third
    expect(await states(applicationId)).toEqual([
      ["好.pdf", "clean"],
      ["坏.pdf", "infected"],
    ]);
    expect(await handedIn(applicationId)).toEqual(["好.pdf"]);
    const files = (await evidenceOfApplication(firm, applicationId))?.files ?? [];
    const opened = await Promise.all(files.map(({ id }) => findEvidence(firm, id)));
    expect(opened.map((file) => file?.fileName ?? null)).toEqual(["好.pdf", null]);
    const { rows } = await asOwner((owner) =>
      owner.query(`select "subjectId" from "audit_event" where "action" = 'find-infected'`),
    );
    expect(rows).toEqual([{ subjectId: files[1]?.id }]);
    expect(await settlePendingScans()).toEqual({ settled: 0, failed: null });
  });

  it("whoever must act is told when something is found later, in the portal and by mail, once: the firm, and for its licence the county", async () => {
    await clamd?.stop();
    const county = (await aCountyOfficer("360802")).actor;
    await aCountyOfficer("360803");
    const { applicationId } = await aDraft(firm, call);
    await upload(applicationId, infected(), "坏.pdf");
    await aLicence(firm, infected());
    clamd = await startClamd(program ?? "", socket);
    const told = async () =>
      (
        await asOwner((owner) =>
          owner.query<{ accountId: string; link: string; what: string }>(
            `select n."accountId", n."link", n."facts"->'what'->>'code' as what from "notification" n
             where n."kind" = 'file-infected' order by what`,
          ),
        )
      ).rows;
    expect(await settlePendingScans()).toEqual({ settled: 2, failed: null }); // and the notice of the call
    const once = [
      { accountId: county.accountId, link: `/county/claims/${firm.firmId}`, what: "firm-licence" },
      { accountId: firm.accountId, link: `/applications/${applicationId}`, what: "own-draft" },
      { accountId: firm.accountId, link: "/account/members", what: "own-licence" },
    ];
    expect(await told()).toEqual(once);
    await settlePendingScans();
    expect(await told()).toEqual(once);
    const { rows: letters } = await asOwner((owner) =>
      owner.query(`select "accountId" from "mail" where "kind" = 'file-infected'`),
    );
    expect(letters).toHaveLength(3);
  });

  it("bytes in which something was found are not taken again, also while the scanner is down", async () => {
    const { applicationId } = await aDraft(firm, call);
    await clamd?.stop();
    await upload(applicationId, infected(), "坏.pdf");
    clamd = await startClamd(program ?? "", socket);
    await settlePendingScans();
    await clamd.stop();
    expect(await upload(applicationId, infected(), "坏.pdf")).toEqual({ ok: false, error: "file-infected" });
    const other = (await aFirm({ uscc: "91360803DEM000030T", provenBy: null })).actor;
    const { applicationId: elsewhere } = await aDraft(other, call, { projectCode: "2024-360803-39-03-000901" });
    const sent = await receiveEvidence(other, elsewhere, announcedOf(infected(), "另一份.pdf"), once(infected()));
    expect(sent).toEqual({ ok: false, error: "file-infected" });
    clamd = await startClamd(program ?? "", socket);
  });
});

describe("with a scanner that is down", () => {
  it("files are kept as pending, never as clean, and may be handed in", async () => {
    const { applicationId } = await aDraft(firm, call);
    expect(await upload(applicationId, harmless(), "好.pdf")).toMatchObject({ ok: true, value: { scan: "pending" } });
    expect(await settlePendingScans()).toMatchObject({ settled: 0, failed: expect.any(String) });
    expect(await states(applicationId)).toEqual([["好.pdf", "pending"]]);
    expect(await handedIn(applicationId)).toEqual(["好.pdf"]);
  });

  it("a licence waits as pending too: it may be read and proves the claim, until something is found in it", async () => {
    const county = (await aCountyOfficer("360802")).actor;
    const licenceId = await aLicence(firm);
    expect((await findOwnClaim(firm)).licence?.scan).toBe("pending");
    expect(await findLicence(county, licenceId)).not.toBeNull();
    await asOwner((owner) =>
      owner.query(`update "file_scan" set "state" = 'infected', "signature" = 'x', "settledAt" = now()`),
    );
    expect(await findLicence(county, licenceId)).toBeNull();
    const { version, licence } = await findOwnClaim(firm);
    expect(licence?.scan).toBe("infected");
    const decision = { firmId: firm.firmId, version, verdict: "proven" as const, reason: "" };
    expect(await decideUsccClaim(county, { ...decision, licenceId: null })).toEqual({
      ok: false,
      error: "licence-missing",
    });
    expect(await decideUsccClaim(county, { ...decision, licenceId })).toMatchObject({ ok: false });
    await aLicence(firm, pdfFile({ trailer: "/Title (another copy)" }));
    expect((await findOwnClaim(firm)).licence?.scan).toBe("pending");
    expect(await settlePendingScans()).toMatchObject({ failed: expect.any(String) });
  });

  it("bytes in which something was found are not taken again where they lie already", async () => {
    const { applicationId } = await aDraft(firm, call);
    await upload(applicationId, harmless(), "好.pdf");
    await asOwner((owner) =>
      owner.query(`update "file_scan" set "state" = 'infected', "signature" = 'x', "settledAt" = now()`),
    );
    expect(await upload(applicationId, harmless(), "好.pdf")).toEqual({ ok: false, error: "file-infected" });
    expect(await states(applicationId)).toEqual([["好.pdf", "infected"]]);
  });

  it("what a scanner found is taken back by nobody, and no firm writes it", async () => {
    const { applicationId } = await aDraft(firm, call);
    await upload(applicationId, harmless(), "好.pdf");
    const settle = (state: string) =>
      asActor(firm, ({ db }) =>
        db.$executeRawUnsafe(`update "file_scan" set "state" = '${state}', "settledAt" = now()`),
      );
    expect(await settle("clean")).toBe(0);
    await asOwner((owner) =>
      owner.query(`update "file_scan" set "state" = 'infected', "signature" = 'x', "settledAt" = now()`),
    );
    await expect(
      asOwner((owner) => owner.query(`update "file_scan" set "state" = 'clean', "signature" = null`)),
    ).rejects.toThrow("what a scanner found stays");
    await expect(asOwner((owner) => owner.query(`delete from "file_scan"`))).rejects.toThrow();
  });
});
