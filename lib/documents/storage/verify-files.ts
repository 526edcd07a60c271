import "server-only";
import { hashStream } from "./hash-stream";
import type { Storage } from "./stored-file";

export type Verified = {
  readonly read: number;
  /** A row names it, and there are no bytes. */
  readonly missing: readonly string[];
  /** The bytes are no longer those of the name. */
  readonly changed: readonly string[];
  /** Nothing names it, and it has been there for a while: a crash between file and row leaves one. */
  readonly orphaned: readonly string[];
};

export type Naming = {
  /** Of files that must be there. */
  readonly needed: ReadonlySet<string>;
  /** Every hash that stands anywhere in the database. */
  readonly known: ReadonlySet<string>;
};

/** Reads every file to its end. A file without a row counts as orphaned from `orphanedBefore` on; younger ones are on their way. */
export async function verifyFiles(
  storage: Storage,
  { needed, known }: Naming,
  orphanedBefore: Date,
): Promise<Verified> {
  const found = new Set<string>();
  const changed: string[] = [];
  const orphaned: string[] = [];
  for await (const { sha256, since } of storage.list()) {
    found.add(sha256);
    const file = await storage.open(sha256);
    if (file && (await hashStream(file.stream)).sha256 !== sha256) changed.push(sha256);
    if (!known.has(sha256) && since < orphanedBefore) orphaned.push(sha256);
  }
  const missing = [...needed].filter((sha256) => !found.has(sha256)).sort();
  return { read: found.size, missing, changed, orphaned };
}

/** Only looks at names and times, and reads nothing. */
export async function filesWithoutRow(storage: Storage, { known }: Naming, before: Date): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { sha256, since } of storage.list()) if (!known.has(sha256) && since < before) found.push(sha256);
  return found;
}
