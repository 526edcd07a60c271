import { describe, expect, test } from "vitest";
import { type Criterion, computedCriteria, expertCriteria, type Rubric } from "@/lib/calls/domain/rubric";
import { defaultRubric } from "@/lib/calls/domain/rubric-default";
import { rubricFaults } from "@/lib/calls/domain/rubric-faults";
import { canonicalJson } from "@/lib/core/canonical-json";
import { computedPoints, type ProjectFigures } from "./rubric-points";
import { expertPointsCenti, primaryPointsCenti, type SheetScores, sheetFaults, sheetTotalCenti } from "./rubric-sheet";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const wan = (amount: number) => BigInt(Math.round(amount * 1_000_000));

function changed(code: string, change: (criterion: Criterion) => Criterion): Rubric {
  return {
    ...defaultRubric,
    criteria: defaultRubric.criteria.map((each) => (each.code === code ? change(each) : each)),
  };
}

describe("the default rubric", () => {
  test("is sound: 42 points computed, 58 by experts, in the order of the design", () => {
    expect(rubricFaults(defaultRubric)).toEqual([]);
    expect(sum(computedCriteria(defaultRubric).map(({ maxCenti }) => maxCenti))).toBe(4_200);
    expect(sum(expertCriteria(defaultRubric).map(({ maxCenti }) => maxCenti))).toBe(5_800);
    expect(defaultRubric.criteria.map(({ code }) => code).join(" ")).toBe(
      "A1 A2 A3 B1 B2 B3 B4 C1 C2 C3 D1 D2 D3 E1 E2 E3 F1",
    );
    expect(defaultRubric.primary).toBe("B1");
  });

  test("guides experts over the whole range of each criterion, on its steps, in both languages", () => {
    for (const { guidance, maxCenti, stepCenti, hint } of expertCriteria(defaultRubric)) {
      expect(guidance.at(0)?.toCenti).toBe(maxCenti);
      expect(guidance.at(-1)?.fromCenti).toBe(0);
      guidance.forEach(({ fromCenti, text }, position) => {
        const next = guidance[position + 1];
        if (next) expect(fromCenti - next.toCenti).toBe(stepCenti);
        expect([text["zh-CN"], text.en, hint["zh-CN"], hint.en].every((each) => each.length > 1)).toBe(true);
      });
    }
  });

  test("has a canonical JSON, so that a call can freeze and hash it", () => {
    expect(JSON.parse(canonicalJson(defaultRubric))).toEqual(defaultRubric);
  });
});

describe("a rubric that cannot be published", () => {
  const grown = changed("A3", (each) => ({ ...each, maxCenti: 350 }));

  test.each<[string, Rubric, { fault: string; code: string | null }]>([
    ["points over 100", grown, { fault: "points-do-not-sum-to-100", code: null }],
    [
      "a computed primary",
      { ...defaultRubric, primary: "A1" },
      { fault: "primary-not-an-expert-criterion", code: null },
    ],
    [
      "an unknown primary",
      { ...defaultRubric, primary: "Z9" },
      { fault: "primary-not-an-expert-criterion", code: null },
    ],
    ["trimming from two", { ...defaultRubric, trimFromN: 2 }, { fault: "review-counts-out-of-range", code: null }],
    ["lambda 0", { ...defaultRubric, lambda: 0 }, { fault: "review-counts-out-of-range", code: null }],
    ["a repeated code", changed("A2", (each) => ({ ...each, code: "A1" })), { fault: "code-repeated", code: "A1" }],
    ["a blank code", changed("A2", (each) => ({ ...each, code: " " })), { fault: "code-blank", code: " " }],
    [
      "a name in one language only",
      changed("A2", (each) => ({ ...each, name: { "zh-CN": "占比", en: "" } })),
      { fault: "name-missing", code: "A2" },
    ],
    [
      "a criterion of 0 points",
      changed("A3", (each) => ({ ...each, maxCenti: 0 })),
      { fault: "points-out-of-range", code: "A3" },
    ],
    [
      "a step that does not divide the points",
      changed("A3", (each) => (each.kind === "expert" ? { ...each, stepCenti: 70 } : each)),
      { fault: "step-does-not-divide-points", code: "A3" },
    ],
    [
      "guidance beyond the points",
      changed("B4", (each) => ({ ...each, maxCenti: 300 })),
      { fault: "guidance-out-of-order", code: "B4" },
    ],
    [
      "a cap at the floor",
      changed("A1", (each) =>
        each.kind === "computed" ? { ...each, formula: { kind: "linear", floor: 5, cap: 5 } } : each,
      ),
      { fault: "floor-not-below-cap", code: "A1" },
    ],
    [
      "a linear formula where less is better",
      changed("E3", (each) =>
        each.kind === "computed" ? { ...each, formula: { kind: "linear", floor: 1, cap: 5 } } : each,
      ),
      { fault: "linear-where-less-is-better", code: "E3" },
    ],
    [
      "bands that can never be reached",
      changed("E3", (each) =>
        each.kind === "computed"
          ? {
              ...each,
              formula: {
                kind: "banded",
                bands: [
                  { limit: 7_000, pointsCenti: 300 },
                  { limit: 6_000, pointsCenti: 200 },
                ],
              },
            }
          : each,
      ),
      { fault: "bands-out-of-order", code: "E3" },
    ],
    [
      "a band above the points of its criterion",
      changed("A2", (each) =>
        each.kind === "computed"
          ? { ...each, formula: { kind: "banded", bands: [{ limit: 5_000, pointsCenti: 401 }] } }
          : each,
      ),
      { fault: "band-points-out-of-order", code: "A2" },
    ],
  ])("%s", (_, rubric, fault) => {
    expect(rubricFaults(rubric)).toContainEqual(fault);
  });
});

