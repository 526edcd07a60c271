import type { Rubric } from "@/lib/calls/domain/rubric";
import { err, ok, type Result } from "@/lib/core/result";
import { computedPoints, type ProjectFigures } from "./rubric-points";
import { primaryPointsCenti, type SheetScores, sheetFaults, sheetTotalCenti } from "./rubric-sheet";
import { type DraftSheet, isCommentTooLong, scoredItems } from "./sheet-draft";

/** What locking adds to what the expert wrote. */
export type FinishedSheet = {
  readonly scores: SheetScores;
  readonly computed: Readonly<Record<string, number>>;
  readonly totalCenti: number;
  readonly primaryCenti: number;
};

/** A whole sheet: every expert criterion scored and reasoned, the computed ones filled in by the system. */
export function finishSheet(
  rubric: Rubric,
  draft: DraftSheet,
  figures: ProjectFigures,
): Result<FinishedSheet, "sheet-incomplete"> {
  const scores = scoredItems(draft.scores);
  if (sheetFaults(rubric, scores).length > 0 || isCommentTooLong(draft.comment)) return err("sheet-incomplete");
  const computed = computedPoints(rubric, figures);
  const totalCenti = sheetTotalCenti(rubric, scores, computed);
  return ok({ scores, computed, totalCenti, primaryCenti: primaryPointsCenti(rubric, scores) });
}

/** What the receipt of a locked sheet binds; all of it can be found again from stored rows. */
export type SheetRecord = Omit<FinishedSheet, "primaryCenti"> & {
  readonly assignmentId: string;
  /** Of the call's frozen text, which holds the rubric. */
  readonly callSha256: string;
  /** Of the submission that was scored. */
  readonly submissionSha256: string;
  readonly comment: string;
};
