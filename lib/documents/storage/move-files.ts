import "server-only";
import { stageFile } from "../file-store";
import { isWhole } from "./hash-stream";
import { type StoragePlace, storageAt } from "./storage";

export type Moved = {
  readonly copied: number;
  /** Of those copied: what lay there under the name had other bytes. */
  readonly mended: number;
  readonly there: number;
  readonly faults: readonly string[];
};

/**
 * Copies every file to another place. What is there already, by its bytes read back and not by its length, is passed over, so
 * a move that was stopped goes on; what lies there changed is put right; nothing is deleted where it came from. A file that no
 * longer has the bytes of its name, and is not whole over there, is not carried on, and named.
 */
export async function moveFiles(
  from: StoragePlace,
  to: StoragePlace,
  onFile: (sha256: string) => void,
): Promise<Moved> {
  const [source, target] = [storageAt(from), storageAt(to)];
  const found = new Set<string>();
  for await (const { sha256 } of target.list()) found.add(sha256);
  let copied = 0;
  let mended = 0;
  let there = 0;
  const faults: string[] = [];
  for await (const { sha256, byteCount } of source.list()) {
    if (found.has(sha256) && (await isWhole(target, sha256))) there += 1;
    else if (await copyOne(sha256, byteCount)) {
      copied += 1;
      if (found.has(sha256)) mended += 1;
    } else faults.push(sha256);
    onFile(sha256);
  }
  return { copied, mended, there, faults };

  async function copyOne(sha256: string, byteCount: number): Promise<boolean> {
    const file = await source.open(sha256);
    if (!file) return false;
    const staged = await stageFile(file.stream, Math.max(byteCount, 1));
    if (!staged.ok) return false;
    try {
      if (staged.value.sha256 !== sha256) return false;
      await target.keep(staged.value.path, staged.value);
      return true;
    } finally {
      await staged.value.discard();
    }
  }
}
