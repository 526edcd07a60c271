import type { ReactNode } from "react";
import type { Locale } from "@/lib/core/locale";
import { type Fen, formatWan } from "@/lib/core/money";
import { formatInstant, shanghaiClock, shanghaiDay } from "@/lib/core/time";

/** An amount in 万元 without its unit, which stands in the label, the head or the caption. `against` shows the side of a bound. */
export function Wan({ fen, against }: { fen: Fen; against?: Fen }) {
  return <span className="num nb">{formatWan(fen, { against })}</span>;
}

/** A figure and its unit, kept together. */
export function Measure({ unit, children }: { unit: ReactNode; children: ReactNode }) {
  return (
    <span className="num nb">
      {children} {unit}
    </span>
  );
}

/** 2026年6月30日 17:00 */
export function Instant({ at, locale }: { at: Date; locale: Locale }) {
  return (
    <time className="num" dateTime={at.toISOString()}>
      {formatInstant(at, locale)}
    </time>
  );
}

/** 2026-06-30 17:00:08, for tables and receipts. */
export function TableInstant({ at, seconds }: { at: Date; seconds?: boolean }) {
  return (
    <time className="num nb" dateTime={at.toISOString()}>
      {shanghaiDay(at)} {shanghaiClock(at).slice(0, seconds ? 8 : 5)}
    </time>
  );
}
