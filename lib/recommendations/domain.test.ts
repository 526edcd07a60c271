import { describe, expect, it } from "vitest";
import { arranged, inOrder, isStillRecommended, moved } from "./domain";

const waiting = ["a", "b", "c"].map((applicationId) => ({ applicationId }));

describe("the order of a county", () => {
  it("names each that waits, once", () => {
    expect(inOrder(waiting, ["c", "a", "b"])).toEqual({
      ok: true,
      value: ["c", "a", "b"].map((applicationId) => ({ applicationId })),
    });
  });

  it.each([[["a", "b"]], [["a", "b", "b"]], [["a", "b", "c", "c"]], [["a", "b", "d"]], [["a", "b", "c", "d"]], [[]]])(
    "%j is not what is waiting now",
    (order) => {
      expect(inOrder(waiting, order)).toEqual({ ok: false, error: "list-changed" });
    },
  );

  it("of nothing is nothing to hand up", () => {
    expect(inOrder([], [])).toEqual({ ok: false, error: "nothing-to-hand-up" });
  });

  it("stands in an address, and what came since then stands behind it", () => {
    const ids = (order: string | null) => arranged(waiting, order).map(({ applicationId }) => applicationId);
    expect([ids(null), ids("c,a,b"), ids("c,gone"), ids("")]).toEqual([
      ["a", "b", "c"],
      ["c", "a", "b"],
      ["c", "a", "b"],
      ["a", "b", "c"],
    ]);
  });

  it("is changed one place at a time and stops at both ends", () => {
    const order = ["a", "b", "c"];
    expect(moved(order, "b", -1)).toEqual(["b", "a", "c"]);
    expect(moved(order, "b", 1)).toEqual(["a", "c", "b"]);
    expect([moved(order, "a", -1), moved(order, "c", 1), moved(order, "x", 1)]).toEqual([order, order, order]);
  });
});

describe("a recommendation", () => {
  it("stands when the city returns or decides, and falls when the firm or the county takes it back", () => {
    const standing = (["recommended", "eligible", "ineligible", "in_review"] as const).map((state) =>
      isStillRecommended(state, null),
    );
    expect(standing).toEqual([true, true, true, true]);
    expect(isStillRecommended("returned", "city")).toBe(true);
    expect(isStillRecommended("returned", "county")).toBe(false);
    expect([isStillRecommended("withdrawn", null), isStillRecommended("submitted", null)]).toEqual([false, false]);
  });
});
