import { describe, expect, it } from "vitest";
import { defaultRubric } from "@/lib/calls/domain/rubric-default";
import { draftOf, entriesOf, entriesWith, stepped, typedFaults, unreadablePoints } from "./sheet-entries";

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

  it("is read as a Chinese keyboard writes it, and kept without characters that nothing can keep", () => {
    const items = { B1: { points: "3。5", reason: "有\0据" } };
    expect(draftOf({ items, comment: "好\uD842" })).toEqual({
      scores: { B1: { pointsCenti: 350, reason: "有据" } },
      comment: "好\uFFFD",
    });
  });

  it.each([
    ["", null],
    ["7.5", null],
    ["九", "not-points"],
    ["7,5", "not-points"],
    ["99999999999999999999", "out-of-range"],
    ["7.125", "not-a-step"],
  ])("“%s” as points: %s", (points, fault) => {
    expect(unreadablePoints(points)).toBe(fault);
    const found = typedFaults(defaultRubric, { items: { B1: { points, reason: "" } }, comment: "" });
    if (points !== "7.5") expect(found.find(({ code }) => code === "B1")?.fault).toBe(fault ?? "not-scored");
  });

  it("stays as it was typed when another window's words come in beside it", () => {
    const typed = { items: { B1: { points: "九", reason: "" }, B2: { points: "8.0", reason: "" } }, comment: "" };
    const taken = {
      scores: {
        B1: { pointsCenti: null, reason: "" },
        B2: { pointsCenti: 800, reason: "" },
        B3: { pointsCenti: 300, reason: "" },
      },
      comment: "好",
    };
    expect(entriesWith(typed, taken)).toEqual({
      items: { ...typed.items, B3: { points: "3", reason: "" } },
      comment: "好",
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
