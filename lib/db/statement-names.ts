import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

/** So many statements are prepared on each connection at most; PostgreSQL keeps a plan for each. */
const MOST_NAMED = 400;

/** What was asked this often will be asked again. A list of values makes another statement for each length: most of those never are. */
const OFTEN = 3;

/** What the protocol calls a statement that is prepared for this once. */
const UNNAMED = "";

/**
 * Names for statements that are asked again and again: PostgreSQL parses them and plans joins and row-level policies once for
 * each connection, not at every request. Without a name a statement is planned for that once.
 */
export function statementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  // Those that wait to come again.
  const asked = new LRUCache<string, number>({ max: 1_000 });
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    const times = (asked.get(sql) ?? 0) + 1;
    if (times < OFTEN || names.size >= MOST_NAMED) {
      asked.set(sql, times);
      return UNNAMED;
    }
    asked.delete(sql);
    const name = `s${createHash("sha256").update(sql).digest("hex").slice(0, 32)}`;
    names.set(sql, name);
    return name;
  };
}