const figures = (changes: Partial<ProjectFigures> = {}): ProjectFigures => ({
  investmentFen: wan(3_260),
  equipmentFen: (wan(3_260) * 74n) / 100n,
  equipmentOfFen: wan(3_260),
  newRevenueFen: wan(5_420),
  newTaxFen: wan(186),
  newJobs: 46,
  assetsFen: 1_000n,
  liabilitiesFen: 482n,
  ...changes,
});
const pointsFor = (changes: Partial<ProjectFigures>) => computedPoints(defaultRubric, figures(changes));

describe("computed points", () => {
  test("of one whole project: 32.50 of 42", () => {
    const points = computedPoints(defaultRubric, figures());
    expect(points).toEqual({ A1: 560, A2: 400, C1: 925, C2: 865, D3: 200, E3: 300 });
    expect(sum(Object.values(points))).toBe(3_250);
  });

  test.each([
    [999.99, 480],
    [1_000, 480],
    [1_000.01, 480],
    [5_500, 640],
    [9_999.999999, 800],
    [10_000, 800],
    [99_999, 800],
    [-1, 480],
  ])("investment of %d 万元 gives %i", (amount, centi) => {
    expect(pointsFor({ investmentFen: wan(amount) })).toHaveProperty("A1", centi);
  });

  test("a linear formula rounds half up, once", () => {
    const tenths = changed("A1", (each) =>
      each.kind === "computed" ? { ...each, maxCenti: 800, formula: { kind: "linear", floor: 0, cap: 640 } } : each,
    );
    expect(computedPoints(tenths, figures({ investmentFen: 1n }))).toHaveProperty("A1", 481);
    expect(computedPoints(tenths, figures({ investmentFen: 2n }))).toHaveProperty("A1", 481);
    expect(computedPoints(tenths, figures({ investmentFen: 3n }))).toHaveProperty("A1", 482);
  });

  test.each([
    [7_000n, 400],
    [6_999n, 300],
    [5_000n, 300],
    [4_999n, 200],
    [3_000n, 200],
    [2_999n, 0],
    [0n, 0],
  ])("equipment of %i in 10,000 gives %i", (equipmentFen, centi) => {
    expect(pointsFor({ equipmentOfFen: 10_000n, equipmentFen })).toHaveProperty("A2", centi);
  });

  test.each([
    [19, 0],
    [20, 100],
    [39, 100],
    [40, 200],
    [59, 200],
    [60, 300],
    [500, 300],
    [-5, 0],
  ])("%i new jobs give %i", (newJobs, centi) => {
    expect(pointsFor({ newJobs })).toHaveProperty("D3", centi);
  });

  test.each([
    [6_000n, 300],
    [6_001n, 200],
    [7_000n, 200],
    [7_001n, 100],
    [8_500n, 100],
    [8_501n, 0],
    [0n, 300],
  ])("debts of %i in 10,000 give %i", (liabilitiesFen, centi) => {
    expect(pointsFor({ assetsFen: 10_000n, liabilitiesFen })).toHaveProperty("E3", centi);
  });

  test("nothing to divide by gives no points", () => {
    expect(pointsFor({ assetsFen: 0n, liabilitiesFen: 0n })).toHaveProperty("E3", 0);
    expect(pointsFor({ equipmentOfFen: 0n, equipmentFen: 0n })).toHaveProperty("A2", 0);
  });
});

