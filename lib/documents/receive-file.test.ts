import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { err, ok } from "@/lib/core/result";
import { pdfFile, pngFile } from "@/lib/testing/evidence-files";

const places = vi.hoisted(() => ({ data: "" }));
vi.mock("@/lib/env", () => ({ env: () => ({ JIGAI_DATA_DIR: places.data, JIGAI_S3_BUCKET: "", JIGAI_CLAMD: "" }) }));

const { openFile } = await import("./file-store");
const { receiveFile, SCANS } = await import("./receive-file");

beforeAll(async () => {
  places.data = await mkdtemp(path.join(tmpdir(), "jigai-received-"));
});
afterAll(() => rm(places.data, { recursive: true }));

const filesBelow = async (folder: string) =>
  (await readdir(path.join(places.data, folder), { recursive: true, withFileTypes: true }).catch(() => [])).filter(
    (entry) => entry.isFile(),
  ).length;

async function* whole(bytes: Buffer) {
  yield bytes;
}

/** What becomes of a file, what was written down, and whether a row was asked for. */
async function received(
  bytes: Buffer,
  { fileName = "a.pdf", byteCount = bytes.length, body = whole(bytes), formats = SCANS } = {},
) {
  const refused: string[] = [];
  let rows = 0;
  const refuse = async <Refusal extends string>(refusal: Refusal) => {
    refused.push(refusal);
    return err(refusal);
  };
  const announced = { fileName, declaredType: "", byteCount };
  const answer = await receiveFile({ announced, body, formats, refuse }, async (file) => {
    rows += 1;
    return ok(file);
  });
  expect(await filesBelow("quarantine")).toBe(0);
  return { answer, refused, rows };
}

it("a file is in the store before its row is written", async () => {
  const bytes = pdfFile({ trailer: "/Title (kept)" });
  const announced = { fileName: "..\\批文.pdf", declaredType: "application/pdf", byteCount: bytes.length };
  const refuse = async <Refusal extends string>(refusal: Refusal) => err(refusal);
  const answer = await receiveFile({ announced, body: whole(bytes), formats: SCANS, refuse }, async (file) => {
    expect((await openFile(file.sha256))?.byteCount).toBe(bytes.length);
    return err("not-your-step");
  });
  expect(answer).toEqual({ ok: false, error: "not-your-step" });
});

it("what it is called and what it is go to the row", async () => {
  const { answer } = await received(pngFile(10, 10), { fileName: "C:\\扫描\\照片.png" });
  expect(answer).toMatchObject({ ok: true, value: { fileName: "照片.png", mediaType: "image/png", scan: null } });
});

it.each([
  ["upload-damaged", pdfFile(), { byteCount: 1 }],
  ["extension-missing", pdfFile(), { fileName: "批文" }],
  ["type-mismatch", pdfFile(), { fileName: "a.png" }],
  ["type-not-allowed", pngFile(10, 10), { fileName: "a.png", formats: ["pdf" as const] }],
  ["pdf-script", pdfFile({ catalog: "/OpenAction << /S /JavaScript /JS (a) >>" }), {}],
  ["file-empty", Buffer.alloc(0), {}],
] as const)("%s: written down once, and nothing is kept", async (refusal, bytes, given) => {
  const kept = await filesBelow("files");
  const { answer, refused, rows } = await received(bytes, given);
  expect(answer).toEqual({ ok: false, error: refusal });
  expect([refused, rows, await filesBelow("files")]).toEqual([[refusal], 0, kept]);
});

it("a line that goes dead is a refusal, whatever was to be received", async () => {
  async function* cut() {
    yield pdfFile().subarray(0, 100);
    throw new Error("aborted");
  }
  const { answer, refused } = await received(pdfFile(), { body: cut() });
  expect([answer, refused]).toEqual([{ ok: false, error: "upload-cut" }, ["upload-cut"]]);
});
