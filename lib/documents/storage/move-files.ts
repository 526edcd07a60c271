import "server-only";
import { stageFile } from "../file-store";
import { type StoragePlace, storageAt } from "./storage";

export type Moved = { readonly copied: number; readonly there: number; readonly faults: readonly string[] };

/**
 * Copies every file to another place. What is there already is passed over, so a move that was stopped goes on; nothing is
 * deleted where it came from. A file that no longer has the bytes of its name is not carried on, and named.
 */
export async function moveFiles(
  from: StoragePlace,
  to: StoragePlace,
  onFile: (sha256: string) => void,
): Promise<Moved> {
  const [source, target] = [storageAt(from), storageAt(to)];
  const there = new Map<string, number>();
  for await (const { sha256, byteCount } of target.list()) there.set(sha256, byteCount);
  let copied = 0;
  let passed = 0;
  const faults: string[] = [];
  for await (const { sha256, byteCount } of source.list()) {
    if (there.get(sha256) === byteCount) passed += 1;
    else if (await copyOne(sha256, byteCount)) copied += 1;
    else faults.push(sha256);
    onFile(sha256);
  }
  return { copied, there: passed, faults };

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
