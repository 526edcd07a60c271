import { describe, expect, it } from "vitest";
import { planShape } from "./plan-shape";

const panelOf = (applicationId: string, ...experts: string[]) =>
  experts.map((expertId) => ({ applicationId, expertId }));

describe("the shape of a plan", () => {
  it("is connected where experts in common link every application, directly or by a chain", () => {
    const pairs = [...panelOf("A", "1", "2"), ...panelOf("B", "2", "3"), ...panelOf("C", "3", "4")];
    expect(planShape(["A", "B", "C"], pairs).groups).toEqual([["A", "B", "C"]]);
    // The link may come last.
    const late = [...panelOf("A", "1"), ...panelOf("B", "2"), ...panelOf("C", "1", "2")];
    expect(planShape(["A", "B", "C"], late).groups).toEqual([["A", "B", "C"]]);
  });

  it("falls apart into groups that share nobody, the largest first; an application without anybody stands alone", () => {
    const pairs = [...panelOf("A", "1"), ...panelOf("B", "2"), ...panelOf("C", "2")];
    expect(planShape(["A", "B", "C", "D"], pairs).groups).toEqual([["B", "C"], ["A"], ["D"]]);
  });

  it("names two experts who meet more than twice as often as pairs do on average", () => {
    const together = ["A", "B", "C", "D", "E"].flatMap((id) => panelOf(id, "1", "2"));
    const mixed = ["F", "G", "H", "I"].flatMap((id, place) => panelOf(id, "1", String(place + 3)));
    const shape = planShape([..."ABCDEFGHI"], [...together, ...mixed]);
    expect(shape.limit).toBe(4);
    expect(shape.repeats).toEqual([{ expertIds: ["1", "2"], together: 5 }]);
  });

  it("a panel in which everybody scores everything repeats nobody", () => {
    const pairs = ["A", "B", "C", "D"].flatMap((id) => panelOf(id, "1", "2", "3"));
    expect(planShape([..."ABCD"], pairs)).toMatchObject({ repeats: [], limit: 8 });
    expect(planShape([], [])).toEqual({ groups: [], repeats: [], limit: 2 });
  });
});
