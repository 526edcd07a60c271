import type { ReferenceColumn } from "./columns";

export const ROW_FAULTS = [
  "code-missing",
  "code-malformed",
  "code-repeated",
  "code-given-up",
  "name-missing",
  "name-too-long",
  "name-repeated",
  "english-missing",
  "english-too-long",
  "division-missing",
  "elsewhere-missing",
  "day-malformed",
  "day-repeated",
  "day-outside-year",
  "day-kind-unknown",
  "work-on-weekday",
  "no-day-off",
  "cell-beyond-header",
] as const;
export type RowFaultCode = (typeof ROW_FAULTS)[number];

/** What keeps a file from being taken in: where it stands (null: the file as a whole), what was written there, and why. */
export type RowFault = {
  readonly line: number | null;
  readonly column: ReferenceColumn | null;
  readonly code: RowFaultCode;
  readonly value: string;
  /** The other line, or the other name, that it collides with. */
  readonly other?: string;
};
