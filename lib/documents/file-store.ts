import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { err, ok, type Result } from "@/lib/core/result";
import { dataFolder } from "./storage/data-folder";
import { hashStream } from "./storage/hash-stream";
import { storage } from "./storage/storage";
import { HASH, type OpenedFile, type StoredFile } from "./storage/stored-file";

/** Received and hashed, not yet part of the store: to be looked at, then kept or thrown away. */
export type StagedFile = StoredFile & {
  readonly path: string;
  readonly keep: () => Promise<StoredFile>;
  readonly discard: () => Promise<void>;
};

export type StagingRefusal = "file-empty" | "file-too-large";

/** Streams to the quarantine folder, counting and hashing on the way; what grows beyond `maxBytes` is cut off and refused. */
export async function stageFile(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Result<StagedFile, StagingRefusal>> {
  const quarantine = dataFolder("quarantine");
  await mkdir(quarantine, { recursive: true });
  const staged = path.join(quarantine, randomUUID());
  const discard = () => rm(staged, { force: true });
  try {
    const received = await receive(source, staged, maxBytes);
    if (received.ok) return ok({ ...received.value, path: staged, keep: () => keep(staged, received.value), discard });
    await discard();
    return received;
  } catch (fault) {
    await discard();
    throw fault;
  }
}

async function receive(
  source: AsyncIterable<Uint8Array>,
  staged: string,
  maxBytes: number,
): Promise<Result<StoredFile, StagingRefusal>> {
  const hash = createHash("sha256");
  let byteCount = 0;
  const file = await open(staged, "wx", 0o600);
  try {
    for await (const chunk of source) {
      byteCount += chunk.byteLength;
      if (byteCount > maxBytes) return err("file-too-large");
      hash.update(chunk);
      await writeAll(file, chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return byteCount === 0 ? err("file-empty") : ok({ sha256: hash.digest("hex"), byteCount });
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let written = 0; written < chunk.byteLength; ) {
    written += (await file.write(chunk, written)).bytesWritten;
  }
}

/** For good, wherever the configuration says. Asked twice, by a transaction that was tried again, it finds its work done. */
async function keep(staged: string, file: StoredFile): Promise<StoredFile> {
  await storage().keep(staged, file);
  return file;
}

export async function storeFile(
  content: Uint8Array | AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Result<StoredFile, StagingRefusal>> {
  const source = content instanceof Uint8Array ? Readable.from([content]) : content;
  const staged = await stageFile(source, maxBytes);
  if (!staged.ok) return staged;
  try {
    return ok(await staged.value.keep());
  } finally {
    await staged.value.discard(); // where it was moved into the store, there is nothing left here
  }
}

/** Null when nothing is kept under this hash. */
export const openFile = async (sha256: string): Promise<OpenedFile | null> =>
  HASH.test(sha256) ? storage().open(sha256) : null;

export type NotWhole = "file-missing" | "file-changed";

/**
 * A file to be given out, and only if every byte of it is that of its name: read to its end before the first byte leaves, because
 * an answer that has begun can no longer be refused.
 */
export async function openWhole(sha256: string): Promise<Result<OpenedFile, NotWhole>> {
  const looked = await openFile(sha256);
  if (looked && (await hashStream(looked.stream)).sha256 !== sha256) return err("file-changed");
  const file = looked && (await openFile(sha256));
  return file ? ok(file) : err("file-missing");
}

/** What uploads left that broke off with their server; one that is under way is younger. Tells how many there were. */
export async function clearQuarantine(before: Date): Promise<number> {
  const quarantine = dataFolder("quarantine");
  let cleared = 0;
  for (const name of await readdir(quarantine).catch(() => [])) {
    const file = path.join(quarantine, name);
    const found = await stat(file).catch(() => null);
    if (!found || found.mtime >= before) continue;
    await rm(file, { force: true });
    cleared += 1;
  }
  return cleared;
}
