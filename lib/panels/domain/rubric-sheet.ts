import { type ExpertCriterion, expertCriteria, type Rubric } from "@/lib/calls/domain/rubric";

export type SheetItem = { readonly pointsCenti: number; readonly reason: string };

/** What one expert wrote, by criterion; a criterion not scored yet is absent. */
export type SheetScores = { readonly [code: string]: SheetItem | undefined };

/** Characters in the reason for one criterion. */
export const REASON_LIMIT = 1000;
export const isReasonTooLong = (reason: string): boolean => [...reason].length > REASON_LIMIT;

export type SheetFaultCode =
  | "not-scored"
  | "out-of-range"
  | "not-a-step"
  | "reason-required"
  | "reason-too-long"
  | "not-for-experts";
export type SheetFault = { readonly code: string; readonly fault: SheetFaultCode };

/** Everything that keeps a sheet from being locked: all criteria are scored, each within its points and on its step. */
export function sheetFaults(rubric: Rubric, scores: SheetScores): readonly SheetFault[] {
  const criteria = expertCriteria(rubric);
  const known = new Set(criteria.map(({ code }) => code));
  const stray = Object.keys(scores).filter((code) => !known.has(code) && itemOf(scores, code) !== undefined);
  return [
    ...criteria.flatMap((criterion) => {
      const fault = itemFault(criterion, itemOf(scores, criterion.code));
      return fault === null ? [] : [{ code: criterion.code, fault }];
    }),
    ...stray.map((code): SheetFault => ({ code, fault: "not-for-experts" })),
  ];
}

function itemFault(criterion: ExpertCriterion, item: SheetItem | undefined): SheetFaultCode | null {
  if (item === undefined) return "not-scored";
  const { pointsCenti, reason } = item;
  if (!Number.isInteger(pointsCenti) || pointsCenti < 0 || pointsCenti > criterion.maxCenti) return "out-of-range";
  if (pointsCenti % criterion.stepCenti !== 0) return "not-a-step";
  if (isReasonTooLong(reason)) return "reason-too-long";
  return needsReason(criterion, pointsCenti) && reason.trim() === "" ? "reason-required" : null;
}

/** Below 60 % or above 95 % of the points; exactly 60 % and 95 % need none. */
export const needsReason = ({ maxCenti }: ExpertCriterion, pointsCenti: number): boolean =>
  pointsCenti * 100 < maxCenti * 60 || pointsCenti * 100 > maxCenti * 95;

/** The expert's own points; while a sheet is being written, of what is soundly scored so far: 4 of 3 points is no score. */
export const expertPointsCenti = (rubric: Rubric, scores: SheetScores): number =>
  expertCriteria(rubric).reduce((sum, criterion) => {
    const item = itemOf(scores, criterion.code);
    return item && isScored(criterion, item) ? sum + item.pointsCenti : sum;
  }, 0);

/** Whether the points are points of this criterion at all; a reason may still be lacking, or too long. */
export function isScored(criterion: ExpertCriterion, item: SheetItem | undefined): boolean {
  const fault = itemFault(criterion, item);
  return fault === null || fault === "reason-required" || fault === "reason-too-long";
}

/** The full total that is ranked: the expert's points and the project's computed points. */
export const sheetTotalCenti = (
  rubric: Rubric,
  scores: SheetScores,
  computedCenti: Readonly<Record<string, number>>,
): number => Object.values(computedCenti).reduce((sum, points) => sum + points, expertPointsCenti(rubric, scores));

/** The second key of the tie-break. */
export const primaryPointsCenti = (rubric: Rubric, scores: SheetScores): number =>
  itemOf(scores, rubric.primary)?.pointsCenti ?? 0;

/** A code such as `constructor` must not find what every object inherits. */
const itemOf = (scores: SheetScores, code: string): SheetItem | undefined =>
  Object.hasOwn(scores, code) ? scores[code] : undefined;
