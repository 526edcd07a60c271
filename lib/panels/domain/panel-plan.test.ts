import { describe, expect, it } from "vitest";
import vectors from "@/lib/testing/vectors/scoring.json";
import { affinity } from "./affinity";
import { drawPlan, inputHash, type PlanInput, type Slot } from "./panel-plan";

const seats = (technical: number, finance = 0, industry = 0) => ({ technical, finance, industry });
const technical = (...ids: readonly string[]) => ids.map((id) => ({ id, slot: "technical" as Slot, cap: 9 }));

const input = (given: Partial<PlanInput> = {}): PlanInput => ({
  applications: [
    { id: "a1", seats: seats(1) },
    { id: "a2", seats: seats(1) },
  ],
  experts: technical("e1", "e2"),
  costs: [
    [0, 50],
    [0, 50],
  ],
  loadCost: 0,
  seed: "吉安-2026",
  wanted: { seats: seats(1), cap: 9 },
  ...given,
});

const expertsOf = (plan: ReturnType<typeof drawPlan>, application: string) =>
  plan.pairs.filter(({ applicationId }) => applicationId === application).map(({ expertId }) => expertId);

describe("a drawn plan", () => {
  it.each(vectors.assignment.map((each) => [each.name, each] as const))("fits the worked case %s", (_name, each) => {
    const prices: Readonly<Record<string, number>> = each.cost;
    const isForbidden = (project: string, expert: string) =>
      each.forbid.some(([p, r]) => p === project && r === expert);
    const plan = drawPlan({
      applications: each.projects.map((id) => ({ id, seats: seats(each.k) })),
      experts: each.reviewers.map((id) => ({ id, slot: "technical", cap: each.cap })),
      costs: each.projects.map((project) =>
        each.reviewers.map((expert) =>
          isForbidden(project, expert) ? null : (prices[`${project}|${expert}`] ?? null),
        ),
      ),
      loadCost: each.loadCost,
      seed: each.name,
      wanted: { seats: seats(each.k), cap: each.cap },
    });
    expect(plan.short.length === 0).toBe(each.expect.feasible);
    expect(plan.pairs).toHaveLength(each.expect.flow);
    if (each.expect.objective !== null) expect(plan.objective).toBe(each.expect.objective);
  });

  it("takes the best fit, and spreads the work as far as that is worth it", () => {
    expect(drawPlan(input()).pairs.map(({ expertId }) => expertId)).toEqual(["e1", "e1"]);
    const spread = drawPlan(input({ loadCost: 51 }));
    expect([spread.objective, new Set(spread.pairs.map(({ expertId }) => expertId)).size]).toEqual([50, 2]);
  });

  it("fills each seat from those who can take it", () => {
    const plan = drawPlan(
      input({
        applications: [{ id: "a1", seats: seats(2, 1) }],
        experts: [
          ...technical("t1", "t2"),
          { id: "f1", slot: "finance", cap: 1 },
          { id: "f2", slot: "finance", cap: 1 },
        ],
        costs: [[90, 90, 80, 0]],
      }),
    );
    expect(expertsOf(plan, "a1").sort()).toEqual(["f2", "t1", "t2"]);
    expect(plan.short).toEqual([]);
  });

  it("names what binds where the demand cannot be met, and fills nothing with somebody else", () => {
    const plan = drawPlan(
      input({
        applications: [
          { id: "a1", seats: seats(2) },
          { id: "a2", seats: seats(1) },
        ],
        experts: technical("e1", "e2").map((each) => ({ ...each, cap: 1 })),
        costs: [
          [0, null],
          [0, 0],
        ],
      }),
    );
    expect(plan.short).toEqual([
      { applicationId: "a1", slot: "technical", lacking: 1, barredIds: ["e2"], fullIds: [] },
    ]);
    expect(expertsOf(plan, "a2")).toEqual(["e2"]);
  });

  it("is the same for the same input, and another seed chooses otherwise among equals", () => {
    const equal = (seed: string) =>
      input({
        applications: [{ id: "a1", seats: seats(3) }],
        experts: technical(..."abcdefghij"),
        costs: [Array.from({ length: 10 }, () => 5)],
        seed,
      });
    expect(drawPlan(equal("甲"))).toEqual(drawPlan(equal("甲")));
    expect(inputHash(equal("甲"))).toBe(inputHash(equal("甲")));
    expect(inputHash(equal("甲"))).not.toBe(inputHash(equal("乙")));
    const chosen = new Set(
      ["甲", "乙", "丙", "丁"].map((seed) =>
        expertsOf(drawPlan(equal(seed)), "a1")
          .sort()
          .join(""),
      ),
    );
    expect(chosen.size).toBeGreaterThan(1);
  });
});

describe("affinity", () => {
  it("is how much of the best specialty occurs in what the application is about", () => {
    expect(affinity(["智能制造"], ["产线智能制造改造"])).toBe(100);
    expect(affinity(["财务", "智能仓储"], ["产线智能制造改造"])).toBe(33);
    expect(affinity(["财务审计"], ["产线智能制造改造"])).toBe(0);
    expect(affinity([], ["产线"])).toBe(0);
    expect(affinity([" 智能 制造 "], ["智能制造"])).toBe(100);
  });
});
