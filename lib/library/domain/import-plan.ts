import { LIBRARY_COLUMNS, type LibraryColumn, type LibraryHeader } from "./columns";
import { type LibraryRow, type RowFaultCode, readRow } from "./library-row";

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

export type CheckedRows = {
  readonly rows: readonly NumberedRow[];
  readonly faults: readonly FaultyRow[];
  /** Lines whose USCC has a wrong check character: taken in, worth a look. */
  readonly suspectLines: readonly number[];
};

type RawRow = { readonly line: number; readonly cells: readonly string[] };

/** Reads every row, and goes on after a fault: an officer corrects a list once, not row by row. */
export function checkRows(header: LibraryHeader, raw: readonly RawRow[]): CheckedRows {
  const rows: NumberedRow[] = [];
  const faults: FaultyRow[] = [];
  const suspectLines: number[] = [];
  for (const { line, cells } of raw) {
    const named = cellsByColumn(header, cells);
    const beyond = cells.slice(header.width).find((cell) => cell !== "");
    if (beyond !== undefined) faults.push({ line, column: null, code: "cell-beyond-header", value: beyond });
    const reading = readRow(named, header.unit);
    if (reading.usccSuspect) suspectLines.push(line);
    faults.push(...reading.faults.map(({ column, code }) => ({ line, column, code, value: named[column] })));
    if (reading.row) rows.push({ line, row: reading.row });
  }
  return { rows, faults: [...faults, ...repetitions(rows)].sort((a, b) => a.line - b.line), suspectLines };
}

function cellsByColumn({ places }: LibraryHeader, cells: readonly string[]): Record<LibraryColumn, string> {
  const of = (column: LibraryColumn) => cells[places[column]] ?? "";
  return Object.fromEntries(LIBRARY_COLUMNS.map((column) => [column, of(column)])) as Record<LibraryColumn, string>; // every column is in the list
}

/** One file holds one year; an entry number and a project code stand in it once. */
function repetitions(rows: readonly NumberedRow[]): FaultyRow[] {
  const firstByEntry = new Map<string, number>();
  const firstByCode = new Map<string, number>();
  const year = rows[0]?.row.year;
  return rows.flatMap(({ line, row }) => {
    const faults: FaultyRow[] = [];
    if (row.year !== year) faults.push({ line, column: "year", code: "another-year", value: String(row.year) });
    const sameEntry = seenBefore(firstByEntry, row.entryNo, line);
    if (sameEntry !== null) {
      faults.push({ line, column: "entryNo", code: "entry-repeated", value: row.entryNo, other: String(sameEntry) });
    }
    const sameCode = row.codeKey === null ? null : seenBefore(firstByCode, row.codeKey, line);
    if (sameCode !== null && row.codeKey !== null) {
      faults.push({ line, column: "projectCode", code: "code-repeated", value: row.codeKey, other: String(sameCode) });
    }
    return faults;
  });
}

function seenBefore(first: Map<string, number>, key: string, line: number): number | null {
  const before = first.get(key);
  if (before === undefined) first.set(key, line);
  return before ?? null;
}

export type ImportPlan = {
  readonly added: readonly LibraryRow[];
  readonly changed: readonly LibraryRow[];
  readonly unchanged: number;
  readonly faults: readonly FaultyRow[];
};

/** What a clean file would change in the list as it stands. An entry that the file does not name stays. */
export function planImport(rows: readonly NumberedRow[], existing: readonly LibraryRow[]): ImportPlan {
  const byEntry = new Map(existing.map((entry) => [entry.entryNo, entry]));
  const ownerOfCode = new Map(existing.flatMap((entry) => (entry.codeKey === null ? [] : [[entry.codeKey, entry]])));
  const added: LibraryRow[] = [];
  const changed: LibraryRow[] = [];
  const faults: FaultyRow[] = [];
  for (const { line, row } of rows) {
    const owner = row.codeKey === null ? undefined : ownerOfCode.get(row.codeKey);
    if (owner && owner.entryNo !== row.entryNo) {
      faults.push({
        line,
        column: "projectCode",
        code: "code-of-another-entry",
        value: row.codeKey ?? "",
        other: owner.entryNo,
      });
    }
    const before = byEntry.get(row.entryNo);
    if (!before) added.push(row);
    else if (!isSame(before, row)) changed.push(row);
  }
  return { added, changed, unchanged: rows.length - added.length - changed.length, faults };
}

const isSame = (a: LibraryRow, b: LibraryRow): boolean =>
  a.projectCode === b.projectCode &&
  a.projectName === b.projectName &&
  a.firmName === b.firmName &&
  a.uscc === b.uscc &&
  a.division === b.division &&
  a.plannedInvestmentFen === b.plannedInvestmentFen;
