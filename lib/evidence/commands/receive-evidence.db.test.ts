import { createHash, randomUUID } from "node:crypto";
import { readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor, FirmActor } from "@/lib/auth/actor";
import { openFile } from "@/lib/documents/file-store";
import { env } from "@/lib/env";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { aDraft, aSubmission } from "@/lib/testing/a-submission";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { jpegFile, pdfFile, pngFile } from "@/lib/testing/evidence-files";
import {
  aCountyOfficer,
  aFirm,
  anAdmin,
  anApprover,
  anExpert,
  anInspector,
  anOfficer,
  forgetSharedAdmin,
} from "@/lib/testing/people";
import { zipArchive } from "@/lib/testing/zip-archive";
import { MAX_FILE_BYTES, MAX_FILES } from "../domain/limits";
import type { Announced } from "../schema";
import { receiveEvidence } from "./receive-evidence";
import { removeEvidence } from "./remove-evidence";

const opensAt = new Date("2026-06-01T00:30:00Z");
const closesAt = new Date("2026-06-30T09:00:00Z");

let call: ACall;
let firm: FirmActor;

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  const attachments = (["licence", "land", "other"] as const).map((kind) => ({
    kind,
    requirement: "optional" as const,
  }));
  call = await aCall((await anOfficer()).actor, { opensAt, closesAt, attachments });
  firm = (await aFirm()).actor;
});

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const announce = (bytes: Buffer, given: Partial<Announced> = {}): Announced => ({
  kind: "licence",
  fileName: "营业执照.pdf",
  declaredType: "application/pdf",
  byteCount: bytes.length,
  sha256: hashOf(bytes),
  ...given,
});

async function* inPieces(bytes: Buffer, size = 65_536) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const upload = (actor: Actor, applicationId: string, bytes: Buffer, given: Partial<Announced> = {}) =>
  receiveEvidence(actor, applicationId, announce(bytes, given), inPieces(bytes));

const filesBelow = async (folder: string) => {
  const found = await readdir(path.join(env().JIGAI_DATA_DIR, folder), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return found.filter((entry) => entry.isFile()).length;
};
const rows = () =>
  asOwner(async (client) => (await client.query<{ id: string }>(`select "id" from "evidence"`)).rows.length);

/** Refused, and nothing left: no quarantined bytes, no kept bytes, no row. */
async function leavesNothing(upload: () => Promise<unknown>, error: string) {
  const kept = await filesBelow("files");
  expect(await upload()).toEqual({ ok: false, error });
  expect(await filesBelow("quarantine")).toBe(0);
  expect(await filesBelow("files")).toBe(kept);
  expect(await rows()).toBe(0);
}

const events = () =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ action: string }>(
      `select "action" from "audit_event" where "subjectType" = 'evidence' order by "seq"`,
    );
    return rows.map(({ action }) => action);
  });
const refusals = (action: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ reason: string }>(`select "reason" from "refusal" where "action" = $1`, [
      action,
    ]);
    return rows.map(({ reason }) => reason);
  });

