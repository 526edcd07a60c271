import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

const places = vi.hoisted(() => ({ data: "" }));
vi.mock("@/lib/env", () => ({ env: () => ({ JIGAI_DATA_DIR: places.data, JIGAI_S3_BUCKET: "" }) }));

const { openFile, stageFile, storeFile } = await import("./file-store");

beforeAll(async () => {
  places.data = await mkdtemp(path.join(tmpdir(), "jigai-files-"));
});
afterAll(() => rm(places.data, { recursive: true }));

const inQuarantine = () => readdir(path.join(places.data, "quarantine"));
const text = (content: string) => new TextEncoder().encode(content);

describe("the file store", () => {
  it("names a file by its bytes and gives them back", async () => {
    const stored = await storeFile(Readable.from([text("吉安"), text("技改")]), 100);
    if (!stored.ok) throw new Error(stored.error);
    expect(stored.value.byteCount).toBe(12);
    const file = await openFile(stored.value.sha256);
    expect(file?.byteCount).toBe(12);
    expect((await buffer(file?.stream ?? Readable.from([]))).toString()).toBe("吉安技改");
    expect(await inQuarantine()).toEqual([]);
  });

  it("keeps the same bytes once", async () => {
    const first = await storeFile(text("twice"), 100);
    expect(await storeFile(text("twice"), 100)).toEqual(first);
    expect(await inQuarantine()).toEqual([]);
  });

  it("takes exactly as many bytes as allowed and leaves nothing of what is larger", async () => {
    expect((await storeFile(text("12345"), 5)).ok).toBe(true);
    expect(await storeFile(text("123456"), 5)).toEqual({ ok: false, error: "file-too-large" });
    expect(await storeFile(text(""), 5)).toEqual({ ok: false, error: "file-empty" });
    expect(await inQuarantine()).toEqual([]);
  });

  it("leaves nothing of an upload that breaks off", async () => {
    async function* broken() {
      yield text("half");
      throw new Error("the line went dead");
    }
    await expect(storeFile(broken(), 100)).rejects.toThrow("the line went dead");
    expect(await inQuarantine()).toEqual([]);
  });

  it("holds a staged file outside the store until it is kept", async () => {
    const staged = await stageFile(Readable.from([text("to be looked at")]), 100);
    if (!staged.ok) throw new Error(staged.error);
    expect(await openFile(staged.value.sha256)).toBeNull();
    await staged.value.discard();
    expect(await inQuarantine()).toEqual([]);
  });

  it("keeps a staged file once, however often it is asked to", async () => {
    const staged = await stageFile(Readable.from([text("asked twice")]), 100);
    if (!staged.ok) throw new Error(staged.error);
    expect(await staged.value.keep()).toEqual(await staged.value.keep());
    await staged.value.discard();
    expect((await openFile(staged.value.sha256))?.byteCount).toBe(11);
  });

  it("knows no other names than hashes", async () => {
    expect(await openFile("../../etc/passwd")).toBeNull();
    expect(await openFile("0".repeat(64))).toBeNull();
  });
});
