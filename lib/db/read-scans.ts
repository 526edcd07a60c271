import "server-only";
import type { Handle } from "./as-actor";
import type { ScanState } from "./generated/enums";

/** By hash; bytes that no scanner was asked about are not in it. */
export async function readScans({ db }: Handle, hashes: readonly string[]): Promise<ReadonlyMap<string, ScanState>> {
  if (hashes.length === 0) return new Map();
  // One statement for lists of every length, so that it is planned once.
  const rows = await db.$queryRaw<{ sha256: string; state: ScanState }[]>`
    select "sha256", "state"::text as "state" from "file_scan" where "sha256" = any(${[...new Set(hashes)]}::text[])`;
  return new Map(rows.map(({ sha256, state }) => [sha256, state]));
}

export const scansOf = (handle: Handle, files: readonly { readonly sha256: string }[]) =>
  readScans(
    handle,
    files.map(({ sha256 }) => sha256),
  );

/** How the bytes of one file stand with the scanner; null where nobody has asked one. */
export const readScan = async (handle: Handle, sha256: string): Promise<ScanState | null> =>
  (await readScans(handle, [sha256])).get(sha256) ?? null;

/** The file as it may be opened: nobody is given infected bytes. */
export const unlessInfected = async <File extends { readonly sha256: string }>(
  handle: Handle,
  file: File | null,
): Promise<File | null> => (file && (await readScan(handle, file.sha256)) === "infected" ? null : file);
