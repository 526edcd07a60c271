import type { CodedName } from "@/lib/core/coded-name";

/** What the programme takes from documents of others, kept version by version. */
export const REFERENCE_KINDS = ["units", "authorities", "industries", "holidays"] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** Lists of names by code; these a call freezes when it opens. */
export const NAMED_KINDS = ["units", "authorities", "industries"] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

export const isReferenceKind = (text: string): text is ReferenceKind => REFERENCE_KINDS.some((kind) => kind === text);

/** A day off, or a weekend day that is worked in exchange. */
export type HolidayRow = { readonly day: string; readonly kind: "off" | "work" };

/** The lists of one call, or those in force. */
export type ReferenceLists = { readonly [Kind in NamedKind]: readonly CodedName[] };

/** What is said of a version beside its rows; the days are those of Shanghai, both included. */
export type VersionTerms = {
  /** Who set it: 国务院办公厅, 民政部, 市市场监督管理局. */
  readonly source: string;
  readonly documentNo: string;
  /** Null: from the beginning. */
  readonly validFrom: string | null;
  /** Null: until another takes its place. */
  readonly validTo: string | null;
};

/** The year of a calendar of holidays; the other kinds have one list at a time. */
export const NO_SCOPE = "";
export const isYear = (text: string): boolean => /^20[0-9]{2}$/.test(text);
