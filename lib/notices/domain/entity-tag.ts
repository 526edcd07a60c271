/** Strong, for the bytes under a hash never change. */
export const entityTag = (sha256: string): string => `"${sha256}"`;

/** Whether the asker holds these bytes already (RFC 9110, 13.1.2: weak comparison, `*` for anything). */
export function holdsAlready(ifNoneMatch: string | null, sha256: string): boolean {
  if (ifNoneMatch === null) return false;
  const held = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return held.includes("*") || held.includes(entityTag(sha256));
}
