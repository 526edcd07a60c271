import { type DayForm, dayOfIso, dayOfSerial } from "./cell-day";
import { cellReference, parseCellReference } from "./cell-reference";
import { plainDecimal, unescaped } from "./cell-text";
import { type TableLimits, TableRefused } from "./table";
import type { TableBuilder } from "./table-builder";
import { readXml } from "./xml-events";

export type CellContext = {
  readonly sharedStrings: readonly string[];
  readonly dayForms: readonly (DayForm | null)[];
  readonly from1904: boolean;
};

type OpenCell = { readonly column: number; readonly type: string; readonly style: number };

export type Doubtful = { readonly formulas: string[]; readonly merged: string[] };

/**
 * One sheet, row by row. Hidden rows are read like others, for they are in the file. A formula is read as its stored
 * result, which another program once calculated and which may not be what the sheet says: the caller is told of each, and
 * of each merged range.
 */
export async function readWorksheet(
  chunks: AsyncIterable<Buffer>,
  context: CellContext,
  builder: TableBuilder,
  limits: TableLimits,
): Promise<Doubtful> {
  const doubtful: Doubtful = { formulas: [], merged: [] };
  let line = 0;
  let cells: string[] = [];
  let nextColumn = 0;
  let cell: OpenCell | null = null;
  let text = "";
  let inText = false;
  let inPhonetic = false;

  const openRow = (attributes: Readonly<Record<string, string>>) => {
    const number = attributes.r === undefined ? line + 1 : Number(attributes.r);
    if (!Number.isSafeInteger(number) || number <= line) throw new TableRefused("workbook-damaged");
    line = number;
    cells = [];
    nextColumn = 0;
  };

  const openCell = ({ r, t, s }: Readonly<Record<string, string>>) => {
    const place = r === undefined ? { column: nextColumn, line } : parseCellReference(r);
    if (place === null || place.line !== line || place.column < nextColumn) throw new TableRefused("workbook-damaged");
    cell = { column: place.column, type: t ?? "n", style: Number(s ?? 0) };
    nextColumn = place.column + 1;
    text = "";
  };

  const closeCell = (closed: OpenCell) => {
    const value = cellText(closed, text.trim(), context);
    if (value === "") return;
    if (closed.column >= limits.columns) throw new TableRefused("too-many-columns", cellReference(closed.column, line));
    while (cells.length < closed.column) cells.push("");
    cells[closed.column] = value;
  };

  await readXml(chunks, {
    open: (name, attributes) => {
      if (name === "row") openRow(attributes);
      else if (name === "c") openCell(attributes);
      else if (name === "f" && cell) doubtful.formulas.push(cellReference(cell.column, line));
      else if (name === "mergeCell") doubtful.merged.push(attributes.ref ?? "");
      else if (name === "rPh") inPhonetic = true;
      inText = cell !== null && (name === "v" || (name === "t" && !inPhonetic));
    },
    text: (part) => {
      if (inText) text += part;
    },
    close: (name) => {
      inText = false;
      if (name === "rPh") inPhonetic = false;
      if (name === "c" && cell) {
        closeCell(cell);
        cell = null;
      }
      if (name === "row") builder.add(line, cells);
    },
  });
  return doubtful;
}

/** ECMA-376 §18.18.11; booleans and error values stay words, which no figure or code of a table can be. */
function cellText(cell: OpenCell, text: string, context: CellContext): string {
  switch (cell.type) {
    case "s":
      return sharedString(text, context);
    case "inlineStr":
    case "str":
      return unescaped(text);
    case "b":
      return text === "1" ? "TRUE" : "FALSE";
    case "e":
      return text;
    case "d":
      return dayOfIso(text) ?? text;
    default:
      return numberText(text, context.dayForms[cell.style] ?? null, context.from1904);
  }
}

function sharedString(index: string, { sharedStrings }: CellContext): string {
  if (index === "") return "";
  const text = sharedStrings[Number(index)];
  if (text === undefined) throw new TableRefused("workbook-damaged");
  return text;
}

function numberText(text: string, dayForm: DayForm | null, from1904: boolean): string {
  if (text === "") return "";
  const decimal = plainDecimal(text);
  if (decimal === null) throw new TableRefused("workbook-damaged");
  return (dayForm && dayOfSerial(decimal, dayForm, from1904)) ?? decimal;
}
