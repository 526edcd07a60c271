import { type Criterion, expertCriteria, figureSources, type GuidanceBand, type Rubric } from "./rubric";

export type RubricFaultCode =
  | "points-do-not-sum-to-100"
  | "primary-not-an-expert-criterion"
  | "review-counts-out-of-range"
  | "code-blank"
  | "code-repeated"
  | "name-missing"
  | "points-out-of-range"
  | "step-does-not-divide-points"
  | "guidance-out-of-order"
  | "floor-not-below-cap"
  | "linear-where-less-is-better"
  | "bands-out-of-order"
  | "band-points-out-of-order";

/** `code` names the criterion; null concerns the whole rubric. */
export type RubricFault = { readonly fault: RubricFaultCode; readonly code: string | null };

const fullCenti = 10_000;

/** Everything that keeps a rubric from being published; an empty list is a sound rubric. */
export function rubricFaults(rubric: Rubric): readonly RubricFault[] {
  const codes = rubric.criteria.map(({ code }) => code);
  const ofCriteria = rubric.criteria.flatMap((criterion, position) => {
    const faults = criterionFaults(criterion);
    if (codes.indexOf(criterion.code) < position) faults.push("code-repeated");
    return faults.map((fault) => ({ fault, code: criterion.code }));
  });
  return [...wholeFaults(rubric).map((fault) => ({ fault, code: null })), ...ofCriteria];
}

function wholeFaults(rubric: Rubric): RubricFaultCode[] {
  const { minReviews, trimFromN, lambda, primary, criteria } = rubric;
  const faults: RubricFaultCode[] = [];
  const sum = criteria.reduce((total, { maxCenti }) => total + maxCenti, 0);
  if (sum !== fullCenti) faults.push("points-do-not-sum-to-100");
  if (expertCriteria(rubric).filter(({ code }) => code === primary).length !== 1) {
    faults.push("primary-not-an-expert-criterion");
  }
  if (!isWhole(minReviews, 1) || !isWhole(trimFromN, 3) || !isWhole(lambda, 1))
    faults.push("review-counts-out-of-range");
  return faults;
}

function criterionFaults(criterion: Criterion): RubricFaultCode[] {
  const faults: RubricFaultCode[] = [];
  if (criterion.code.trim() === "") faults.push("code-blank");
  if (Object.values(criterion.name).some((name) => name.trim() === "")) faults.push("name-missing");
  if (!isWhole(criterion.maxCenti, 1, fullCenti)) faults.push("points-out-of-range");
  if (criterion.kind === "computed") return [...faults, ...formulaFaults(criterion)];
  const { stepCenti, maxCenti, guidance } = criterion;
  if (!isWhole(stepCenti, 1) || maxCenti % stepCenti !== 0) faults.push("step-does-not-divide-points");
  if (!isGuidanceInOrder(guidance, maxCenti)) faults.push("guidance-out-of-order");
  return faults;
}

function formulaFaults({ source, formula, maxCenti }: Extract<Criterion, { kind: "computed" }>): RubricFaultCode[] {
  const { reaches } = figureSources[source];
  if (formula.kind === "linear") {
    if (reaches === "at-most") return ["linear-where-less-is-better"];
    const inOrder = isWhole(formula.floor, 0) && isWhole(formula.cap, 0) && formula.floor < formula.cap;
    return inOrder ? [] : ["floor-not-below-cap"];
  }
  const { bands } = formula;
  const faults: RubricFaultCode[] = [];
  const isStricter = (limit: number, next: number) => (reaches === "at-least" ? limit > next : limit < next);
  const limits = bands.map(({ limit }) => limit);
  if (bands.length === 0 || !limits.every((limit) => isWhole(limit, 0)) || !isChain(limits, isStricter)) {
    faults.push("bands-out-of-order");
  }
  const points = bands.map(({ pointsCenti }) => pointsCenti);
  if (!points.every((each) => isWhole(each, 1, maxCenti)) || !isChain(points, (better, next) => better > next)) {
    faults.push("band-points-out-of-order");
  }
  return faults;
}

/** Best first, without overlap, within the points of the criterion. A criterion may do without. */
function isGuidanceInOrder(bands: readonly GuidanceBand[], maxCenti: number): boolean {
  const areWhole = bands.every(
    ({ fromCenti, toCenti }) => isWhole(fromCenti, 0) && isWhole(toCenti, fromCenti, maxCenti),
  );
  return areWhole && isChain(bands, (better, next) => better.fromCenti > next.toCenti);
}

const isChain = <Item>(items: readonly Item[], precedes: (item: Item, next: Item) => boolean): boolean =>
  items.every((item, position) => {
    const next = items[position + 1];
    return next === undefined || precedes(item, next);
  });

const isWhole = (value: number, least: number, most = Number.MAX_SAFE_INTEGER): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= most;
