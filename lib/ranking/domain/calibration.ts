import { itemAt } from "@/lib/core/checked-index";
import { componentsOf } from "./connectedness";
import type { SheetTable } from "./sheet-table";

/** In centipoints. Advisory: shown to those who deliberate, never what decides. */
export type Calibration = {
  /** What each project would have from experts of average severity; null without a valid sheet. */
  readonly merits: readonly (number | null)[];
  /** How far each expert lies above (+) or below (−) the others on the same projects. */
  readonly severities: readonly number[];
};

/**
 * score = merit of the project + severity of the expert, by least squares with `lambda` times the squared severities added.
 * Merits are not shrunk, so a project with fewer sheets is not drawn to the mean. With the merits eliminated there remains one
 * symmetric equation for each expert; it is solved by conjugate gradients over the sheets themselves: no matrix is ever built.
 * `lambda` 0 is plain least squares and compares within connected components only.
 */
export function calibrate(table: SheetTable, lambda: number): Calibration {
  const means = table.rows.map(({ totalsCenti }) => total(totalsCenti) / totalsCenti.length);
  const severities = solve(table, lambda, deviations(table, means));
  const merits = table.rows.map(({ experts }, row) =>
    experts.length === 0 ? null : itemAt(means, row) - meanAt(severities, experts),
  );
  return { merits, severities: Array.from(severities) };
}

const total = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

function meanAt(values: Float64Array, positions: readonly number[]): number {
  let sum = 0;
  for (const position of positions) sum += itemAt(values, position);
  return sum / positions.length;
}

function deviations({ expertIds, rows }: SheetTable, means: readonly number[]): Float64Array {
  const sums = new Float64Array(expertIds.length);
  rows.forEach(({ experts, totalsCenti }, row) => {
    const mean = itemAt(means, row);
    experts.forEach((expert, i) => {
      sums[expert] = itemAt(sums, expert) + itemAt(totalsCenti, i) - mean;
    });
  });
  return sums;
}

type System = {
  readonly multiply: (values: Float64Array) => Float64Array;
  readonly diagonal: Float64Array;
  readonly centre: (values: Float64Array) => void;
};

/** Conjugate gradients, restarted on the true residual until it is down to rounding: the usual iterative refinement. */
function solve(table: SheetTable, lambda: number, target: Float64Array): Float64Array {
  const system = equations(table, lambda);
  const solution = new Float64Array(target.length);
  const goal = 1e-13 * largest(target);
  for (let restart = 0; restart < 6; restart++) {
    const reached = system.multiply(solution);
    const residual = target.map((value, i) => value - itemAt(reached, i));
    system.centre(residual);
    if (largest(residual) <= goal) break;
    addScaled(solution, 1, conjugateGradients(system, residual));
    system.centre(solution);
  }
  return solution;
}

function equations(table: SheetTable, lambda: number): System {
  const diagonal = new Float64Array(table.expertIds.length).fill(lambda);
  const own = new Float64Array(table.expertIds.length).fill(lambda);
  for (const { experts } of table.rows) {
    for (const expert of experts) {
      own[expert] = itemAt(own, expert) + 1;
      diagonal[expert] = itemAt(diagonal, expert) + 1 - 1 / experts.length;
    }
  }
  const multiply = (values: Float64Array) => {
    const product = values.map((value, expert) => value * itemAt(own, expert));
    for (const { experts } of table.rows) {
      if (experts.length === 0) continue;
      const mean = meanAt(values, experts);
      for (const expert of experts) product[expert] = itemAt(product, expert) - mean;
    }
    return product;
  };
  return { multiply, diagonal, centre: centreOf(table) };
}

/** Severities sum to 0 within each component, for every lambda. Held exactly, it also keeps a tiny lambda from magnifying rounding. */
function centreOf(table: SheetTable): (values: Float64Array) => void {
  const { count, ofExpert } = componentsOf(table);
  const sizes = new Float64Array(count);
  for (const component of ofExpert) sizes[component] = itemAt(sizes, component) + 1;
  return (values) => {
    const sums = new Float64Array(count);
    ofExpert.forEach((component, expert) => {
      sums[component] = itemAt(sums, component) + itemAt(values, expert);
    });
    ofExpert.forEach((component, expert) => {
      values[expert] = itemAt(values, expert) - itemAt(sums, component) / itemAt(sizes, component);
    });
  };
}

function conjugateGradients({ multiply, diagonal }: System, target: Float64Array): Float64Array {
  const solution = new Float64Array(target.length);
  const residual = Float64Array.from(target);
  const precondition = () => residual.map((value, i) => value / (itemAt(diagonal, i) || 1));
  let direction = precondition();
  let size = dot(residual, direction);
  const enough = 1e-24 * size;
  for (let step = 0; step < 4 * target.length + 40 && size > enough; step++) {
    const image = multiply(direction);
    const curvature = dot(direction, image);
    if (curvature <= 0) break;
    addScaled(solution, size / curvature, direction);
    addScaled(residual, -size / curvature, image);
    const next = precondition();
    const nextSize = dot(residual, next);
    addScaled(next, nextSize / size, direction);
    direction = next;
    size = nextSize;
  }
  return solution;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += itemAt(a, i) * itemAt(b, i);
  return sum;
}

function addScaled(onto: Float64Array, factor: number, values: Float64Array): void {
  for (let i = 0; i < onto.length; i++) onto[i] = itemAt(onto, i) + factor * itemAt(values, i);
}

const largest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
