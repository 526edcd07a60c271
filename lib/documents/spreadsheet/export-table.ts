import { formatYuan } from "@/lib/core/money";
import { isDay, shanghaiClock, shanghaiDay } from "@/lib/core/time";

/** `money` takes whole fen and is shown in yuan unless `unit` says 万元; `instant` takes a Date and shows Shanghai time. */
export type ExportColumn = {
  readonly header: string;
  /** In characters of the header font. */
  readonly width?: number;
  readonly kind: "text" | "number" | "money" | "day" | "instant";
  readonly unit?: "yuan" | "wan";
  /** Of a number: how many are always written, so that a column of figures stands in line. */
  readonly decimals?: number;
  /** Offered as a list in every cell below the head of an xlsx. */
  readonly choices?: readonly string[];
};

export type ExportCell = string | number | bigint | Date | null;

export type ExportTable = {
  readonly sheetName: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportCell[])[];
};

// Also full width: some editions of spreadsheet programs take ＝ for =.
const FORMULA_START = /^\s*[\t\r\n=+\-@＝＋－＠]/;

/** A text that a spreadsheet would calculate or call gets an apostrophe before it: then it is shown and not run. */
export const neutralised = (text: string) => (FORMULA_START.test(text) ? `'${text}` : text);

/** Every figure and date of a cell as its exact plain text; a text is left to the writer, who neutralises it. */
export function cellText(column: ExportColumn, cell: ExportCell): string {
  if (cell === null) return "";
  const text = TEXT_OF_KIND[column.kind](cell, column);
  if (text === null) throw new TypeError(`${column.header}, a ${column.kind}, cannot hold ${String(cell)}`);
  return text;
}

const TEXT_OF_KIND: Record<ExportColumn["kind"], (cell: ExportCell, column: ExportColumn) => string | null> = {
  text: (cell) => (typeof cell === "string" ? cell : null),
  number: (cell, { decimals }) =>
    typeof cell === "bigint" || typeof cell === "number" ? plainNumber(cell, decimals) : null,
  money: (cell, { unit }) => (typeof cell === "bigint" ? (unit === "wan" ? exactWan(cell) : formatYuan(cell)) : null),
  day: (cell) => (typeof cell === "string" && isDay(cell) ? cell : null),
  instant: (cell) => (cell instanceof Date ? `${shanghaiDay(cell)} ${shanghaiClock(cell)}` : null),
};

/** Null for NaN and the infinities; above 1e21 a float prints itself with an exponent. */
function plainNumber(value: number | bigint, decimals?: number): string | null {
  if (typeof value === "bigint") return value.toString();
  if (!Number.isFinite(value)) return null;
  if (decimals !== undefined) return value.toFixed(decimals);
  return Math.abs(value) >= 1e21 ? BigInt(value).toString() : String(value);
}

/** All decimals a fen has in 万元, at least two: 1107.23, 999.999999. */
function exactWan(fen: bigint): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(7, "0");
  const decimals = digits.slice(-6).replace(/0{1,4}$/, "");
  return `${fen < 0n ? "-" : ""}${digits.slice(0, -6)}.${decimals}`;
}
