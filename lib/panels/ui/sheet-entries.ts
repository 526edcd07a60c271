import type { Rubric } from "@/lib/calls/domain/rubric";
import { formatPoints, parsePoints } from "@/lib/calls/schema/fields";
import { halfWidth } from "@/lib/core/normalise";
import { storableText } from "@/lib/core/storable";
import { type SheetFaultCode, sheetFaults } from "../domain/rubric-sheet";
import { type DraftItem, type DraftSheet, scoredItems } from "../domain/sheet-draft";

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

/** What was taken in from elsewhere stands in the fields; where the same is meant, as it was typed here: `九` is no points and stays. */
export function entriesWith(typed: SheetEntries, taken: DraftSheet): SheetEntries {
  const { items, comment } = entriesOf(taken);
  const kept = Object.entries(typed.items).flatMap(([code, entry]) => {
    const item = items[code] ?? EMPTY_ENTRY;
    const isSame = entry && parsePoints(entry.points) === parsePoints(item.points) && entry.reason === item.reason;
    return isSame ? [[code, entry] as const] : [];
  });
  return { items: { ...items, ...Object.fromEntries(kept) }, comment };
}

/** Points that no sheet can hold: not a number at all, or a number that is far too great or too fine. */
export function unreadablePoints(points: string): TypedFaultCode | null {
  const typed = halfWidth(points).trim().replace("。", ".");
  if (typed === "" || parsePoints(points) !== null) return null;
  if (/^[0-9]{4,}(\.[0-9]*)?$/.test(typed)) return "out-of-range";
  return /^[0-9]+\.[0-9]+$/.test(typed) ? "not-a-step" : "not-points";
}

export type TypedFaultCode = SheetFaultCode | "not-points";
export type TypedFault = { readonly code: string; readonly fault: TypedFaultCode };

/** As the rubric finds them, but that what was typed and cannot be read is told as that, and not as nothing. */
export const typedFaults = (rubric: Rubric, entries: SheetEntries): readonly TypedFault[] =>
  sheetFaults(rubric, scoredItems(draftOf(entries).scores)).map(({ code, fault }) => ({
    code,
    fault: unreadablePoints(entries.items[code]?.points ?? "") ?? fault,
  }));

/** Only what says something, so that an untouched sheet equals the empty one; as the server will keep it. */
export function draftOf({ items, comment }: SheetEntries): DraftSheet {
  const scores = Object.entries(items).flatMap(([code, entry]) => {
    if (!entry) return [];
    const item = { pointsCenti: parsePoints(entry.points), reason: storableText(entry.reason) };
    return item.pointsCenti === null && item.reason === "" ? [] : [[code, item] as const];
  });
  return { scores: Object.fromEntries(scores), comment: storableText(comment) };
}

/** Up or down by one step, within the criterion; from an empty field, up to the first step or down to none. */
export function stepped(points: string, direction: 1 | -1, { stepCenti, maxCenti }: Stepping): string {
  const centi = parsePoints(points) ?? 0;
  const onStep = Math.floor(centi / stepCenti) * stepCenti;
  const next = direction === 1 || onStep === centi ? onStep + direction * stepCenti : onStep;
  return formatPoints(Math.min(Math.max(next, 0), maxCenti));
}

type Stepping = { readonly stepCenti: number; readonly maxCenti: number };
