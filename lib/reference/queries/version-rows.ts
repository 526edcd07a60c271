import "server-only";
import type { CodedName } from "@/lib/core/coded-name";
import type { Handle } from "@/lib/db/as-actor";
import type { HolidayRow } from "../domain/kinds";

/** Known by its hash: what is kept under it can never be out of date, and several servers may each keep their own. */
const kept = new Map<string, readonly unknown[]>();
const MOST = 200;

export type VersionKey = { readonly id: string; readonly sha256: string };

/** The rows of each version, in its order; only what this server has not read before is asked of the database. */
async function rowsOf(
  { db }: Handle,
  versions: readonly VersionKey[],
): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const unread = versions.filter(({ sha256 }) => !kept.has(sha256));
  if (unread.length > 0) {
    const found = await db.referenceVersion.findMany({
      where: { id: { in: unread.map(({ id }) => id) } },
      select: { sha256: true, rows: true },
    });
    if (kept.size + found.length > MOST) kept.clear();
    for (const { sha256, rows } of found) kept.set(sha256, rows as unknown[]); // a check constraint: always a list
  }
  return new Map(versions.map(({ sha256 }) => [sha256, kept.get(sha256) ?? []]));
}

// The rows of a kind are written by `importReference` and with the schema alone, both from rows of these very types.

export async function namesOf(handle: Handle, version: VersionKey): Promise<readonly CodedName[]> {
  return ((await rowsOf(handle, [version])).get(version.sha256) ?? []) as readonly CodedName[];
}

/** By hash. */
export const namesOfAll = (handle: Handle, versions: readonly VersionKey[]) =>
  rowsOf(handle, versions) as Promise<ReadonlyMap<string, readonly CodedName[]>>;

/** By hash. */
export const holidaysOfAll = (handle: Handle, versions: readonly VersionKey[]) =>
  rowsOf(handle, versions) as Promise<ReadonlyMap<string, readonly HolidayRow[]>>;
