import { formatPoints, parsePoints } from "@/lib/calls/schema/fields";
import type { DraftItem, DraftSheet } from "../domain/sheet-draft";

/** One criterion as it is typed; what cannot be read as points stays in the field and is not saved. */
export type SheetEntry = { readonly points: string; readonly reason: string };

export type SheetEntries = {
  readonly items: { readonly [code: string]: SheetEntry | undefined };
  readonly comment: string;
};

export const EMPTY_ENTRY: SheetEntry = { points: "", reason: "" };

export const entryOf = ({ pointsCenti, reason }: DraftItem): SheetEntry => ({
  points: pointsCenti === null ? "" : formatPoints(pointsCenti),
  reason,
});

export function entriesOf({ scores, comment }: DraftSheet): SheetEntries {
  const items = Object.entries(scores).flatMap(([code, item]) => (item ? [[code, entryOf(item)] as const] : []));
  return { items: Object.fromEntries(items), comment };
}

/** Only what says something, so that an untouched sheet equals the empty one. */
export function draftOf({ items, comment }: SheetEntries): DraftSheet {
  const scores = Object.entries(items).flatMap(([code, entry]) => {
    if (!entry) return [];
    const item = { pointsCenti: parsePoints(entry.points), reason: entry.reason };
    return item.pointsCenti === null && item.reason === "" ? [] : [[code, item] as const];
  });
  return { scores: Object.fromEntries(scores), comment };
}

/** Up or down by one step, within the criterion; from an empty field, up to the first step or down to none. */
export function stepped(points: string, direction: 1 | -1, { stepCenti, maxCenti }: Stepping): string {
  const centi = parsePoints(points) ?? 0;
  const onStep = Math.floor(centi / stepCenti) * stepCenti;
  const next = direction === 1 || onStep === centi ? onStep + direction * stepCenti : onStep;
  return formatPoints(Math.min(Math.max(next, 0), maxCenti));
}

type Stepping = { readonly stepCenti: number; readonly maxCenti: number };
