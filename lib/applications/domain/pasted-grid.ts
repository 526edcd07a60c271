import { halfWidth } from "@/lib/core/normalise";
import { type Counted, headUnit, tableUnit } from "./amount-units";
import { pastedWan } from "./pasted-values";
import { filledCells, isFigure, isFilled, isSerialColumn, isSumRow, type Row } from "./table-rows";

export type GridFilling = {
  /** Amounts in 万元; what cannot be read for certain stays as it was. */
  readonly fills: readonly { readonly name: string; readonly text: string }[];
  /** Cells with something in them that fell outside the table. */
  readonly outside: number;
  /** Lines that hold no figures of the form: heads, sums. */
  readonly leftOut: number;
  /** What the figures are said to count, where nobody can be sure what that is. */
  readonly unreadableUnit: string | null;
};

/**
 * Where copied cells go in a table of figures, from the cell that has the focus to the right and down. What was blank in the
 * spreadsheet leaves what stands in the form. Heads and the names of the rows are no figures, a row of sums is no row of the form.
 */
export function fillGrid(
  grid: readonly (readonly string[])[],
  cells: readonly Row[],
  { top, left }: { readonly top: number; readonly left: number },
): GridFilling {
  const heads = cells.slice(0, headLines(cells));
  const rows = cells.slice(heads.length).filter((row) => !isSumRow(row));
  const labels = labelColumns(rows);
  const whole = tableUnit(wholeTables(heads)) ?? "万元";
  const unitOf = (row: Row, place: number): Counted =>
    lastUnit(row.slice(0, labels)) ?? lastUnit(heads.map((head) => head[place] ?? "")) ?? whole;
  const placed = rows
    .flatMap((row, down) =>
      row.slice(labels).map((text, right) => ({
        name: grid[top + down]?.[left + right],
        text,
        counted: unitOf(row, right + labels),
      })),
    )
    .filter(({ text }) => isFilled(text));
  const unreadable = placed.find(({ counted }) => typeof counted !== "string")?.counted;
  return {
    fills: placed.flatMap(({ name, text, counted }) =>
      name === undefined ? [] : [{ name, text: pastedWan(text, counted) }],
    ),
    outside: placed.filter(({ name }) => name === undefined).length,
    leftOut: cells.filter((row) => row.some(isFilled)).length - rows.filter((row) => row.some(isFilled)).length,
    unreadableUnit: typeof unreadable === "object" ? unreadable.unreadable : null,
  };
}

const lastUnit = (heads: Row): Counted | null => heads.map(headUnit).findLast((unit) => unit !== null) ?? null;

/** Lines of words and years above the first line with figures. Where there are no figures at all, none is a head. */
function headLines(cells: readonly Row[]): number {
  const first = cells.findIndex((row) => !isYears(filledCells(row).filter((cell) => !isName(cell))));
  return cells.slice(0, Math.max(first, 0)).findLastIndex((row) => row.some(isFilled)) + 1;
}

/** What is said of the whole table: a line of one cell, or a cell that says 单位. */
const wholeTables = (heads: readonly Row[]): Row =>
  heads.flatMap((row) => (filledCells(row).length === 1 ? row : row.filter((cell) => /单\s*位/.test(cell))));

/** Columns of words, numbered or not, before the first of figures. */
function labelColumns(rows: readonly Row[]): number {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const isLabels = (place: number) => {
    const texts = rows.map((row) => row[place] ?? "").filter(isFilled);
    return texts.length > 0 && texts.every(isName);
  };
  let count = isSerialColumn(rows, 0) && isLabels(1) ? 1 : 0;
  while (count < width && isLabels(count)) count += 1;
  return count < width ? count : 0;
}

/** Said in place of a figure: the person wants to see it where the figure belongs. */
const NO_FIGURE = /^(若干|不详|不明|无|没有|暂无|未知|待定|待填|略|N\/?A|NIL|NONE)$/i;

/** "2022 2023 2024", either way, is no row of amounts. Nothing is no figure. */
function isYears(cells: Row): boolean {
  const years = cells.map((cell) => Number(/^20[0-9]{2}$/.exec(halfWidth(cell).trim())?.[0] ?? Number.NaN));
  const [first = 0, second = 0] = years;
  const step = second - first;
  return cells.length === 0 || (Math.abs(step) === 1 && years.every((year, place) => year === first + place * step));
}

const UNIT = /[十百千]?[万亿]?元/g;
const YEAR_OR_RATE = /(?:19|20)[0-9]{2}年|[0-9]+%/g;
/** "约三百", "十多万": a number, though nobody can say which. */
const NUMBER = /[0-9]|[一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟][十百千万亿拾佰仟多几余]/;

/** A name of a column or a row: words with no figure in them but a year, and none that stand for a figure. */
const isName = (text: string): boolean =>
  /\p{L}/u.test(text) &&
  !isFigure(text) &&
  !NO_FIGURE.test(text.trim()) &&
  !NUMBER.test(halfWidth(text).replace(/\s+/g, "").replace(UNIT, "").replace(YEAR_OR_RATE, ""));

/** One cell that was filled: what stood there, and what stands there since, unless somebody has changed it. */
export type FilledCell = { readonly name: string; readonly before: string; readonly pasted: string };

/** What undoing a paste gives back: cells that hold what was pasted. What was typed or saved there since stays. */
export function takenBack(filled: readonly FilledCell[], valueNow: (name: string) => string) {
  const untouched = filled.filter(({ name, pasted }) => valueNow(name) === pasted);
  return { cells: untouched, left: filled.length - untouched.length };
}
