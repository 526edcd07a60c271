import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import S3rver from "s3rver";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

const settings = vi.hoisted(() => ({
  JIGAI_DATA_DIR: "",
  JIGAI_S3_BUCKET: "",
  JIGAI_S3_ENDPOINT: "",
  JIGAI_S3_REGION: "us-east-1",
  JIGAI_S3_ACCESS_KEY_ID: "S3RVER",
  JIGAI_S3_SECRET_ACCESS_KEY: "S3RVER",
}));
vi.mock("@/lib/env", () => ({ env: () => settings }));

const { clearQuarantine, openFile, openWhole, storeFile } = await import("../file-store");
const { moveFiles } = await import("./move-files");
const { filesWithoutRow, verifyFiles } = await import("./verify-files");
const { storage, storageAt } = await import("./storage");

let server: S3rver;
let shelves = "";

beforeAll(async () => {
  shelves = await mkdtemp(path.join(tmpdir(), "jigai-bucket-"));
  server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    directory: shelves,
    silent: true,
    configureBuckets: [{ name: "jigai" }],
  });
  settings.JIGAI_S3_ENDPOINT = `http://127.0.0.1:${(await server.run()).port}`;
});
afterAll(async () => {
  await server.close();
  await rm(shelves, { recursive: true, force: true });
});
beforeEach(async () => {
  settings.JIGAI_DATA_DIR = await mkdtemp(path.join(tmpdir(), "jigai-files-"));
  settings.JIGAI_S3_BUCKET = "";
});
afterEach(async () => {
  settings.JIGAI_S3_BUCKET = "jigai";
  for await (const { sha256 } of storageAt("bucket").list()) await storageAt("bucket").setAside(sha256);
  await rm(settings.JIGAI_DATA_DIR, { recursive: true, force: true });
});

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const pathOf = (sha256: string) => path.join(settings.JIGAI_DATA_DIR, "files", sha256.slice(0, 2), sha256);

async function stored(content: Buffer | string): Promise<string> {
  const kept = await storeFile(Buffer.from(content), 1_000_000);
  if (!kept.ok) throw new Error(kept.error);
  return kept.value.sha256;
}

async function contentOf(sha256: string): Promise<Buffer | null> {
  const file = await openFile(sha256);
  return file && buffer(file.stream);
}

async function hashesIn(place: "directory" | "bucket"): Promise<string[]> {
  const found: string[] = [];
  for await (const { sha256 } of storageAt(place).list()) found.push(sha256);
  return found.sort();
}

describe.each(["directory", "bucket"] as const)("files in a %s", (place) => {
  beforeEach(() => {
    settings.JIGAI_S3_BUCKET = place === "bucket" ? "jigai" : "";
  });

  it("are named by their bytes, kept once and given back as they were", async () => {
    const bytes = Buffer.alloc(300_000, "吉安技改");
    expect(await stored(bytes)).toBe(hashOf(bytes));
    expect(await stored(bytes)).toBe(hashOf(bytes));
    expect((await openFile(hashOf(bytes)))?.byteCount).toBe(300_000);
    expect(await contentOf(hashOf(bytes))).toEqual(bytes);
    expect(await hashesIn(place)).toEqual([hashOf(bytes)]);
    expect(await readdir(path.join(settings.JIGAI_DATA_DIR, "quarantine"))).toEqual([]);
  });

  it("that are not there are null, whatever is asked for", async () => {
    for (const name of [hashOf(Buffer.from("never")), "", "../secret", "A".repeat(64)]) {
      expect(await openFile(name)).toBeNull();
    }
  });

  it.each([
    ["gone", null],
    ["cut off", "the be"],
    ["other bytes of the same length", "the same BYTES"],
  ])("whose bytes are %s are not given out, and are whole again once they have been sent again", async (_, left) => {
    const sha256 = await stored("the same bytes");
    await damage(place, sha256, left);
    const error = left === null ? "file-missing" : "file-changed";
    expect(await openWhole(sha256)).toEqual({ ok: false, error });
    expect(await stored("the same bytes")).toBe(sha256);
    const file = await openWhole(sha256);
    expect(file.ok && (await buffer(file.value.stream)).toString()).toBe("the same bytes");
  });

  it("are verified to the last byte: missing, changed and without a row", async () => {
    const [good, orphan] = [await stored("good"), await stored("orphan")];
    const lost = hashOf(Buffer.from("lost"));
    const naming = { needed: new Set([good, lost]), known: new Set([good, lost]) };
    const inAWhile = new Date("2999-01-01");
    expect(await verifyFiles(storage(), naming, inAWhile)).toEqual({
      read: 2,
      missing: [lost],
      changed: [],
      orphaned: [orphan],
    });
    const young = await verifyFiles(storage(), naming, new Date("2000-01-01"));
    expect(young.orphaned).toEqual([]);
    expect(await filesWithoutRow(storage(), naming, inAWhile)).toEqual([orphan]);
    await storage().setAside(orphan);
    expect(await hashesIn(place)).toEqual([good]);
  });
});

