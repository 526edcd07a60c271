import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import type { ScanState } from "../domain/scan-state";

/** By hash; bytes that no scanner was asked about are not in it. */
export async function readScans({ db }: Handle, hashes: readonly string[]): Promise<ReadonlyMap<string, ScanState>> {
  if (hashes.length === 0) return new Map();
  const rows = await db.fileScan.findMany({
    where: { sha256: { in: [...hashes] } },
    select: { sha256: true, state: true },
  });
  return new Map(rows.map(({ sha256, state }) => [sha256, state]));
}

export const scansOf = (handle: Handle, files: readonly { readonly sha256: string }[]) =>
  readScans(
    handle,
    files.map(({ sha256 }) => sha256),
  );