/** Three quarters of each criterion's points, on its step: no reason needed. */
const aSheet = (changes: SheetScores = {}): SheetScores => ({
  ...Object.fromEntries(
    expertCriteria(defaultRubric).map(({ code, maxCenti }) => [
      code,
      { pointsCenti: Math.floor((maxCenti * 0.75) / 50) * 50, reason: "" },
    ]),
  ),
  ...changes,
});

describe("a score sheet", () => {
  test("can be locked when every expert criterion is scored", () => {
    expect(sheetFaults(defaultRubric, aSheet())).toEqual([]);
    const empty = sheetFaults(defaultRubric, {});
    expect(empty.map(({ code }) => code)).toEqual(expertCriteria(defaultRubric).map(({ code }) => code));
    expect(new Set(empty.map(({ fault }) => fault))).toEqual(new Set(["not-scored"]));
  });

  test.each([
    [1_000, "", "reason-required"],
    [1_000, "  ", "reason-required"],
    [1_000, "五轴联动，国际先进", null],
    [950, "", null],
    [600, "", null],
    [550, "", "reason-required"],
    [550, "仅省内一般", null],
    [700, "据".repeat(1000), null],
    [700, "据".repeat(1001), "reason-too-long"],
    [700, "😀".repeat(1000), null],
    [0, "没有改造", null],
    [0, "", "reason-required"],
    [1_050, "太好", "out-of-range"],
    [-50, "太差", "out-of-range"],
    [Number.NaN, "x", "out-of-range"],
    [725, "", "not-a-step"],
    [700.5, "", "out-of-range"],
  ])("B1 with %d centipoints and the reason “%s”: %s", (pointsCenti, reason, fault) => {
    const faults = sheetFaults(defaultRubric, aSheet({ B1: { pointsCenti, reason } }));
    expect(faults).toEqual(fault === null ? [] : [{ code: "B1", fault }]);
  });

  test("has no place for what is computed or unknown", () => {
    const item = { pointsCenti: 100, reason: "" };
    expect(sheetFaults(defaultRubric, aSheet({ A1: item, constructor: item }))).toEqual([
      { code: "A1", fault: "not-for-experts" },
      { code: "constructor", fault: "not-for-experts" },
    ]);
  });

  test("adds up to the expert's points, and with the computed points to the total that is ranked", () => {
    const full = Object.fromEntries(
      expertCriteria(defaultRubric).map(({ code, maxCenti }) => [code, { pointsCenti: maxCenti, reason: "满分" }]),
    );
    expect(expertPointsCenti(defaultRubric, full)).toBe(5_800);
    expect(sheetTotalCenti(defaultRubric, full, { A1: 560, C1: 925 })).toBe(7_285);
    expect(primaryPointsCenti(defaultRubric, full)).toBe(1_000);
    expect(expertPointsCenti(defaultRubric, { B1: { pointsCenti: 800, reason: "" } })).toBe(800);
    expect(primaryPointsCenti(defaultRubric, {})).toBe(0);
  });

  test("leaves out of the running total what is no score of its criterion", () => {
    const own = (pointsCenti: number) =>
      expertPointsCenti(defaultRubric, {
        B1: { pointsCenti, reason: "" },
        C3: { pointsCenti: 300, reason: "" },
      });
    expect([own(1_000), own(550), own(1_050), own(-50), own(725), own(Number.NaN)]).toEqual([
      1_300, 850, 300, 300, 300, 300,
    ]);
  });
});
