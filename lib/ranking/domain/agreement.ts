import { itemAt } from "@/lib/core/checked-index";
import { isCrossed, type SheetTable } from "./sheet-table";

export type Agreement = { readonly icc21: number | null; readonly icc2k: number | null; readonly alpha: number | null };

/** ICC is given only for a panel in which every expert scored every project; Krippendorff's alpha needs no such thing. */
export function agreementOf(table: SheetTable): Agreement {
  const scores = table.rows.map(({ totalsCenti }) => totalsCenti);
  const icc = isCrossed(table) ? intraclassCorrelation(scores) : { icc21: null, icc2k: null };
  return { ...icc, alpha: krippendorffAlpha(scores) };
}

/** Sums of squares in whole numbers, all on one common scale: n · k · (n − 1) · (k − 1) times the mean squares. */
export function meanSquares(matrix: readonly (readonly number[])[]) {
  const [n, k] = [BigInt(matrix.length), BigInt(matrix[0]?.length ?? 0)];
  const rowSums = matrix.map(sumOf);
  const columnSums = (matrix[0] ?? []).map((_, column) => sumOf(matrix.map((row) => itemAt(row, column))));
  const grand = rowSums.reduce((sum, rowSum) => sum + rowSum, 0n) ** 2n;
  const byRows = n * squares(rowSums);
  const byColumns = k * squares(columnSums);
  const all = n * k * matrix.reduce((sum, row) => sum + squares(row.map(BigInt)), 0n);
  return {
    rows: (byRows - grand) * (k - 1n),
    columns: (byColumns - grand) * (n - 1n),
    error: all - byRows - byColumns + grand,
    scale: n * k * (n - 1n) * (k - 1n),
  };
}

/** Shrout and Fleiss, two-way random, absolute agreement: of one expert, and of the mean of all. A denominator of 0 or less says nothing. */
export function intraclassCorrelation(matrix: readonly (readonly number[])[]) {
  const [n, k] = [BigInt(matrix.length), BigInt(matrix[0]?.length ?? 0)];
  if (n < 2n || k < 2n) return { icc21: null, icc2k: null };
  const { rows, columns, error } = meanSquares(matrix);
  const between = n * (rows - error);
  return {
    icc21: quotient(between, n * rows + n * (k - 1n) * error + k * (columns - error)),
    icc2k: quotient(between, n * rows + columns - error),
  };
}

/** Interval metric; a project with a single sheet is ignored. 1 − observed / expected disagreement, as one exact fraction. */
export function krippendorffAlpha(units: readonly (readonly number[])[]): number | null {
  const pairable = units.filter((unit) => unit.length >= 2);
  const pooled = pairable.flat().map(BigInt);
  const n = BigInt(pooled.length);
  const expected = pairwiseSquares(n, pooled);
  if (expected === 0n) return null;
  const sizes = [...new Set(pairable.map((unit) => BigInt(unit.length - 1)))];
  const common = sizes.reduce(leastCommonMultiple, 1n);
  const observed = pairable.reduce((sum, unit) => {
    const others = BigInt(unit.length - 1);
    return sum + pairwiseSquares(others + 1n, unit.map(BigInt)) * (common / others);
  }, 0n);
  return quotient(common * expected - observed * (n - 1n), common * expected);
}

/** Half the squared differences over all ordered pairs. */
const pairwiseSquares = (count: bigint, values: readonly bigint[]): bigint =>
  count * squares(values) - values.reduce((sum, value) => sum + value, 0n) ** 2n;

const squares = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value * value, 0n);
const sumOf = (values: readonly number[]): bigint => BigInt(values.reduce((sum, value) => sum + value, 0));

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}

/** Eighteen decimals of the exact fraction, whatever the size of its terms; null where the denominator is not positive. */
function quotient(numerator: bigint, denominator: bigint): number | null {
  if (denominator <= 0n) return null;
  return Number((numerator * 10n ** 18n) / denominator) / 1e18;
}
