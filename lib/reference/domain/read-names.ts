import type { CodedName } from "@/lib/core/coded-name";
import { normaliseCode, normaliseName } from "@/lib/core/normalise";
import type { NamedKind } from "./kinds";
import type { RowFault, RowFaultCode } from "./row-fault";

export type CellsOfRow = {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly english: string;
};
export type ReadNames = {
  readonly rows: readonly { readonly line: number; readonly row: CodedName }[];
  readonly faults: readonly RowFault[];
};

/** Stands for every authority outside the city; the form always offers it. */
const ELSEWHERE = "other";
const LONGEST_NAME = 100;

/** A division's six digits, nine for a zone with a code of its own, or letters where there is no code of statistics (JA-LL). */
const FORM: Readonly<Record<NamedKind, RegExp>> = {
  units: /^(?:[0-9]{6}|[0-9]{9}|[A-Z]{2}-[A-Z]{2,6})$/,
  authorities: /^(?:[0-9]{6}|other)$/,
  industries: /^[0-9]{2}(?:[0-9]{2})?$/,
};

/** Every row is read, and every fault of each is told: a list is corrected once, not row by row. */
export function readNames(kind: NamedKind, cells: readonly CellsOfRow[]): ReadNames {
  const read = cells.map((each) => ({ line: each.line, cells: each, row: rowOf(kind, each) }));
  const own = read.flatMap(({ cells: each, row }) => faultsOf(kind, each, row));
  const rows = read.map(({ line, row }) => ({ line, row }));
  const faults = [...own, ...repetitions(rows, "code"), ...(kind === "industries" ? [] : repetitions(rows, "zh"))];
  return { rows, faults: inOrder([...faults, ...ofTheWhole(kind, rows)]) };
}

/** A name stays as the document writes it, brackets and all. */
function rowOf(kind: NamedKind, { code, name, english }: CellsOfRow): CodedName {
  return { code: codeOf(kind, code), zh: name.trim(), en: english.trim() };
}

/** "C3982" is the class 3982 of section C. */
export function codeOf(kind: NamedKind, typed: string): string {
  const code = normaliseCode(typed) ?? "";
  if (kind === "industries") return code.replace(/^[A-Z](?=[0-9])/, "");
  return kind === "authorities" && code === ELSEWHERE.toUpperCase() ? ELSEWHERE : code;
}

function faultsOf(kind: NamedKind, { line, code, name, english }: CellsOfRow, row: CodedName): RowFault[] {
  const fault = (column: RowFault["column"], reason: RowFaultCode, value: string): RowFault[] => [
    { line, column, code: reason, value },
  ];
  return [
    ...(row.code === "" ? fault("code", "code-missing", "") : []),
    ...(row.code !== "" && !FORM[kind].test(row.code) ? fault("code", "code-malformed", code) : []),
    ...(row.zh === "" ? fault("name", "name-missing", "") : []),
    ...(Array.from(row.zh).length > LONGEST_NAME ? fault("name", "name-too-long", name) : []),
    ...(row.en === "" && kind !== "industries" ? fault("english", "english-missing", "") : []),
    ...(row.en.length > LONGEST_NAME ? fault("english", "english-too-long", english) : []),
  ];
}

type Numbered = ReadNames["rows"];

function repetitions(rows: Numbered, key: "code" | "zh"): RowFault[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, row }): RowFault[] => {
    const value = (key === "code" ? row.code : normaliseName(row.zh)) ?? "";
    if (value === "") return [];
    const before = first.get(value);
    if (before === undefined) first.set(value, line);
    if (before === undefined) return [];
    const about = key === "code" ? (["code", "code-repeated"] as const) : (["name", "name-repeated"] as const);
    return [{ line, column: about[0], code: about[1], value: row[key], other: String(before) }];
  });
}

/** A class stands under its division, and the form needs the authority that stands for all others. */
function ofTheWhole(kind: NamedKind, rows: Numbered): RowFault[] {
  const codes = new Set(rows.map(({ row }) => row.code));
  if (kind === "authorities" && !codes.has(ELSEWHERE)) {
    return [{ line: null, column: "code", code: "elsewhere-missing", value: ELSEWHERE }];
  }
  if (kind !== "industries") return [];
  return rows
    .filter(({ row }) => /^[0-9]{4}$/.test(row.code) && !codes.has(row.code.slice(0, 2)))
    .map(({ line, row }) => ({
      line,
      column: "code",
      code: "division-missing",
      value: row.code,
      other: row.code.slice(0, 2),
    }));
}

export const inOrder = (faults: readonly RowFault[]): RowFault[] =>
  [...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
