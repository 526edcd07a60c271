import type { SheetScores } from "./rubric-sheet";

/** A sheet while it is being written: a reason may stand before its points. */
export type DraftItem = { readonly pointsCenti: number | null; readonly reason: string };
export type DraftScores = { readonly [code: string]: DraftItem | undefined };

export type DraftSheet = { readonly scores: DraftScores; readonly comment: string };

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
