import { computedCriteria, type FigureUnit, figureSources, type Rubric } from "@/lib/calls/domain/rubric";
import { isVerified, type JudgedFigures, projectFigures } from "./computed-figures";
import { computedPoints, type Figure, figureOf } from "./rubric-points";

/** One computed criterion as an expert reads it. The value is whole in its unit: fen, people, or hundredths of a per cent. */
export type ComputedView = {
  readonly code: string;
  readonly pointsCenti: number;
  readonly value: { readonly unit: FigureUnit; readonly amount: bigint } | null;
  readonly verified: boolean;
};

/** `stored`: the points of a locked sheet, which stay what they were. */
export function computedViews(
  rubric: Rubric,
  judged: JudgedFigures,
  stored: Readonly<Record<string, number>> | null,
): ComputedView[] {
  const figures = projectFigures(judged);
  const points = stored ?? computedPoints(rubric, figures);
  return computedCriteria(rubric).map(({ code, source }) => {
    const { unit, reaches } = figureSources[source];
    const figure = figureOf(source, figures);
    return {
      code,
      pointsCenti: points[code] ?? 0,
      value: figure && { unit, amount: shownAmount(figure, reaches) },
      verified: isVerified(source, judged),
    };
  });
}

/** Rounded away from the limit: 69.999 % must not be read as the 70 % that it does not reach. */
function shownAmount({ numerator, denominator }: NonNullable<Figure>, reaches: "at-least" | "at-most"): bigint {
  const down = numerator / denominator;
  const isExact = down * denominator === numerator;
  return reaches === "at-least" || isExact ? down : down + 1n;
}
