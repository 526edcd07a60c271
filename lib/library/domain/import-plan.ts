import type { CodedName } from "@/lib/core/coded-name";
import { LIBRARY_COLUMNS, type LibraryColumn, type LibraryHeader } from "./columns";
import { type LibraryRow, type RowFaultCode, type RowKeys, readRow } from "./library-row";

/** A row that cannot be taken in: where it stands in the file, what was written there, and why. */
export type FaultyRow = {
  readonly line: number;
  readonly column: LibraryColumn | null;
  readonly code: RowFaultCode;
  readonly value: string;
  /** The other line, or the entry number, that it collides with. */
  readonly other?: string;
};

export type NumberedRow = { readonly line: number; readonly row: LibraryRow };

export type NumberedKeys = { readonly line: number; readonly keys: RowKeys };

export type CheckedRows = {
  /** The year of the file: that of its first row which has a readable one. */
  readonly year: number | null;
  readonly rows: readonly NumberedRow[];
  /** Of every row, faulty or not. */
  readonly keyed: readonly NumberedKeys[];
  readonly faults: readonly FaultyRow[];
  /** Lines whose USCC has a wrong check character: taken in, worth a look. */
  readonly suspectLines: readonly number[];
};

type RawRow = { readonly line: number; readonly cells: readonly string[] };

/** Reads every row, and goes on after a fault: an officer corrects a list once, not row by row. */
export function checkRows(header: LibraryHeader, raw: readonly RawRow[], units: readonly CodedName[]): CheckedRows {
  const rows: NumberedRow[] = [];
  const keyed: NumberedKeys[] = [];
  const faults: FaultyRow[] = [];
  const suspectLines: number[] = [];
  for (const { line, cells } of raw) {
    const named = cellsByColumn(header, cells);
    const beyond = cells.slice(header.width).find((cell) => cell !== "");
    if (beyond !== undefined) faults.push({ line, column: null, code: "cell-beyond-header", value: beyond });
    const reading = readRow(named, header.unit, units);
    if (reading.usccSuspect) suspectLines.push(line);
    faults.push(...reading.faults.map(({ column, code }) => ({ line, column, code, value: named[column] })));
    keyed.push({ line, keys: reading.keys });
    if (reading.row) rows.push({ line, row: reading.row });
  }
  const year = keyed.find(({ keys }) => keys.year !== null)?.keys.year ?? null;
  const all = [...faults, ...repetitions(keyed, year)].sort((a, b) => a.line - b.line);
  return { year, rows, keyed, faults: all, suspectLines };
}

function cellsByColumn({ places }: LibraryHeader, cells: readonly string[]): Record<LibraryColumn, string> {
  const of = (column: LibraryColumn) => cells[places[column]] ?? "";
  return Object.fromEntries(LIBRARY_COLUMNS.map((column) => [column, of(column)])) as Record<LibraryColumn, string>; // every column is in the list
}

/** One file holds one year; an entry number and a project code stand in it once. */
function repetitions(keyed: readonly NumberedKeys[], year: number | null): FaultyRow[] {
  const firstByEntry = new Map<string, number>();
  const firstByCode = new Map<string, number>();
  return keyed.flatMap(({ line, keys }) => {
    const faults: FaultyRow[] = [];
    const fault = (column: LibraryColumn, code: RowFaultCode, value: string, other?: number) =>
      void faults.push({ line, column, code, value, ...(other !== undefined && { other: String(other) }) });
    if (keys.year !== null && keys.year !== year) fault("year", "another-year", String(keys.year));
    const sameEntry = seenBefore(firstByEntry, keys.entryNo, line);
    if (sameEntry !== null) fault("entryNo", "entry-repeated", sameEntry.key, sameEntry.line);
    const sameCode = seenBefore(firstByCode, keys.codeKey, line);
    if (sameCode !== null) fault("projectCode", "code-repeated", sameCode.key, sameCode.line);
    return faults;
  });
}

/** The key with the line that had it first, if another line had it before. */
function seenBefore(first: Map<string, number>, key: string | null, line: number) {
  if (key === null) return null;
  const before = first.get(key);
  if (before === undefined) first.set(key, line);
  return before === undefined ? null : { key, line: before };
}

export type ImportPlan = {
  readonly added: readonly LibraryRow[];
  readonly changed: readonly LibraryRow[];
  readonly unchanged: number;
  readonly faults: readonly FaultyRow[];
};

/** What the file would change in the list as it stands. An entry that the file does not name stays. */
export function planImport(
  { rows, keyed }: Pick<CheckedRows, "rows" | "keyed">,
  existing: readonly LibraryRow[],
): ImportPlan {
  const byEntry = new Map(existing.map((entry) => [entry.entryNo, entry]));
  const added: LibraryRow[] = [];
  const changed: LibraryRow[] = [];
  for (const { row } of rows) {
    const before = byEntry.get(row.entryNo);
    if (!before) added.push(row);
    else if (!isSame(before, row)) changed.push(row);
  }
  return {
    added,
    changed,
    unchanged: rows.length - added.length - changed.length,
    faults: codesOfOthers(keyed, existing),
  };
}

/** A code belongs to one entry of a year's list. */
function codesOfOthers(keyed: readonly NumberedKeys[], existing: readonly LibraryRow[]): FaultyRow[] {
  const owners = new Map(existing.flatMap(({ codeKey, entryNo }) => (codeKey === null ? [] : [[codeKey, entryNo]])));
  return keyed.flatMap(({ line, keys: { codeKey, entryNo } }): FaultyRow[] => {
    const owner = codeKey === null ? undefined : owners.get(codeKey);
    if (codeKey === null || owner === undefined || owner === entryNo) return [];
    return [{ line, column: "projectCode", code: "code-of-another-entry", value: codeKey, other: owner }];
  });
}

const isSame = (a: LibraryRow, b: LibraryRow): boolean =>
  a.projectCode === b.projectCode &&
  a.projectName === b.projectName &&
  a.firmName === b.firmName &&
  a.uscc === b.uscc &&
  a.division === b.division &&
  a.plannedInvestmentFen === b.plannedInvestmentFen;