/** What a broken disk, or somebody's hand, does behind the portal's back. */
async function damage(place: "directory" | "bucket", sha256: string, left: string | null): Promise<void> {
  if (left === null) return storage().setAside(sha256);
  if (place === "directory") return writeFile(pathOf(sha256), left);
  const { JIGAI_S3_ENDPOINT: endpoint, JIGAI_S3_REGION: region } = settings;
  const credentials = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };
  const hand = new S3Client({ endpoint, region, forcePathStyle: true, credentials });
  const Key = `files/${sha256.slice(0, 2)}/${sha256}`;
  await hand.send(new PutObjectCommand({ Bucket: "jigai", Key, Body: left }));
  hand.destroy();
}

describe("a move from directory to bucket", () => {
  beforeEach(() => {
    settings.JIGAI_S3_BUCKET = "";
  });

  it("goes on where it was stopped, deletes nothing, and leads back", async () => {
    const hashes = (await Promise.all(["a", "b", "c", "d"].map(stored))).sort();
    settings.JIGAI_S3_BUCKET = "jigai";
    let seen = 0;
    const stop = () => {
      seen += 1;
      if (seen === 2) throw new Error("stopped");
    };
    await expect(moveFiles("directory", "bucket", stop)).rejects.toThrow("stopped");
    expect(await hashesIn("bucket")).toHaveLength(2);
    expect(await moveFiles("directory", "bucket", () => undefined)).toEqual({
      copied: 2,
      mended: 0,
      there: 2,
      faults: [],
    });
    expect(await moveFiles("directory", "bucket", () => undefined)).toEqual({
      copied: 0,
      mended: 0,
      there: 4,
      faults: [],
    });
    expect([await hashesIn("directory"), await hashesIn("bucket")]).toEqual([hashes, hashes]);

    await rm(path.join(settings.JIGAI_DATA_DIR, "files"), { recursive: true });
    expect(await moveFiles("bucket", "directory", () => undefined)).toEqual({
      copied: 4,
      mended: 0,
      there: 0,
      faults: [],
    });
    expect(await hashesIn("directory")).toEqual(hashes);
  });

  it.each([
    ["cut off", "to be"],
    ["other bytes of the same length", "to be KEPT"],
  ])("finds out what lies there already as %s, and puts it right", async (_, left) => {
    const sha256 = await stored("to be kept");
    settings.JIGAI_S3_BUCKET = "jigai";
    await moveFiles("directory", "bucket", () => undefined);
    await damage("bucket", sha256, left);
    const moved = { copied: 1, mended: 1, there: 0, faults: [] };
    expect(await moveFiles("directory", "bucket", () => undefined)).toEqual(moved);
    expect((await contentOf(sha256))?.toString()).toBe("to be kept");
    // A whole file over there is none the worse for a torn one here.
    await truncate(pathOf(sha256), 3);
    const passed = { copied: 0, mended: 0, there: 1, faults: [] };
    expect(await moveFiles("directory", "bucket", () => undefined)).toEqual(passed);
  });

  it("carries no file on whose bytes have changed, and names it", async () => {
    const [torn, flipped] = [await stored("to be torn"), await stored("to be flipped")];
    await truncate(pathOf(torn), 3);
    const bytes = await readFile(pathOf(flipped));
    await writeFile(pathOf(flipped), bytes.fill(0x21, 0, 1));
    const naming = { needed: new Set<string>(), known: new Set([torn, flipped]) };
    expect([...(await verifyFiles(storage(), naming, new Date("2000-01-01"))).changed].sort()).toEqual(
      [torn, flipped].sort(),
    );
    settings.JIGAI_S3_BUCKET = "jigai";
    const moved = await moveFiles("directory", "bucket", () => undefined);
    expect([moved.copied, [...moved.faults].sort()]).toEqual([0, [torn, flipped].sort()]);
    expect(await hashesIn("bucket")).toEqual([]);
  });
});

describe("a bucket whose word is not its bond", () => {
  let liar: Server;
  const deleted: string[] = [];
  beforeAll(async () => {
    liar = createServer((request, response) => {
      if (request.method === "DELETE") deleted.push(request.url ?? "");
      request.resume().on("end", () => response.end(request.method === "GET" ? "other bytes" : ""));
    });
    await new Promise<void>((resolve) => liar.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => liar.close());

  it("is found out by the bytes that it gives back, and nothing is destroyed there", async () => {
    const honest = settings.JIGAI_S3_ENDPOINT;
    vi.resetModules();
    settings.JIGAI_S3_ENDPOINT = `http://127.0.0.1:${(liar.address() as AddressInfo).port}`; // it listens on a port
    settings.JIGAI_S3_BUCKET = "jigai";
    const another = await import("../file-store");
    await expect(another.storeFile(Buffer.from("mine"), 100)).rejects.toThrow("gave back other bytes");
    expect(deleted).toEqual([]);
    settings.JIGAI_S3_ENDPOINT = honest;
  });
});

it("what broken uploads left is thrown away after a while, and what is under way stays", async () => {
  const quarantine = path.join(settings.JIGAI_DATA_DIR, "quarantine");
  await stored("makes the folder");
  await writeFile(path.join(quarantine, "old"), "x");
  await writeFile(path.join(quarantine, "young"), "x");
  await utimes(path.join(quarantine, "old"), new Date(0), new Date(0));
  expect(await clearQuarantine(new Date("2000-01-01"))).toBe(1);
  expect(await readdir(quarantine)).toEqual(["young"]);
});
