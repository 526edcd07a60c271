import type { Locale } from "@/lib/core/locale";

export type Words = Readonly<Record<Locale, string>>;

/** What a range of points stands for, best first: 9–10 国际先进. */
export type GuidanceBand = { readonly fromCenti: number; readonly toCenti: number; readonly text: Words };

/** The closed list of figures that points may be computed from. */
export const FIGURE_SOURCES = [
  "investment",
  "equipment-share",
  "new-revenue",
  "new-tax",
  "jobs",
  "debt-ratio",
] as const;
export type FigureSource = (typeof FIGURE_SOURCES)[number];

export type FigureUnit = "fen" | "basis-points" | "jobs";

/** Limits of a source are whole numbers of its unit; `at-most` where less is better. */
export const figureSources: Readonly<
  Record<FigureSource, { readonly unit: FigureUnit; readonly reaches: "at-least" | "at-most" }>
> = {
  investment: { unit: "fen", reaches: "at-least" },
  "equipment-share": { unit: "basis-points", reaches: "at-least" },
  "new-revenue": { unit: "fen", reaches: "at-least" },
  "new-tax": { unit: "fen", reaches: "at-least" },
  jobs: { unit: "jobs", reaches: "at-least" },
  "debt-ratio": { unit: "basis-points", reaches: "at-most" },
};

/** 60 % of the points at the floor and below it, all of them at the cap and above it. */
export type LinearFormula = { readonly kind: "linear"; readonly floor: number; readonly cap: number };

/** The first band whose limit is reached gives its points; none reached gives 0. */
export type BandedFormula = {
  readonly kind: "banded";
  readonly bands: readonly { readonly limit: number; readonly pointsCenti: number }[];
};

type CriterionText = {
  readonly code: string;
  readonly name: Words;
  readonly hint: Words;
  readonly maxCenti: number;
};

export type ComputedCriterion = CriterionText & {
  readonly kind: "computed";
  readonly source: FigureSource;
  readonly formula: LinearFormula | BandedFormula;
};

export type ExpertCriterion = CriterionText & {
  readonly kind: "expert";
  readonly stepCenti: number;
  readonly guidance: readonly GuidanceBand[];
};

export type Criterion = ComputedCriterion | ExpertCriterion;

/** 评分标准 as a document: what a call freezes and hashes. Whole numbers and texts only, so that its canonical JSON is exact. */
export type Rubric = {
  readonly minReviews: number;
  readonly trimFromN: number;
  readonly lambda: number;
  /** The code of the expert criterion that is the second key of the tie-break. */
  readonly primary: string;
  readonly criteria: readonly Criterion[];
};

export const expertCriteria = ({ criteria }: Rubric): readonly ExpertCriterion[] =>
  criteria.filter((criterion) => criterion.kind === "expert");

export const computedCriteria = ({ criteria }: Rubric): readonly ComputedCriterion[] =>
  criteria.filter((criterion) => criterion.kind === "computed");
