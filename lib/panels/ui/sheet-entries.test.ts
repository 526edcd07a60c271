import { describe, expect, it } from "vitest";
import { draftOf, entriesOf, stepped } from "./sheet-entries";

describe("what stands in the fields of a sheet", () => {
  it("is read as points and back without a change", () => {
    const sheet = {
      scores: { B1: { pointsCenti: 850, reason: "有据" }, B2: { pointsCenti: 0, reason: "" } },
      comment: "好",
    };
    expect(draftOf(entriesOf(sheet))).toEqual(sheet);
    expect(entriesOf(sheet).items.B1?.points).toBe("8.5");
  });

  it("is not saved where it is no number, and an untouched field says nothing", () => {
    const items = {
      B1: { points: "九", reason: "先写理由" },
      B2: { points: "", reason: "" },
      B3: { points: "７．５", reason: "" },
    };
    expect(draftOf({ items, comment: "" }).scores).toEqual({
      B1: { pointsCenti: null, reason: "先写理由" },
      B3: { pointsCenti: 750, reason: "" },
    });
  });

  it.each([
    ["", 1, "0.5"],
    ["", -1, "0"],
    ["9.5", 1, "10"],
    ["10", 1, "10"],
    ["0", -1, "0"],
    ["7.3", 1, "7.5"],
    ["7.3", -1, "7"],
    ["12", -1, "10"],
  ] as const)("%s moved by %i step is %s", (points, direction, next) => {
    expect(stepped(points, direction, { stepCenti: 50, maxCenti: 1000 })).toBe(next);
  });
});
