import { describe, expect, it } from "vitest";
import { timeline } from "./timeline";

const at = (day: number) => new Date(Date.UTC(2026, 5, day));

describe("the life of an application", () => {
  it("is told in the order in which it was lived", () => {
    const moments = timeline({
      createdAt: at(1),
      state: "withdrawn",
      stateSince: at(9),
      submissions: [
        { number: 1, receiptNo: "JG2026-360802-00001", submittedAt: at(3) },
        { number: 2, receiptNo: "JG2026-360802-00002", submittedAt: at(7) },
      ],
      decisions: [{ stage: "county", verdict: "returned", decidedAt: at(5) }],
    });
    expect(moments.map(({ kind, at: when }) => `${when.getUTCDate()} ${kind}`)).toEqual([
      "1 created",
      "3 submitted",
      "5 decided",
      "7 submitted",
      "9 moved",
    ]);
  });

  it("does not tell a state twice", () => {
    const life = { createdAt: at(1), stateSince: at(3), submissions: [], decisions: [] };
    expect(timeline({ ...life, state: "submitted" })).toHaveLength(1);
    expect(timeline({ ...life, state: "in_review" })).toHaveLength(2);
  });
});
