import { describe, expect, it } from "vitest";
import { readSupposition } from "./schema";

describe("a supposition as it is typed", () => {
  it.each(["abc", "-5", "1e9", "0", "120.0000001", "1,2"])(
    "a fund of %s is no fund, and stays in its field",
    (budget) => {
      expect(readSupposition({ budget })).toEqual({ supposed: {}, budget, awards: null, faults: ["budget"] });
    },
  );

  it.each(["2.5", "-1", "ten", "12345"])("%s is no number of awards", (awards) => {
    expect(readSupposition({ awards })).toEqual({ supposed: {}, budget: null, awards, faults: ["awards"] });
  });

  it("is taken to the fen, in full width too; an empty field supposes nothing", () => {
    expect(readSupposition({ budget: "120.005", awards: "８" })).toMatchObject({
      supposed: { budgetFen: 120_005_000n, maxAwards: 8 },
      budget: "120.005",
      faults: [],
    });
    expect(readSupposition({ budget: " ", awards: "" })).toMatchObject({ supposed: {}, faults: [] });
  });
});
