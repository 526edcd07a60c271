import { describe, expect, it } from "vitest";
import { CALL_STATES } from "@/lib/calls/domain/call-state";
import { defaultRubric } from "@/lib/calls/domain/rubric-default";
import { layOutRefusal, practiceFaults, practiceRubric } from "./practice";
import { sheetFaults } from "./rubric-sheet";

const lackingReason = { A3: { pointsCenti: 0, reason: "" } };

describe("a practice", () => {
  it("asks for every criterion that experts score and for no reason", () => {
    const criteria = practiceRubric(defaultRubric).criteria;
    expect(criteria.every(({ kind }) => kind === "expert")).toBe(true);
    const faults = practiceFaults(sheetFaults(defaultRubric, lackingReason));
    expect(faults).toHaveLength(criteria.length - 1);
    expect(new Set(faults.map(({ fault }) => fault))).toEqual(new Set(["not-scored"]));
  });

  const quiet = { openFiles: 0, isLaidOut: false, isBegun: false };

  it("is laid out before the seal alone", () => {
    const allowed = CALL_STATES.filter((callState) => layOutRefusal({ callState, ...quiet }) === null);
    expect(allowed).toEqual(["open", "closed", "screening", "reviewing"]);
  });

  it("is not laid out once a file may be open, for then it would not come before the files", () => {
    expect(layOutRefusal({ ...quiet, callState: "reviewing", openFiles: 1 })).toBe("practice-too-late");
  });

  it("keeps its cases once somebody scores them, and lets them be mended before", () => {
    expect(layOutRefusal({ callState: "reviewing", openFiles: 3, isLaidOut: true, isBegun: false })).toBeNull();
    expect(layOutRefusal({ callState: "reviewing", openFiles: 3, isLaidOut: true, isBegun: true })).toBe(
      "practice-begun",
    );
  });
});
