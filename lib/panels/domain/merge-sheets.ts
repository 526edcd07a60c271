import { canonicalJson } from "@/lib/core/canonical-json";
import type { DraftItem, DraftScores, DraftSheet } from "./sheet-draft";

/** What both windows changed, each in its own way: what was saved stands, what was typed here is shown beside it. */
export type SheetConflict = { readonly code: string; readonly mine: DraftItem };

export type MergedSheet = { readonly sheet: DraftSheet; readonly conflicts: readonly SheetConflict[] };

/** Two windows on one sheet: each criterion is taken from the window that changed it, and none is overwritten unseen. */
export function mergeSheets(base: DraftSheet, theirs: DraftSheet, mine: DraftSheet): MergedSheet {
  const codes = [...new Set([base, theirs, mine].flatMap(({ scores }) => Object.keys(scores)))];
  const merged: Record<string, DraftItem> = {};
  const conflicts: SheetConflict[] = [];
  for (const code of codes) {
    const sides = {
      base: itemOf(base.scores, code),
      theirs: itemOf(theirs.scores, code),
      mine: itemOf(mine.scores, code),
    };
    merged[code] = same(sides.theirs, sides.base) ? sides.mine : sides.theirs;
    const bothChanged = !same(sides.theirs, sides.base) && !same(sides.mine, sides.base);
    if (bothChanged && !same(sides.mine, sides.theirs)) conflicts.push({ code, mine: sides.mine });
  }
  return { sheet: { scores: merged, comment: mergedComment(base.comment, theirs.comment, mine.comment) }, conflicts };
}

/** Two comments that went different ways are both kept: nobody's words are dropped. */
function mergedComment(base: string, theirs: string, mine: string): string {
  if (theirs === base || theirs === mine) return mine;
  return mine === base ? theirs : `${theirs}\n${mine}`;
}

const NOTHING: DraftItem = { pointsCenti: null, reason: "" };
const itemOf = (scores: DraftScores, code: string): DraftItem => scores[code] ?? NOTHING;
const same = (left: DraftItem, right: DraftItem) => canonicalJson(left) === canonicalJson(right);
