/**
 * A path of this portal to go back to, or the fallback: never another host's address in any of its spellings
 * ("//evil", "/\evil", "javascript:", a line break).
 */
export function ownPath(path: string | null | undefined, fallback: string): string {
  if (!path || !/^\/(?![/\\])[\x21-\x7e]*$/.test(path) || path.includes("\\")) return fallback;
  return path;
}
