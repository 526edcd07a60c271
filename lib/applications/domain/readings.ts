import type { Fen } from "@/lib/core/money";
import { halfWidth, normaliseText } from "@/lib/core/normalise";
import { isDay } from "@/lib/core/time";
import { readAmount } from "./amount-notations";

/** What a typed text says; null when it says nothing, or not that. Nothing here guesses. */
export const wanOf = (typed: string | undefined): Fen | null =>
  typed === undefined ? null : readAmount(typed, "万元");

/** Yuan as a person types it: "1,234.5", "１２３４", "￥1,234.50", "0.1234万元". */
export const yuanOf = (typed: string | undefined): Fen | null => (typed === undefined ? null : readAmount(typed, "元"));

/** Before this there was no firm that could apply, and no invoice: what spreadsheets make of an empty cell lies far before it. */
const FIRST_DAY = "1949-10-01";

export function dayOf(typed: string | undefined): string | null {
  const day = normaliseText(typed);
  return day !== null && isDay(day) && day >= FIRST_DAY ? day : null;
}

/** A whole number, digits only (full-width ones too). */
export function countOf(typed: string | undefined): number | null {
  const digits = normaliseText(typed);
  return digits !== null && /^[0-9]{1,9}$/.test(digits) ? Number(digits) : null;
}

export function yearOf(typed: string | undefined): number | null {
  const year = countOf(typed);
  return year !== null && year >= 1900 && year <= 2999 ? year : null;
}

/** A change in per cent, as plain text: "-12.5". */
export function percentOf(typed: string | undefined): string | null {
  const bare = halfWidth(typed ?? "")
    .replace(/\s+/g, "")
    .replace(/%$/, "")
    .replace("\u2212", "-");
  return /^-?[0-9]{1,4}(\.[0-9]{1,2})?$/.test(bare) ? bare : null;
}

/** Sum of what counts; null as soon as one of them is not given. */
export function sumOf(amounts: readonly (Fen | null)[]): Fen | null {
  let sum = 0n;
  for (const amount of amounts) {
    if (amount === null) return null;
    sum += amount;
  }
  return sum;
}
