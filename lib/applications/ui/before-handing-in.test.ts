import { describe, expect, it } from "vitest";
import { nextStep, patienceFor } from "./before-handing-in";
import type { LeftReason } from "./open-pages";

const left = (...reasons: LeftReason[]) => reasons.map((reason) => ({ reason, words: null }));

describe("an attempt to hand in", () => {
  it("waits for other tabs, for a second at most in the last minute, and not at all once the closing is over", () => {
    expect([null, 3_600_000, 60_001].map(patienceFor)).toEqual([6000, 6000, 6000]);
    expect([60_000, 4000, 0].map(patienceFor)).toEqual([1000, 1000, 1000]);
    expect(patienceFor(-1)).toBeNull();
  });

  it("goes to the server when this browser holds nothing more", () => {
    expect(nextStep({ delivered: false, left: [] })).toBe("hand-in");
  });

  it("shows once more what has arrived, and asks about what cannot be sent", () => {
    expect(nextStep({ delivered: true, left: [] })).toBe("look-again");
    expect(nextStep({ delivered: true, left: left("unreachable") })).toBe("look-again");
    for (const reason of ["unreachable", "choose", "too-long", "refused"] as const) {
      expect(nextStep({ delivered: false, left: left(reason) })).toBe("ask");
    }
  });

  it("asks for the password first, wherever the words are that need it", () => {
    expect(nextStep({ delivered: true, left: left("choose", "signed-out") })).toBe("sign-in");
  });

  it("is judged by the server when no words are taken any more: a late one is recorded and told its time", () => {
    expect(nextStep({ delivered: false, left: left("signed-out", "over") })).toBe("hand-in");
  });
});
