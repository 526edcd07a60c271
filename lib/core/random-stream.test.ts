import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "@/lib/testing/vectors/scoring.json";
import { randomStream } from "./random-stream";

const { seed, words, below5 } = vectors.prngFirstWords;
const native = (text: string) => createHash("sha256").update(text).digest().toString("utf16le");
const take = (count: number, draw: () => number) => Array.from({ length: count }, draw);

describe("the seeded stream", () => {
  test("gives the published first words and draws", () => {
    expect(take(words.length, randomStream(seed).nextWord)).toEqual(words);
    const stream = randomStream(seed);
    expect(take(below5.length, () => stream.below(5))).toEqual(below5);
  });

  test("is the same with the server's own hash, for any seed", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "|", ":", "专", "\u{1F600}") }), (anySeed) => {
        expect(take(90, randomStream(anySeed, native).nextWord)).toEqual(take(90, randomStream(anySeed).nextWord));
      }),
      { numRuns: 20 },
    );
  });

  test("draws again what lies beyond the last full multiple", () => {
    const highThenLow = () => `\uffff\uffff\0\u0400${"\0".repeat(12)}`;
    expect(randomStream("", highThenLow).below(3)).toBe(1);
    expect(randomStream("", highThenLow).below(2)).toBe(1);
    expect(randomStream("", highThenLow).nextWord()).toBe(0xffffffff);
  });

  test("a draw from one still takes a word", () => {
    const stream = randomStream(seed);
    expect(stream.below(1)).toBe(0);
    expect(stream.nextWord()).toBe(words[1]);
  });
});
