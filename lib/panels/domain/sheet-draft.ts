import type { SheetScores } from "./rubric-sheet";

/** A sheet while it is being written: a reason may stand before its points. */
export type DraftItem = { readonly pointsCenti: number | null; readonly reason: string };
export type DraftScores = { readonly [code: string]: DraftItem | undefined };

export type DraftSheet = { readonly scores: DraftScores; readonly comment: string };

/** Characters in the overall comment of a sheet that is locked. */
export const COMMENT_LIMIT = 4000;

/** Characters of one text of a draft: many times what a sheet may be locked with, so that what is too long is kept until it is shortened. */
export const LONGEST_DRAFT_TEXT = 20_000;

export const isCommentTooLong = (comment: string): boolean => [...comment].length > COMMENT_LIMIT;

/** Whether a draft has room for all of it. */
export const isKeepable = ({ scores, comment }: DraftSheet): boolean =>
  [comment, ...Object.values(scores).map((item) => item?.reason ?? "")].every(
    (text) => text.length <= LONGEST_DRAFT_TEXT,
  );

/** Only what these criteria ask for: nothing else could be seen on the sheet, or taken off it. */
export const itemsFor = (scores: DraftScores, codes: readonly string[]): DraftScores =>
  Object.fromEntries(Object.entries(scores).filter(([code]) => codes.includes(code)));

/** What is scored so far; the rest is as if it were not there. */
export function scoredItems(draft: DraftScores): SheetScores {
  const scored = Object.entries(draft).flatMap(([code, item]) =>
    item === undefined || item.pointsCenti === null
      ? []
      : [[code, { pointsCenti: item.pointsCenti, reason: item.reason.trim() }] as const],
  );
  return Object.fromEntries(scored);
}

/** Nothing has been written yet. */
export const isBlank = ({ scores, comment }: DraftSheet) =>
  comment.trim() === "" &&
  Object.values(scores).every((item) => item === undefined || (item.pointsCenti === null && item.reason.trim() === ""));
