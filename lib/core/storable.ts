/**
 * The one rule for characters that cannot be kept: PostgreSQL takes no NUL (neither in a text nor in JSON), UTF-8 holds no half of
 * a surrogate pair. Nobody sees either, so nobody is asked to take it out: a NUL is left out, a lone half becomes U+FFFD.
 */
export const storableText = (text: string): string => text.replaceAll("\0", "").replace(HALVES, "\uFFFD");

const HALVES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export const isStorable = (text: string): boolean => storableText(text) === text;

/** The same for whatever came in a request: every text in it, names included; anything but texts, lists and records is as it was. */
export function storable(value: unknown): unknown {
  if (typeof value === "string") return storableText(value);
  if (Array.isArray(value)) return value.map(storable);
  if (!isRecord(value)) return value;
  // From entries, so that a key such as `__proto__` stays a key, and is refused as one.
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [storableText(key), storable(each)]));
}

/** What a body of JSON says, without what cannot be kept; null for what is no JSON, or nested deeper than anything that is meant. */
export function storableJson(text: string): unknown {
  try {
    return storable(JSON.parse(text));
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
