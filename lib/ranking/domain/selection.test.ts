import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "@/lib/testing/vectors/scoring.json";
import { type Fund, fullPurse, isClosed, offer, outcomeOf, selectionModes } from "./selection";

const half = { numerator: 1n, denominator: 2n };
const aFund = (changes: Partial<Fund>): Fund => ({
  budgetFen: 150n,
  maxAwards: null,
  mode: "strict_stop",
  minScoreCenti: null,
  partialFloor: half,
  ...changes,
});

function walk(fund: Fund, amountsFen: readonly bigint[], scoresCenti: readonly number[] = []) {
  const purse = fullPurse(fund);
  const selections = amountsFen.map((amountFen, i) =>
    offer(purse, fund, { amountFen, officialCenti: scoresCenti[i] ?? 0 }),
  );
  return {
    awards: selections.map((selection) => selection.awardFen),
    reasons: selections.map((selection) => selection.reasonCode),
    leftFen: purse.leftFen,
  };
}

describe.each(vectors.selection)("$name", (vector) => {
  test.each(selectionModes)("%s", (mode) => {
    const fund = aFund({
      mode,
      budgetFen: BigInt(vector.budgetFen),
      maxAwards: vector.maxAwards,
      minScoreCenti: vector.minScore === null ? null : vector.minScore * 100,
    });
    const amounts: Partial<Record<string, number>> = vector.amountFen;
    const scores: Partial<Record<string, number>> = vector.score;
    const walked = walk(
      fund,
      vector.rankedIds.map((id) => BigInt(amounts[id] ?? 0)),
      vector.rankedIds.map((id) => (scores[id] ?? 0) * 100),
    );
    const awards = vector.rankedIds.flatMap((id, i) => (walked.awards[i] ? [[id, Number(walked.awards[i])]] : []));
    const refusals = vector.rankedIds.flatMap((id, i) => (walked.reasons[i] ? [[id, walked.reasons[i]]] : []));
    expect(Object.fromEntries(awards)).toEqual(vector.expect[mode].awards);
    expect(Object.fromEntries(refusals)).toEqual(vector.expect[mode].notAwarded);
    expect(walked.leftFen).toBe(BigInt(vector.expect[mode].left));
  });
});

describe("walking down the ranking", () => {
  test("the minimum score is tested before the number of awards, and that before the stop", () => {
    const fund = aFund({ budgetFen: 10n, maxAwards: 1, minScoreCenti: 6_000, mode: "strict_stop" });
    expect(walk(fund, [10n, 10n, 10n], [9_000, 8_000, 5_999]).reasons).toEqual([
      null,
      "AWARD_COUNT_REACHED",
      "BELOW_MIN_SCORE",
    ]);
    expect(walk({ ...fund, maxAwards: 2 }, [11n, 1n, 1n], [9_000, 6_000, 5_999]).reasons).toEqual([
      "FUND_EXHAUSTED",
      "AFTER_STOP",
      "BELOW_MIN_SCORE",
    ]);
  });

  test("a partial award counts as an award and has no reason code", () => {
    const fund = aFund({ mode: "partial_last", maxAwards: 2, budgetFen: 150n });
    expect(walk(fund, [100n, 100n, 10n])).toEqual({
      awards: [100n, 50n, 0n],
      reasons: [null, null, "AWARD_COUNT_REACHED"],
      leftFen: 0n,
    });
  });

  test("exactly the floor is enough for a partial award, one fen less is not", () => {
    const fund = aFund({ mode: "partial_last", partialFloor: { numerator: 2n, denominator: 3n } });
    expect(walk({ ...fund, budgetFen: 200n }, [300n]).awards).toEqual([200n]);
    expect(walk({ ...fund, budgetFen: 199n }, [300n])).toMatchObject({ awards: [0n], reasons: ["FUND_EXHAUSTED"] });
  });

  test("nothing to give: everyone waits", () => {
    expect(walk(aFund({ maxAwards: 0 }), [1n, 1n]).reasons).toEqual(["AWARD_COUNT_REACHED", "AWARD_COUNT_REACHED"]);
    expect(walk(aFund({ budgetFen: 0n, mode: "partial_last" }), [1n, 1n]).reasons).toEqual([
      "FUND_EXHAUSTED",
      "AFTER_STOP",
    ]);
  });

  test("too low a score is not awarded, every other refusal stands by", () => {
    expect(outcomeOf(null)).toBe("award");
    expect(outcomeOf("BELOW_MIN_SCORE")).toBe("not-awarded");
    expect(outcomeOf("INSUFFICIENT_REVIEWS")).toBe("insufficient-reviews");
    for (const reason of ["AWARD_COUNT_REACHED", "FUND_EXHAUSTED", "DOES_NOT_FIT", "AFTER_STOP"] as const) {
      expect(outcomeOf(reason)).toBe("standby");
    }
  });
});

describe("for every fund and every list of amounts", () => {
  const amounts = fc.array(fc.bigInt({ min: 1n, max: 100n }), { maxLength: 12 });
  const funds = fc
    .record({
      budgetFen: fc.bigInt({ min: 0n, max: 400n }),
      maxAwards: fc.option(fc.nat({ max: 6 })),
      mode: fc.constantFrom(...selectionModes),
    })
    .map(aFund);

  test("the fund is never exceeded and awards plus the rest are the fund", () => {
    fc.assert(
      fc.property(funds, amounts, (fund, list) => {
        const { awards, leftFen } = walk(fund, list);
        expect(leftFen).toBeGreaterThanOrEqual(0n);
        expect(awards.reduce((sum, award) => sum + award, leftFen)).toBe(fund.budgetFen);
        if (fund.maxAwards !== null)
          expect(awards.filter((award) => award > 0n).length).toBeLessThanOrEqual(fund.maxAwards);
      }),
    );
  });

  test("under strict_stop nobody is funded below someone who is not", () => {
    fc.assert(
      fc.property(funds, amounts, (fund, list) => {
        const { awards } = walk({ ...fund, mode: "strict_stop" }, list);
        const firstRefused = awards.indexOf(0n);
        if (firstRefused >= 0) expect(awards.slice(firstRefused).every((award) => award === 0n)).toBe(true);
      }),
    );
  });

  test("with equal amounts that divide the fund, the mode does not matter", () => {
    fc.assert(
      fc.property(fc.nat({ max: 8 }), fc.nat({ max: 8 }), (projects, funded) => {
        const list = Array.from({ length: projects }, () => 50n);
        const byMode = selectionModes.map(
          (mode) => walk(aFund({ mode, budgetFen: BigInt(funded) * 50n }), list).awards,
        );
        expect(byMode[1]).toEqual(byMode[0]);
        expect(byMode[2]).toEqual(byMode[0]);
      }),
    );
  });

  test("a closed purse gives nothing more", () => {
    fc.assert(
      fc.property(funds, amounts, (fund, list) => {
        const purse = fullPurse(fund);
        for (const amountFen of list) {
          const closed = isClosed(purse, fund);
          const { awardFen } = offer(purse, fund, { amountFen, officialCenti: 0 });
          if (closed) expect(awardFen).toBe(0n);
        }
      }),
    );
  });
});
