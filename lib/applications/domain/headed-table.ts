import { normaliseName } from "@/lib/core/normalise";

/** What heads a column has in tables of firms; the more telling patterns first: "批复日期" is no document number. */
export type Heads<Column extends string> = readonly (readonly [Column, RegExp])[];

export type HeadedTable<Column extends string> = {
  /** Of every column of the cells what it holds; null where the head says nothing that is asked for. */
  readonly columns: readonly (Column | null)[];
  /** The heads as they stand, without white space; empty where the table has none. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Cells of any table: by its heads where there are some, else in the form's own order. Empty lines and sums are left out. */
export function headedTable<Column extends string>(
  cells: readonly (readonly string[])[],
  heads: Heads<Column>,
  order: readonly Column[],
): HeadedTable<Column> {
  const filled = cells.filter((row) => row.some((cell) => cell.trim() !== ""));
  const names = (filled[0] ?? []).map((text) => normaliseName(text) ?? "");
  const found = names.map((name) => heads.find(([, head]) => isWording(name) && head.test(name))?.[0] ?? null);
  const hasHeads = new Set(found.filter((column) => column !== null)).size >= 2;
  const rows = (hasHeads ? filled.slice(1) : filled).filter((row) => !isSumRow(row));
  return hasHeads ? { columns: found, heads: names, rows } : { columns: order, heads: [], rows };
}

/** A head is words; a cell with figures in it is a line of the table. */
const isWording = (text: string) => text !== "" && !/[0-9]/.test(text);

/** The last line of most tables is their sum. */
const isSumRow = (row: readonly string[]) => row.some((cell) => /^(合计|总计|小计|TOTAL)[:：]?$/i.test(cell.trim()));

/** The text of a row in this column, the first that is filled. */
export function cellOf<Column extends string>(
  { columns }: HeadedTable<Column>,
  row: readonly string[],
  column: Column,
): string {
  const places = columns.flatMap((each, place) => (each === column ? [place] : []));
  return places.map((place) => row[place]?.trim() ?? "").find((text) => text !== "") ?? "";
}