describe("an upload", () => {
  it("is kept by its hash, under a clean name, with one event", async () => {
    const { applicationId } = await aDraft(firm, call);
    const bytes = pdfFile({ trailer: `/Title (${applicationId})` });
    const received = await upload(firm, applicationId, bytes, { fileName: "../\u202E营业执照\r\n.pdf" });
    expect(received).toMatchObject({
      ok: true,
      value: { fileName: "营业执照.pdf", byteCount: bytes.length, sha256: hashOf(bytes), mediaType: "application/pdf" },
    });
    const file = await openFile(hashOf(bytes));
    expect(file && (await buffer(file.stream))).toEqual(bytes);
    expect(await events()).toEqual(["attach-evidence"]);
    expect(await filesBelow("quarantine")).toBe(0);
  });

  it("sent again after a lost answer is still one file", async () => {
    const { applicationId } = await aDraft(firm, call);
    const first = await upload(firm, applicationId, pdfFile());
    expect(await upload(firm, applicationId, pdfFile())).toEqual(first);
    expect([await rows(), await events()]).toEqual([1, ["attach-evidence"]]);
    await upload(firm, applicationId, pdfFile(), { kind: "land" });
    expect(await rows()).toBe(2);
  });

  it("sent again puts right what has become of its bytes meanwhile", async () => {
    const { applicationId } = await aDraft(firm, call);
    const bytes = pdfFile();
    const first = await upload(firm, applicationId, bytes);
    const shelved = path.join(env().JIGAI_DATA_DIR, "files", hashOf(bytes).slice(0, 2), hashOf(bytes));
    for (const damage of [() => rm(shelved), () => writeFile(shelved, bytes.subarray(0, 50))]) {
      await damage();
      expect(await upload(firm, applicationId, bytes)).toEqual(first);
      const file = await openFile(hashOf(bytes));
      expect(file && (await buffer(file.stream))).toEqual(bytes);
    }
    expect(await rows()).toBe(1);
  });

  it("may be a picture", async () => {
    const { applicationId } = await aDraft(firm, call);
    for (const [fileName, bytes, type] of [
      ["现场.jpg", jpegFile(800, 600), "image/jpeg"],
      ["发票.PNG", pngFile(800, 600), "image/png"],
    ] as const) {
      const received = await upload(firm, applicationId, bytes, { kind: "other", fileName, declaredType: "" });
      expect(received).toMatchObject({ ok: true, value: { mediaType: type } });
    }
  });

  it("leaves nothing behind when it is not what the browser counted", async () => {
    const { applicationId } = await aDraft(firm, call);
    const bytes = pdfFile();
    await leavesNothing(() => upload(firm, applicationId, bytes, { sha256: "0".repeat(64) }), "upload-damaged");
    await leavesNothing(() => upload(firm, applicationId, bytes, { byteCount: bytes.length + 1 }), "upload-damaged");
    expect(await refusals("attach-evidence")).toEqual(["upload-damaged"]);
  });

  it("is asked for an extension when its name has none, whatever its bytes are", async () => {
    const { applicationId } = await aDraft(firm, call);
    await leavesNothing(() => upload(firm, applicationId, pdfFile(), { fileName: "执照" }), "extension-missing");
  });

  it("leaves nothing behind when the line goes dead", async () => {
    const { applicationId } = await aDraft(firm, call);
    const bytes = pdfFile();
    async function* cut() {
      yield bytes.subarray(0, 100);
      throw new Error("aborted");
    }
    await leavesNothing(() => receiveEvidence(firm, applicationId, announce(bytes), cut()), "upload-cut");
  });

  it("leaves nothing behind when it is longer than it said, and than 20 MB", async () => {
    const { applicationId } = await aDraft(firm, call);
    const announced = announce(pdfFile());
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent += 1;
        yield Buffer.alloc(1024 * 1024);
      }
    }
    await leavesNothing(() => receiveEvidence(firm, applicationId, announced, endless()), "file-too-large");
    expect(sent).toBe(MAX_FILE_BYTES / 1024 / 1024 + 1);
  });

  it.each([
    ["a web page called PDF", "报告.pdf", Buffer.from("<script>alert(1)</script>"), "type-mismatch"],
    ["an SVG called PNG", "图.png", Buffer.from('<svg onload="alert(1)"/>'), "type-mismatch"],
    ["a program", "setup.exe", Buffer.from("MZ\u0090\0"), "type-not-allowed"],
    ["an archive", "材料.zip", zipArchive([{ name: "a.pdf", content: "a" }]), "type-not-allowed"],
    ["a PDF with script", "a.pdf", pdfFile({ catalog: "/OpenAction << /S /JavaScript /JS (a) >>" }), "pdf-script"],
    ["a PDF with a password", "a.pdf", pdfFile({ trailer: "/Encrypt 8 0 R" }), "pdf-encrypted"],
    ["a picture of 3,600 megapixels", "a.png", pngFile(60_000, 60_000), "image-too-large"],
    ["nothing", "a.pdf", Buffer.alloc(0), "file-empty"],
  ])("is refused by name when it is %s", async (_, fileName, bytes, error) => {
    const { applicationId } = await aDraft(firm, call);
    await leavesNothing(() => upload(firm, applicationId, bytes, { fileName, declaredType: "" }), error);
  });

  it("is not taken in at all where it is not welcome", async () => {
    const { applicationId } = await aDraft(firm, call);
    let read = 0;
    const body = async function* () {
      read += 1;
      yield pdfFile();
    };
    const tryAs = (actor: Actor, id: string, given: Partial<Announced> = {}) =>
      receiveEvidence(actor, id, announce(pdfFile(), given), body());
    expect(await tryAs((await aFirm()).actor, applicationId)).toEqual({ ok: false, error: "not-found" });
    expect(await tryAs(firm, randomUUID())).toEqual({ ok: false, error: "not-found" });
    expect(await tryAs(firm, "no-id")).toEqual({ ok: false, error: "not-found" });
    expect(await tryAs(firm, applicationId, { kind: "eia" })).toEqual({ ok: false, error: "kind-not-asked" });
    for (const person of [await anExpert(), await anApprover(), await anInspector(), await anAdmin()]) {
      expect(await tryAs(person.actor, applicationId)).toEqual({ ok: false, error: "not-found" });
    }
    await setClock(new Date(closesAt.getTime() + 1));
    expect(await tryAs(firm, applicationId)).toEqual({ ok: false, error: "call-closed" });
    expect([read, await rows()]).toEqual([0, 0]);
  });

  it("is the sixtieth at most, however many arrive at once", async () => {
    const { applicationId } = await aDraft(firm, call);
    await asOwner((client) =>
      client.query(
        `insert into "evidence" ("applicationId", "kind", "fileName", "sha256", "byteCount", "mediaType", "uploadedById", "uploadedRole")
         select $1, 'other', n || '.pdf', repeat('0', 62) || lpad(n::text, 2, '0'), 10, 'application/pdf', $2, 'firm' from generate_series(1, $3) n`,
        [applicationId, firm.accountId, MAX_FILES - 1],
      ),
    );
    const answers = await Promise.all(
      ["a.pdf", "b.pdf", "c.pdf"].map((name) => upload(firm, applicationId, pdfFile({ trailer: `/Title (${name})` }))),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.error === "too-many-files")).toHaveLength(2);
    expect(await rows()).toBe(MAX_FILES);
  });

  it("of county or city is what they rest a ruling on, and of their own county only", async () => {
    const { applicationId } = await aSubmission(firm, call);
    const county = (await aCountyOfficer("360802")).actor;
    const elsewhere = (await aCountyOfficer("360803")).actor;
    const screening = { kind: "screening" as const };
    expect(await upload(county, applicationId, pdfFile())).toEqual({ ok: false, error: "kind-not-asked" });
    expect(await upload(elsewhere, applicationId, pdfFile(), screening)).toEqual({ ok: false, error: "not-found" });
    const received = await upload(county, applicationId, pdfFile(), screening);
    expect(received).toMatchObject({ ok: true, value: { uploadedRole: "county" } });
    const id = received.ok ? received.value.id : "";
    expect(await removeEvidence(firm, id)).toEqual({ ok: false, error: "not-found" });
  });
});
