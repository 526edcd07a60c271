import {
  type BandedFormula,
  type ComputedCriterion,
  computedCriteria,
  type FigureSource,
  figureSources,
  type LinearFormula,
  type Rubric,
} from "@/lib/calls/domain/rubric";

/** The judged figures of one application: verified where there is a verified value, else as claimed. */
export type ProjectFigures = {
  /** On the basis that the call compares. */
  readonly investmentFen: bigint;
  /** Equipment with software, and the investment that it is part of: both on one basis, or their share says nothing. */
  readonly equipmentFen: bigint;
  readonly equipmentOfFen: bigint;
  readonly newRevenueFen: bigint;
  readonly newTaxFen: bigint;
  readonly newJobs: number;
  readonly assetsFen: bigint;
  readonly liabilitiesFen: bigint;
};

/** An exact fraction of the source's unit; null where there is nothing to divide by, which gives 0 points. */
export type Figure = { readonly numerator: bigint; readonly denominator: bigint } | null;

/** The points of every computed criterion, by code. Exact fractions, rounded half up to 0.01 once. */
export function computedPoints(rubric: Rubric, figures: ProjectFigures): Readonly<Record<string, number>> {
  return Object.fromEntries(
    computedCriteria(rubric).map((criterion) => [
      criterion.code,
      pointsOf(criterion, figureOf(criterion.source, figures)),
    ]),
  );
}

export function figureOf(source: FigureSource, figures: ProjectFigures): Figure {
  switch (source) {
    case "investment":
      return whole(figures.investmentFen);
    case "equipment-share":
      return basisPoints(figures.equipmentFen, figures.equipmentOfFen);
    case "new-revenue":
      return whole(figures.newRevenueFen);
    case "new-tax":
      return whole(figures.newTaxFen);
    case "jobs":
      return whole(BigInt(figures.newJobs));
    case "debt-ratio":
      return basisPoints(figures.liabilitiesFen, figures.assetsFen);
  }
}

const whole = (numerator: bigint): Figure => ({ numerator, denominator: 1n });

const basisPoints = (part: bigint, total: bigint): Figure =>
  total > 0n ? { numerator: part * 10_000n, denominator: total } : null;

function pointsOf({ source, formula, maxCenti }: ComputedCriterion, figure: Figure): number {
  if (figure === null) return 0;
  return formula.kind === "linear" ? linearPoints(formula, maxCenti, figure) : bandedPoints(formula, source, figure);
}

/** points = max × (0.6 + 0.4 × (x − floor) / (cap − floor)), the last fraction held between 0 and 1. */
function linearPoints({ floor, cap }: LinearFormula, maxCenti: number, figure: NonNullable<Figure>): number {
  const span = BigInt(cap - floor) * figure.denominator;
  const above = figure.numerator - BigInt(floor) * figure.denominator;
  const gained = above < 0n ? 0n : above > span ? span : above;
  return roundedHalfUp(BigInt(maxCenti) * (6n * span + 4n * gained), 10n * span);
}

function bandedPoints({ bands }: BandedFormula, source: FigureSource, figure: NonNullable<Figure>): number {
  const { reaches } = figureSources[source];
  const reached = bands.find(({ limit }) => {
    const atLimit = BigInt(limit) * figure.denominator;
    return reaches === "at-least" ? figure.numerator >= atLimit : figure.numerator <= atLimit;
  });
  return reached?.pointsCenti ?? 0;
}

const roundedHalfUp = (numerator: bigint, denominator: bigint): number =>
  Number((2n * numerator + denominator) / (2n * denominator));
