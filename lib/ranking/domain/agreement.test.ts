import { describe, expect, test } from "vitest";
import vectors from "@/lib/testing/vectors/scoring.json";
import { agreementOf, intraclassCorrelation, krippendorffAlpha, meanSquares } from "./agreement";
import { sheetTable } from "./sheet-table";

const centi = (points: number) => points * 100;
const closeOrNull = (actual: number | null, expected: number | null) =>
  expected === null ? expect(actual).toBeNull() : expect(actual).toBeCloseTo(expected, 9);

describe("intraclass correlation", () => {
  test.each(vectors.icc)("$name", ({ matrix, expect: expected }) => {
    const inCenti = matrix.map((row) => row.map(centi));
    const { rows, columns, error, scale } = meanSquares(inCenti);
    expect(Number(rows) / Number(scale) / 1e4).toBeCloseTo(expected.MSR, 9);
    expect(Number(columns) / Number(scale) / 1e4).toBeCloseTo(expected.MSC, 9);
    expect(Number(error) / Number(scale) / 1e4).toBeCloseTo(expected.MSE, 9);
    const { icc21, icc2k } = intraclassCorrelation(inCenti);
    closeOrNull(icc21, expected.icc21);
    closeOrNull(icc2k, expected.icc2k);
  });

  test("one project or one expert says nothing", () => {
    expect(intraclassCorrelation([[1, 2, 3]])).toEqual({ icc21: null, icc2k: null });
    expect(intraclassCorrelation([[1], [2]])).toEqual({ icc21: null, icc2k: null });
    expect(intraclassCorrelation([])).toEqual({ icc21: null, icc2k: null });
  });
});

describe("Krippendorff's alpha", () => {
  test.each(vectors.krippendorffInterval)("$name", ({ units, expect: expected }) => {
    const written: readonly (readonly (number | null)[])[] = units;
    const alpha = krippendorffAlpha(written.map((unit) => unit.filter((value) => value !== null).map(centi)));
    closeOrNull(alpha, expected.alpha);
  });

  test("projects of many different sizes are still one exact fraction", () => {
    const units = Array.from({ length: 400 }, (_, size) =>
      Array.from({ length: size + 2 }, (_, i) => (i * 7919) % 10_001),
    );
    expect(krippendorffAlpha(units)).toSatisfy(Number.isFinite);
  });
});

test("ICC is not given where one expert lacks one project; alpha is", () => {
  const sheets = (totals: Record<string, number>) =>
    Object.entries(totals).map(([expertId, totalCenti]) => ({ expertId, totalCenti, primaryCenti: 0 }));
  const full = [{ sheets: sheets({ A: 9000, B: 8800 }) }, { sheets: sheets({ A: 8000, B: 8300 }) }];
  expect(agreementOf(sheetTable(full)).icc21).not.toBeNull();
  expect(agreementOf(sheetTable([...full, { sheets: sheets({ A: 7000 }) }]))).toEqual({
    icc21: null,
    icc2k: null,
    alpha: expect.closeTo(212 / 251, 9),
  });
  expect(agreementOf(sheetTable([]))).toEqual({ icc21: null, icc2k: null, alpha: null });
});
