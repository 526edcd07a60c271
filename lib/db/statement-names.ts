import { createHash } from "node:crypto";

/** So many statements are prepared on each connection at most; PostgreSQL keeps a plan for each. */
const MOST = 300;

/** What the protocol calls a statement that is prepared for this once. */
const UNNAMED = "";

/** A list of values makes another statement for each length of it; those come and go. */
const HAS_LIST = / IN \(\$\d+,/;

/**
 * Names for statements that are asked again and again: PostgreSQL parses them and plans joins and row-level policies once for
 * each connection, not at every request. Without a name a statement is planned for that once.
 */
export function statementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MOST || HAS_LIST.test(sql)) return UNNAMED;
    const name = `s${createHash("sha256").update(sql).digest("hex").slice(0, 32)}`;
    names.set(sql, name);
    return name;
  };
}
