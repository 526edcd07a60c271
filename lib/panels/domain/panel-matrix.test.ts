import { describe, expect, it } from "vitest";
import { type BarringConflict, panelMatrix, standingOfConflicts } from "./panel-matrix";

const application = { id: "a1", uscc: "91360803DEM000030T" };
const expert = { id: "e1", employerUscc: null };
const recused = {
  id: "s1",
  applicationId: "a1",
  expertId: "e1",
  state: "recused",
  sheetBegunAt: null,
  sheetLockedAt: null,
} as const;
const conflict = (state: BarringConflict["state"]): BarringConflict => ({ applicationId: "a1", expertId: "e1", state });
const standing = (conflicts: readonly BarringConflict[], assigned = true) =>
  panelMatrix([application], [expert], assigned ? [recused] : [], conflicts)[0]?.cells[0]?.standing;

describe("a pair that is kept apart", () => {
  it("is recused once that is certain, and until then said to be looked into", () => {
    expect(standing([conflict("confirmed")])).toBe("recused");
    expect(standing([conflict("suspected")])).toBe("suspected");
    expect(standing([conflict("suspected"), conflict("confirmed")])).toBe("recused");
    expect([standing([conflict("suspected")], false), standing([conflict("confirmed")], false)]).toEqual([
      "suspected",
      "conflict",
    ]);
  });

  it("is one like any that was taken back when the conflict has been cleared", () => {
    expect(standing([])).toBe("ended");
    expect(standingOfConflicts([]).size).toBe(0);
  });
});
