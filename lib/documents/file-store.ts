import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { err, ok, type Result } from "@/lib/core/result";
import { env } from "@/lib/env";

/** A file is named by its bytes: it is never changed, and the same bytes are kept once. */
export type StoredFile = { readonly sha256: string; readonly byteCount: number };

/** Received and hashed, not yet part of the store: to be looked at, then kept or thrown away. */
export type StagedFile = StoredFile & {
  readonly path: string;
  readonly keep: () => Promise<StoredFile>;
  readonly discard: () => Promise<void>;
};

export type StagingRefusal = "file-empty" | "file-too-large";

const folder = (name: string) => path.join(/* turbopackIgnore: true */ env().JIGAI_DATA_DIR, name);
const HASH = /^[0-9a-f]{64}$/;

/** Streams to the quarantine folder, counting and hashing on the way; what grows beyond `maxBytes` is cut off and refused. */
export async function stageFile(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Result<StagedFile, StagingRefusal>> {
  const quarantine = folder("quarantine");
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

/**
 * The bytes are on the disk already; the rename, and every folder that got a new name in it, are made to last too. Asked
 * twice, by a transaction that was tried again, it finds its work done.
 */
async function keep(staged: string, { sha256, byteCount }: StoredFile): Promise<StoredFile> {
  const target = pathOf(sha256);
  const parent = path.dirname(target);
  const firstMade = await mkdir(parent, { recursive: true });
  await rename(staged, target).catch(async (fault) => {
    if (!(await stat(target).catch(() => null))) throw fault;
  });
  await makeLast(parent);
  if (firstMade !== undefined) {
    await makeLast(path.dirname(parent));
    await makeLast(path.dirname(firstMade));
  }
  return { sha256, byteCount };
}

async function makeLast(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const pathOf = (sha256: string) => path.join(folder("files"), sha256.slice(0, 2), sha256);

export async function storeFile(
  content: Uint8Array | AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Result<StoredFile, StagingRefusal>> {
  const source = content instanceof Uint8Array ? Readable.from([content]) : content;
  const staged = await stageFile(source, maxBytes);
  return staged.ok ? ok(await staged.value.keep()) : staged;
}

/** Null when nothing is kept under this hash. */
export async function openFile(
  sha256: string,
): Promise<{ readonly stream: Readable; readonly byteCount: number } | null> {
  if (!HASH.test(sha256)) return null;
  const file = pathOf(sha256);
  const found = await stat(file).catch(() => null);
  return found ? { stream: createReadStream(file), byteCount: found.size } : null;
}
