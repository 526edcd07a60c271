import { describe, expect, it } from "vitest";
import { hangsOn } from "./hangs-on";
import { type RankInput, rankProjects } from "./rank";

type Sheets = Readonly<Record<string, number>>;

const inputOf = (projects: Readonly<Record<string, Sheets>>, maxAwards: number, primary: Sheets): RankInput => ({
  rubric: { minReviews: 3, trimFromN: 5, lambda: 10 },
  fund: {
    budgetFen: 1_000n,
    maxAwards,
    mode: "strict_stop",
    minScoreCenti: null,
    partialFloor: { numerator: 1n, denominator: 2n },
  },
  stability: { replicates: 1, kind: "project", seed: "" },
  drawSeed: "",
  projects: Object.entries(projects).map(([id, sheets], place) => ({
    id,
    amountFen: 10n,
    investmentFen: BigInt(100 - place),
    sheets: Object.entries(sheets).map(([expertId, totalCenti]) => ({
      expertId,
      totalCenti,
      primaryCenti: primary[id] ?? 0,
    })),
  })),
});

function found(projects: Readonly<Record<string, Sheets>>, maxAwards = 1, primary: Sheets = {}) {
  const input = inputOf(projects, maxAwards, primary);
  const ranked = rankProjects(input);
  if (!ranked.ok) throw new Error(ranked.error);
  const { ranking, experts } = ranked.value;
  const severities = new Map(experts.map(({ id, severity }) => [id, severity]));
  return Object.fromEntries(hangsOn({ input, rows: ranking, severities }));
}

describe("an award hangs on", () => {
  it("nothing, where the line is clear of doubt", () => {
    expect(
      found({ A: { a: 9000, b: 9000, c: 9000 }, B: { a: 8000, b: 8000, c: 8000 }, C: { a: 7000, b: 7000, c: 7000 } }),
    ).toEqual({ A: [], B: [], C: [] });
  });

  it("one expert, for the one who is in by him and for the one who is out by him", () => {
    expect(
      found({ A: { a: 9900, b: 8500, c: 8500 }, B: { a: 8400, b: 8900, c: 8900 }, C: { a: 7000, b: 7000, c: 7000 } }),
    ).toEqual({ A: ["expert"], B: ["expert"], C: [] });
  });

  it("a recusal, where a project lacks the sheet of the most lenient and would be in with it", () => {
    const lenient = (points: number): Sheets => ({ a: points, b: points, c: points, d: points + 900, e: points });
    const others = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`Z${i}`, lenient(5000 - i * 100)]));
    const without = { a: 8040, b: 8040, c: 8040, e: 8040 }; // d has left: four sheets, none dropped
    const rival = { a: 8000, b: 8000, c: 8000, d: 8450 }; // e has left, and the mean of four keeps what d gave
    const result = found({ A: without, B: rival, ...others });
    expect(result.A).toContain("recusal");
    expect(result.B).toContain("recusal");
    expect(result.Z0).toEqual([]);
  });

  it("rounding, where two exact means are published as one score and the keys turn them round", () => {
    // 87.6666… and 87.67 both publish as 87.67; the primary criterion puts the lower exact mean first.
    const projects = { A: { a: 8766, b: 8767, c: 8767 }, B: { a: 8767, b: 8767, c: 8767 } };
    expect(found(projects, 1, { A: 100 }).A).toContain("rounding");
    expect(found(projects, 1, { A: 100 }).B).toContain("rounding");
    expect(found(projects, 2, { A: 100 })).toEqual({ A: [], B: [] });
  });

  it("is not asked of a project that cannot be ranked", () => {
    expect(Object.keys(found({ A: { a: 9000, b: 9000, c: 9000 }, B: { a: 9000 } }))).toEqual(["A"]);
  });
});
