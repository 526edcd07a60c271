import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json";
import { sha256Hex } from "./sha256";

test("keys are sorted at every level, arrays stay as given, nothing is spaced", () => {
  expect(canonicalJson({ b: [3, 1, { z: null, a: true }], a: "技\n改" })).toBe(
    '{"a":"技\\n改","b":[3,1,{"a":true,"z":null}]}',
  );
});

test("keys are sorted by code point, where UTF-16 units would order them otherwise", () => {
  expect(canonicalJson({ "\u{1F600}": 1, "\uFF01": 2, a: 3, ab: 4 })).toBe('{"a":3,"ab":4,"\uFF01":2,"\u{1F600}":1}');
});

test("what is no integer, and what JSON cannot say, is refused", () => {
  for (const value of [
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    1n,
    undefined,
    [undefined],
    new Date(0),
    () => 1,
  ]) {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  }
});

test("the text does not change by being stored and read again, nor by the order of keys", () => {
  const document = fc
    .jsonValue({ noUnicodeString: false })
    .map((value) => JSON.parse(JSON.stringify(value, wholeNumbers)));
  fc.assert(
    fc.property(document, (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(canonicalJson(JSON.parse(JSON.stringify(value, keysReversed)))).toBe(text);
    }),
  );
  expect(canonicalJson({ a: 1, b: undefined })).toBe('{"a":1}');
});

test("the hash is SHA-256 of the UTF-8 text, for texts and bytes alike", () => {
  expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256Hex(new TextEncoder().encode("技改"))).toBe(sha256Hex("技改"));
});

const wholeNumbers = (_key: string, value: unknown) =>
  typeof value === "number" ? Math.trunc(value % 1_000_000) : value;

const keysReversed = (_key: string, value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).reverse())
    : value;
