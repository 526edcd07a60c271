import { normaliseName } from "@/lib/core/normalise";
import { type AmountUnit, type Counted, headUnit, tableUnit } from "./amount-units";
import { findHeads, type Heads } from "./table-heads";
import {
  filledCells,
  isColumnCount,
  isFilled,
  isFootRow,
  isSameRow,
  isSerialColumn,
  isSumRow,
  type Row,
} from "./table-rows";

export type HeadedTable<Column extends string> = {
  /** Of every column of the cells what it holds; null where that is not asked for. Each column is there once at most. */
  readonly columns: readonly (Column | null)[];
  /** The heads as they stand; empty where the table has none. */
  readonly heads: Row;
  /** What the whole table is counted in, by a line above it. */
  readonly unit: Counted | null;
  readonly rows: readonly Row[];
  readonly remarks: TableRemarks;
};

/** What a person must be told of a table that was read. */
export type TableRemarks = {
  /** Lines that are none of the table: its title, its sums, notes below it. */
  readonly leftOut: number;
  /** Columns with something in them that were not taken: place from 0, and head ("" without one). */
  readonly untaken: readonly { readonly place: number; readonly head: string }[];
  /** What the amounts are said to count, where nobody can be sure what that is. */
  readonly unreadableUnit: string | null;
};

/** Cells of any table: by its heads where there are some, else in the form's own order. */
export function headedTable<Column extends string>(
  cells: readonly Row[],
  heads: Heads<Column>,
  order: readonly Column[],
): HeadedTable<Column> {
  const filled = cells.filter((row) => row.some(isFilled));
  const found = findHeads(filled, heads);
  const start = found ? found.next : titleLines(filled);
  const below = filled.slice(start).filter((row, place) => !(found && place === 0 && isColumnCount(row)));
  const rows = below.filter((row) => !isSumRow(row) && !isFootRow(row) && !(found && isSameRow(row, found.heads)));
  const columns = found?.columns ?? (isSerialColumn(rows, 0) ? [null, ...order] : order);
  const names = found?.heads ?? [];
  return {
    columns,
    heads: names,
    unit: tableUnit(filled.slice(0, found ? found.at : start).flat()),
    rows,
    remarks: {
      leftOut: filled.length - rows.length - (found ? found.next - found.at : 0),
      untaken: untakenColumns(rows, columns, names),
      unreadableUnit: null,
    },
  };
}

/** Without heads: one cell alone above lines of many is a title, or says the unit. */
function titleLines(rows: readonly Row[]): number {
  const first = rows.findIndex((row) => filledCells(row).length > 2);
  const above = rows.slice(0, Math.max(first, 0));
  return above.every((row) => filledCells(row).length === 1) ? above.length : 0;
}

const SERIAL_HEAD = /^(序号?|行号|项次|NO\.?|#)$/;

function untakenColumns(
  rows: readonly Row[],
  columns: readonly (string | null)[],
  heads: Row,
): TableRemarks["untaken"] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, place) => ({
    place,
    head: (heads[place] ?? "").replace(/\s+/g, ""),
  })).filter(
    ({ place, head }) =>
      (columns[place] ?? null) === null &&
      rows.some((row) => isFilled(row[place])) &&
      !SERIAL_HEAD.test(normaliseName(head) ?? "") &&
      !(head === "" && isSerialColumn(rows, place)),
  );
}

/** The text of a row in this column. */
export const cellOf = <Column extends string>({ columns }: HeadedTable<Column>, row: Row, column: Column): string =>
  row[columns.indexOf(column)]?.trim() ?? "";

/** What the amounts of this column count: by its head, else by a line above the table, else as the form asks for them. */
export const unitOf = <Column extends string>(table: HeadedTable<Column>, column: Column, asked: AmountUnit): Counted =>
  headUnit(table.heads[table.columns.indexOf(column)] ?? "") ?? table.unit ?? asked;

/** The remarks on a table whose amounts count this. */
export const remarksOn = ({ remarks }: HeadedTable<string>, counted: Counted): TableRemarks => ({
  ...remarks,
  unreadableUnit: typeof counted === "string" ? null : counted.unreadable,
});
