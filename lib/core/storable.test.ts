import { describe, expect, it } from "vitest";
import { isStorable, storable, storableJson, storableText } from "./storable";

describe("characters that no database keeps", () => {
  it.each([
    ["a NUL", "吉\0安", "吉安"],
    ["half of a pair", "吉\uD842安", "吉\uFFFD安"],
    ["the other half", "\uDFB7安", "\uFFFD安"],
    ["whole pairs", "𠮷安 😀", "𠮷安 😀"],
  ])("%s", (_what, text, kept) => {
    expect(storableText(text)).toBe(kept);
    expect(isStorable(text)).toBe(text === kept);
    expect(isStorable(kept)).toBe(true);
  });

  it("are taken out wherever they stand in what was sent, and nothing else changes", () => {
    const at = new Date("2026-06-30T09:00:00Z");
    const sent = { scores: { "B\0": { pointsCenti: 700, reason: "有\0据" } }, list: ["\0", null, true, at] };
    expect(storable(sent)).toEqual({ scores: { B: { pointsCenti: 700, reason: "有据" } }, list: ["", null, true, at] });
    expect(storable(undefined)).toBeUndefined();
  });

  it("are taken out of JSON too, where they are written in letters", () => {
    expect(storableJson('{"value":"断\\u0000网\\ud842"}')).toEqual({ value: "断网\uFFFD" });
    expect(storableJson("{")).toBeNull();
    expect(storableJson(`${"[".repeat(200_000)}${"]".repeat(200_000)}`)).toBeNull();
  });

  it("never turn a key into the prototype of the record", () => {
    const sent = storable(JSON.parse('{"__proto__":{"role":"admin"}}'));
    expect(Object.keys(sent as object)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(sent)).toBe(Object.prototype);
  });
});
