import ExcelJS from "exceljs";
import { cellText, type ExportCell, type ExportColumn, type ExportTable, neutralised } from "./export-table";
import { withFixedTimes } from "./fixed-zip-times";

/** Excel keeps fifteen digits; a figure with more would be shown wrong as a number, so it is written as text. */
const EXACT_DIGITS = 15;
const LONGEST_CELL = 32_767;
const LITERAL_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const NUMBER_FORMAT = {
  text: "@",
  number: "General",
  money: "0.00",
  day: "yyyy-mm-dd",
  instant: "yyyy-mm-dd hh:mm:ss",
};

/** A workbook of one sheet. The same table gives the same bytes, whenever it is written. */
export async function writeXlsx({ sheetName, columns, rows }: ExportTable): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  const sheet = workbook.addWorksheet(allowedSheetName(sheetName), { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = columns.map((column) => ({ width: column.width ?? 16, style: { numFmt: numberFormat(column) } }));
  const header = sheet.addRow(columns.map((column) => textCell(column.header)));
  header.font = { bold: true };
  header.numFmt = "@";
  for (const row of rows) {
    const written = sheet.addRow(columns.map((column, index) => workbookCell(column, row[index] ?? null)));
    columns.forEach(({ choices }, index) => {
      if (choices) written.getCell(index + 1).dataValidation = listOf(choices);
    });
  }
  return withFixedTimes(Buffer.from(await workbook.xlsx.writeBuffer()));
}

/** A list in the cell itself; a word with a comma or a quote would be two. */
const listOf = (choices: readonly string[]) => ({
  type: "list" as const,
  allowBlank: true,
  formulae: [`"${choices.join(",")}"`],
});

function workbookCell(column: ExportColumn, cell: ExportCell): string | number | Date | null {
  const text = cellText(column, cell);
  if (text === "") return null;
  switch (column.kind) {
    case "text":
      return textCell(text);
    case "number":
    case "money":
      return isExact(text) ? Number(text) : text;
    case "day":
    case "instant":
      // exceljs takes the UTC parts of a Date for the wall clock; before 1900 a workbook knows no dates.
      return text >= "1900-03-01"
        ? new Date(`${text.replace(" ", "T")}${column.kind === "day" ? "T00:00:00" : ""}Z`)
        : text;
  }
}

const isExact = (text: string) =>
  text
    .replace(/e.*$/, "")
    .replace(/[^0-9]/g, "")
    .replace(/^0+/, "").length <= EXACT_DIGITS;

/** "_x0041_" would be read as "A"; its underscore is escaped so that it stays what somebody typed. */
const textCell = (text: string) => neutralised(text).replace(LITERAL_ESCAPE, "_x005F_").slice(0, LONGEST_CELL);

function numberFormat({ kind, unit, decimals }: ExportColumn): string {
  if (kind === "number" && decimals !== undefined) return `0.${"0".repeat(decimals)}`;
  return kind === "money" && unit === "wan" ? "0.00####" : NUMBER_FORMAT[kind];
}

const allowedSheetName = (name: string) =>
  name
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim()
    .slice(0, 31) || "Sheet1";
