import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openFile } from "@/lib/documents/file-store";
import { aDraftCall } from "@/lib/testing/a-call";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { accepted, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { findDeskCall } from "../queries/desk-call";
import { findCallNotice } from "../queries/find-notice";
import { findPublicCall } from "../queries/public-call";
import { openCall } from "./open-call";
import { receiveNotice } from "./receive-notice";

/** A scanner that is down, from the first upload on: what was read of the settings is kept. */
vi.stubEnv("JIGAI_CLAMD", "/nowhere/clamd.sock");
afterAll(() => vi.unstubAllEnvs());

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-05-20T01:00:00Z");
});

const bodies = [
  "<< /Type /Catalog /Pages 2 0 R >>",
  "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
];

/** The smallest file that every reader opens. */
function pdf(more = ""): Buffer {
  let text = `%PDF-1.4\n${more}`;
  const offsets = bodies.map((body, place) => {
    const offset = text.length;
    text += `${place + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 4\n0000000000 65535 f \n${offsets.join("")}trailer << /Size 4 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

const streamOf = (bytes: Buffer) => Readable.from([bytes]);

describe("the notice of a call", () => {
  it("is kept by its hash, is the bureau's own until the call opens, and anybody's afterwards", async () => {
    const { actor } = await anOfficer();
    const { callId } = await aDraftCall(actor);
    const sent = { callId, version: 3, fileName: "..\\申报通知.pdf", byteCount: pdf().length };
    expect(accepted(await receiveNotice(actor, sent, streamOf(pdf())))).toEqual({ version: 4 });
    expect(await findCallNotice(null, callId)).toBeNull();
    const own = await findCallNotice(actor, callId);
    expect([own?.name, own?.byteCount]).toEqual(["申报通知.pdf", pdf().length]);
    accepted(await openCall(actor, { callId, version: 4 }));
    const notice = await findCallNotice(null, callId);
    const file = await openFile(notice?.sha256 ?? "");
    expect(file && (await buffer(file.stream)).equals(pdf())).toBe(true);
  });

  it("is a PDF by its bytes and its name, and comes before the opening or not at all", async () => {
    const { actor } = await anOfficer();
    const { callId } = await aDraftCall(actor);
    const attempt = (fileName: string, bytes: Buffer, version = 3) =>
      receiveNotice(actor, { callId, version, fileName, byteCount: bytes.length }, streamOf(bytes));
    expect(await attempt("a.pdf", Buffer.from("hello"))).toEqual({ ok: false, error: "type-mismatch" });
    expect(await attempt("a.png", pdf())).toEqual({ ok: false, error: "type-mismatch" });
    expect(await attempt("a.pdf", pdf(), 1)).toEqual({ ok: false, error: "changed-meanwhile" });
    accepted(await openCall(actor, { callId, version: 3 }));
    expect(await attempt("a.pdf", pdf(), 4)).toEqual({ ok: false, error: "call-frozen" });
  });

  it("waits for the scanner like evidence; with a virus in it nobody is given it, and the call does not open", async () => {
    const { actor } = await anOfficer();
    const { callId } = await aDraftCall(actor);
    const sent = { callId, version: 3, fileName: "申报通知.pdf", byteCount: pdf().length };
    expect(await receiveNotice(actor, { ...sent, byteCount: 1 }, streamOf(pdf()))).toMatchObject({
      error: "upload-damaged",
    });
    accepted(await receiveNotice(actor, sent, streamOf(pdf())));
    expect((await findDeskCall(actor, callId))?.noticeScan).toBe("pending");
    expect(await findCallNotice(actor, callId)).not.toBeNull();
    await asOwner((owner) =>
      owner.query(`update "file_scan" set "state" = 'infected', "signature" = 'x', "settledAt" = now()`),
    );
    expect(await findCallNotice(actor, callId)).toBeNull();
    expect((await findDeskCall(actor, callId))?.faults.map(({ code }) => code)).toEqual(["notice-infected"]);
    expect(await openCall(actor, { callId, version: 4 })).toEqual({ ok: false, error: "notice-infected" });
    const again = { ...sent, version: 4 };
    expect(await receiveNotice(actor, again, streamOf(pdf()))).toEqual({ ok: false, error: "file-infected" });
    const clean = pdf(" ");
    accepted(await receiveNotice(actor, { ...again, byteCount: clean.length }, streamOf(clean)));
    accepted(await openCall(actor, { callId, version: 5 }));
    expect(await findCallNotice(null, callId)).not.toBeNull();
    expect((await findPublicCall(callId))?.noticeScan).toBe("pending");
  });
});
