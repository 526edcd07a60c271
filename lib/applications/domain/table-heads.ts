import { normaliseName } from "@/lib/core/normalise";
import { filledCells, isFigure, isFilled, isSumRow, isWording, type Row } from "./table-rows";

/**
 * What heads a column has in tables of firms; the more telling patterns first: "批复日期" is no document number. Of two columns
 * for the same thing the one with the earlier pattern is taken. Null: a head that is known, and not asked for.
 */
export type Heads<Column extends string> = readonly (readonly [Column | null, RegExp])[];

type FoundHeads<Column extends string> = {
  /** The first line of the heads, and the first behind them. */
  readonly at: number;
  readonly next: number;
  readonly heads: Row;
  readonly columns: readonly (Column | null)[];
};

/** Lines of a title, the firm, the day and the unit may stand above the heads. */
const HIGHEST_TITLE = 8;

export function findHeads<Column extends string>(
  rows: readonly Row[],
  heads: Heads<Column>,
): FoundHeads<Column> | null {
  for (const [at, row] of rows.slice(0, HIGHEST_TITLE).entries()) {
    const columns = columnsOf(row, heads);
    if (isHeads(row, columns)) {
      const both = twoLines(row, rows[at + 1] ?? []);
      const isFiner = both.some((text, place) => !isFilled(row[place]) && rankOf(text, heads) >= 0);
      return isFiner
        ? { at, next: at + 2, heads: both, columns: columnsOf(both, heads) }
        : { at, next: at + 1, heads: row, columns };
    }
    if (!isTitle(row, rows[at + 1])) return null;
  }
  return null;
}

/** Two columns at least are known, and no cell is a figure: else the row is a line of the table, whatever words are in it. */
const isHeads = <Column extends string>(row: Row, columns: readonly (Column | null)[]): boolean =>
  countOf(columns) >= 2 && !row.some(isFigure);

const countOf = (columns: readonly (string | null)[]): number => columns.filter((column) => column !== null).length;

/** One cell, or up to three (the firm, the day, the unit) above a longer line, or with a colon in them above one as long. */
const isTitle = (row: Row, below: Row | undefined): boolean => {
  const cells = filledCells(row);
  const longer = filledCells(below ?? []).length - cells.length;
  return cells.length === 1 || (cells.length <= 3 && (longer > 0 || (longer === 0 && /[:：]/.test(cells.join("")))));
};

/**
 * Heads in two lines: "发票" above "号码" and "日期", one merged cell above several, while the first head takes both lines. A line
 * with figures in it is none of them.
 */
function twoLines(upper: Row, lower: Row): Row {
  const isNamed = isFilled(lower[upper.findIndex(isFilled)]);
  if (isNamed || !filledCells(lower).every(isWording) || isSumRow(lower)) return upper;
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, place) => {
    const above = upper[place] ?? "";
    if (!isFilled(lower[place])) return above;
    const merged = isFilled(above) ? above : (upper.slice(0, place).findLast(isFilled) ?? "");
    return merged + (lower[place] ?? "");
  });
}

function columnsOf<Column extends string>(row: Row, heads: Heads<Column>): readonly (Column | null)[] {
  const ranks = row.map((text) => rankOf(text, heads));
  const columns = ranks.map((rank) => heads[rank]?.[0] ?? null);
  const isFirst = (place: number) => {
    const rivals = ranks.filter((_, other) => columns[other] === columns[place]);
    const best = Math.min(...rivals);
    return ranks[place] === best && ranks.indexOf(best) === place;
  };
  return columns.map((column, place) => (column !== null && isFirst(place) ? column : null));
}

const rankOf = (text: string, heads: Heads<string>): number =>
  isWording(text) ? heads.findIndex(([, head]) => head.test(normaliseName(text) ?? "")) : -1;
