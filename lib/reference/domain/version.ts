import { canonicalJson } from "@/lib/core/canonical-json";
import type { CodedName } from "@/lib/core/coded-name";
import { sha256Hex } from "@/lib/core/sha256";
import type { HolidayRow, ReferenceKind, VersionTerms } from "./kinds";

export type Validity = Pick<VersionTerms, "validFrom" | "validTo"> & { readonly number: number };

/**
 * Of the versions whose validity covers the day the one that began last counts, and of those that began on the same day the one
 * that was taken in last. Null where none covers it.
 */
export function inForce<Version extends Validity>(versions: readonly Version[], day: string): Version | null {
  const valid = versions.filter(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo),
  );
  return valid.reduce<Version | null>((best, each) => (best === null || isLater(each, best) ? each : best), null);
}

function isLater(a: Validity, b: Validity): boolean {
  const [from, other] = [a.validFrom ?? "", b.validFrom ?? ""];
  return from === other ? a.number > b.number : from > other;
}

/** How a version that is about to be taken in will stand beside those that there are. */
export type Standing = {
  /** Its validity is over before it begins to count. */
  readonly isOver: boolean;
  /** A version that is there already and takes over from it later, because its validity begins later. */
  readonly takenOverBy: { readonly number: number; readonly from: string } | null;
};

export function standingOf(
  { validFrom, validTo }: Pick<VersionTerms, "validFrom" | "validTo">,
  versions: readonly Validity[],
  today: string,
): Standing {
  const begins = validFrom ?? today;
  const later = versions
    .flatMap((version) => (version.validFrom === null ? [] : [{ number: version.number, from: version.validFrom }]))
    .filter(({ from }) => from > begins && (validTo === null || from <= validTo))
    .sort((left, right) => (left.from < right.from ? -1 : 1));
  return { isOver: validTo !== null && validTo < today, takenOverBy: later[0] ?? null };
}

export type VersionContent = VersionTerms & {
  readonly kind: ReferenceKind;
  readonly scope: string;
  readonly number: number;
  readonly rows: readonly (CodedName | HolidayRow)[];
};

/** Of the canonical JSON of everything that is the version: its rows in their order, its document, its validity. */
export const versionSha256 = ({ kind, scope, number, source, documentNo, validFrom, validTo, rows }: VersionContent) =>
  sha256Hex(canonicalJson({ kind, scope, number, source, documentNo, validFrom, validTo, rows }));
