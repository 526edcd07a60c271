import "server-only";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, stat } from "node:fs/promises";
import path from "node:path";
import { dataFolder } from "./data-folder";
import { isWhole } from "./hash-stream";
import { HASH, type Storage, type StoredFile } from "./stored-file";

/** "files/ab/‹sha256›" below the data directory. */
export const directoryStorage = (): Storage => ({ keep, open: openStored, list, setAside });

const pathOf = (sha256: string) => path.join(dataFolder("files"), sha256.slice(0, 2), sha256);

/**
 * The bytes are on the disk already; the rename, and every folder that got a new name in it, are made to last too. What lay
 * there under the name is replaced, whatever has become of it.
 */
async function keep(staged: string, { sha256 }: StoredFile): Promise<void> {
  const target = pathOf(sha256);
  const parent = path.dirname(target);
  const firstMade = await mkdir(parent, { recursive: true });
  await rename(staged, target).catch(async (fault) => {
    if (!(await isWhole({ open: openStored }, sha256))) throw fault; // asked twice, the first time has moved it
  });
  await makeLast(parent);
  if (firstMade !== undefined) {
    await makeLast(path.dirname(parent));
    await makeLast(path.dirname(firstMade));
  }
}

async function makeLast(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openStored(sha256: string) {
  const file = pathOf(sha256);
  const found = await stat(file).catch(() => null);
  return found ? { stream: createReadStream(file), byteCount: found.size } : null;
}

async function* list() {
  const root = dataFolder("files");
  for (const shelf of (await readdir(root).catch(() => [])).sort()) {
    for (const sha256 of (await readdir(path.join(root, shelf))).sort()) {
      const found = HASH.test(sha256) ? await stat(pathOf(sha256)).catch(() => null) : null;
      if (found) yield { sha256, byteCount: found.size, since: found.mtime };
    }
  }
}

/** Beside the files, under "orphans/", from where it can be put back. */
async function setAside(sha256: string): Promise<void> {
  const aside = dataFolder("orphans");
  await mkdir(aside, { recursive: true });
  await rename(pathOf(sha256), path.join(aside, sha256));
}
