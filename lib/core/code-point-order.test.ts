import fc from "fast-check";
import { expect, test } from "vitest";
import { codePointOrder } from "./code-point-order";

const reference = (a: string, b: string) => {
  const [left, right] = [Array.from(a), Array.from(b)].map((characters) =>
    characters.map((c) => c.codePointAt(0) ?? 0),
  );
  for (const [i, point] of (left ?? []).entries()) {
    const other = right?.[i];
    if (other === undefined) return 1;
    if (point !== other) return point - other;
  }
  return (left?.length ?? 0) - (right?.length ?? 0);
};

test("code points beyond the first plane come after all others, a prefix comes first", () => {
  expect(["\u{1F600}", "\uFF01", "专", "a", "B", "", "aa"].sort(codePointOrder)).toEqual([
    "",
    "B",
    "a",
    "aa",
    "专",
    "\uFF01",
    "\u{1F600}",
  ]);
});

test("the same order as comparing code point by code point", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "专", "\uE000", "\uFF01", "\u{10000}", "\u{1F600}"),
    maxLength: 4,
  });
  fc.assert(fc.property(text, text, (a, b) => Math.sign(codePointOrder(a, b)) === Math.sign(reference(a, b))));
});
