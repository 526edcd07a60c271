import { normaliseName } from "@/lib/core/normalise";
import type { ReferenceKind } from "./kinds";

export type ReferenceColumn = "code" | "name" | "english" | "day" | "dayKind";

/** The columns of each kind's file, in the order in which they are shown and exported. */
export const COLUMNS: Readonly<Record<ReferenceKind, readonly ReferenceColumn[]>> = {
  units: ["code", "name", "english"],
  authorities: ["code", "name", "english"],
  industries: ["code", "name", "english"],
  holidays: ["day", "dayKind"],
};

/** A class of industries need not have an English name: the standard gives none. */
const isOptionalColumn = (kind: ReferenceKind, column: ReferenceColumn): boolean =>
  kind === "industries" && column === "english";

/** Heads that mean the column, as they are compared: no white space, brackets alike, upper case. */
const HEADS: Readonly<Record<ReferenceColumn, readonly string[]>> = {
  code: ["代码", "单位代码", "区划代码", "机关代码", "行业代码", "类别代码", "CODE"],
  name: ["名称", "单位名称", "推荐单位", "登记机关", "机关名称", "行业名称", "类别名称", "NAME"],
  english: ["英文名称", "英文名", "英文", "ENGLISH", "ENGLISHNAME"],
  day: ["日期", "DATE", "DAY"],
  dayKind: ["类型", "类别", "安排", "KIND", "TYPE"],
};

const columnOf = (kind: ReferenceKind, head: string): ReferenceColumn | null => {
  const name = normaliseName(head) ?? "";
  return COLUMNS[kind].find((column) => HEADS[column].includes(name)) ?? null;
};

/** Two heads that the kind knows: the sheet is meant, and what it lacks is then named. */
export const looksLike = (kind: ReferenceKind) => (header: readonly string[]) =>
  header.filter((head) => columnOf(kind, head) !== null).length >= 2;

export type ReferenceHeader = {
  /** Column → its place in the row; absent where an optional column is. */
  readonly places: ReadonlyMap<ReferenceColumn, number>;
  readonly ignored: readonly string[];
  readonly width: number;
};

export type HeaderReading =
  | { readonly ok: true; readonly value: ReferenceHeader }
  | { readonly ok: false; readonly missing: readonly ReferenceColumn[]; readonly repeated: readonly ReferenceColumn[] };

export function readHeader(kind: ReferenceKind, header: readonly string[]): HeaderReading {
  const found = header.map((head) => columnOf(kind, head));
  const placesOf = (column: ReferenceColumn) => found.flatMap((each, place) => (each === column ? [place] : []));
  const missing = COLUMNS[kind].filter((column) => placesOf(column).length === 0 && !isOptionalColumn(kind, column));
  const repeated = COLUMNS[kind].filter((column) => placesOf(column).length > 1);
  if (missing.length > 0 || repeated.length > 0) return { ok: false, missing, repeated };
  const places = new Map(COLUMNS[kind].flatMap((column) => placesOf(column).map((place) => [column, place] as const)));
  const ignored = header.filter((head, place) => head !== "" && found[place] === null);
  return { ok: true, value: { places, ignored, width: header.length } };
}
