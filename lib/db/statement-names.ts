import { createHash } from "node:crypto";

/** So many statements are prepared on each connection at most; PostgreSQL keeps a plan for each. */
const MOST_NAMED = 400;

/** What was asked this often will be asked again. A list of values makes another statement for each length: most of those never are. */
const OFTEN = 3;

/** So many statements are waited for to come again. */
const MOST_COUNTED = 1_000;

/** What the protocol calls a statement that is prepared for this once. */
const UNNAMED = "";

/**
 * Names for statements that are asked again and again: PostgreSQL parses them and plans joins and row-level policies once for
 * each connection, not at every request. Without a name a statement is planned for that once.
 */
export function statementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  const asked = new Map<string, number>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    const times = (asked.get(sql) ?? 0) + 1;
    asked.delete(sql); // what is asked again goes to the end of the queue
    if (times < OFTEN || names.size >= MOST_NAMED) {
      asked.set(sql, times);
      forgetBeyond(asked);
      return UNNAMED;
    }
    const name = `s${createHash("sha256").update(sql).digest("hex").slice(0, 32)}`;
    names.set(sql, name);
    return name;
  };
}

function forgetBeyond(asked: Map<string, number>): void {
  const [longest] = asked.keys();
  if (asked.size > MOST_COUNTED && longest !== undefined) asked.delete(longest);
}
