import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { wordsIn } from "@/lib/words/translate";

const places = vi.hoisted(() => ({ data: "" }));
const logged = vi.hoisted((): object[] => []);
vi.mock("@/lib/env", () => ({ env: () => ({ JIGAI_DATA_DIR: places.data, JIGAI_S3_BUCKET: "" }) }));
vi.mock("@/lib/log", () => ({ log: () => ({ error: (what: object) => logged.push(what) }) }));
vi.mock("@/lib/words/server", () => ({ getWords: async () => wordsIn("zh-CN", "errors") }));

const { fileAnswer } = await import("./file-answer");
const { storeFile } = await import("./file-store");
const { pagesAtMost } = await import("./page-count");

beforeAll(async () => {
  places.data = await mkdtemp(path.join(tmpdir(), "jigai-files-"));
});
afterAll(() => rm(places.data, { recursive: true }));
beforeEach(() => {
  logged.length = 0;
});

const content = Buffer.from("%PDF-1.7 /Type /Page 设备清单");
const sha256 = createHash("sha256").update(content).digest("hex");
const shelved = () => path.join(places.data, "files", sha256.slice(0, 2), sha256);
const ask = () => fileAnswer(sha256, { "Content-Type": "application/pdf", ETag: "kept" });

it("a whole file is given out as it came, with its length and the headers asked for", async () => {
  await storeFile(content, 100);
  const answer = await ask();
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(content);
  expect(Object.fromEntries(answer.headers)).toEqual({
    "content-length": String(content.length),
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    etag: "kept",
  });
  expect(logged).toEqual([]);
});

it.each([
  ["file-missing", null],
  ["file-changed", content.subarray(0, 20)],
  ["file-changed", Buffer.from(content).fill(0x20, 3, 4)],
])("a file with %s is refused in words, none of its bytes leave, and the log names it", async (why, left) => {
  await storeFile(content, 100);
  await (left === null ? rm(shelved()) : writeFile(shelved(), left));
  const answer = await ask();
  expect([answer.status, answer.headers.get("etag"), answer.headers.get("cache-control")]).toEqual([
    500,
    null,
    "private, no-store",
  ]);
  expect(await answer.text()).toContain("缺失或已损坏");
  expect(logged).toEqual([{ sha256, why }]);
});

it("what lies changed on its shelf has no number of pages", async () => {
  await storeFile(content, 100);
  await writeFile(shelved(), "%PDF-1.7 /Type /Page /Type /Page");
  const file = { sha256, mediaType: "application/pdf" };
  expect(await pagesAtMost(file)).toBeNull();
  await storeFile(content, 100);
  expect(await pagesAtMost(file)).toBe(1);
});
