import "server-only";
import type { Handle } from "@/lib/db/as-actor";

export type Names = ReadonlyMap<string, string>;

/** Names of officials; those of a firm's people are the firm's own. */
export async function readNames({ db }: Handle, ids: readonly (string | null)[]): Promise<Names> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const rows = await db.account.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
