import { type APIRequestContext, expect } from "@playwright/test";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";

/** What a list gives to keep: the cells of its csv, head included, and the same cells as its xlsx holds them. */
type Files = { readonly csv: string[][]; readonly xlsx: string[][] };

/**
 * Takes a list in both its formats and holds that they say the same, cell by cell, and that no cell begins a formula.
 * `address` asks for either of them.
 */
export async function sameInBothFiles(request: APIRequestContext, address: string): Promise<readonly string[][]> {
  const { csv, xlsx } = await filesAt(request, address);
  expect(xlsx, `${address}: the xlsx says what the csv says`).toEqual(csv);
  expect(
    csv.flat().filter((cell) => /^\s*[=+@\t\r＝＋－＠]|^\s*-(?![\d.])/.test(cell)),
    address,
  ).toEqual([]);
  return csv;
}

async function filesAt(request: APIRequestContext, address: string): Promise<Files> {
  const csv = await bodyAt(request, asFormat(address, "csv"));
  const xlsx = await bodyAt(request, asFormat(address, "xlsx"));
  const cells: string[][] = parse(csv, { bom: true, relax_column_count: true });
  return { csv: cells.map((row) => row.map(plain)), xlsx: await cellsOf(xlsx, cells[0]?.length ?? 0) };
}

/** One format alone, where nothing but its rows is asked for. */
export async function csvAt(request: APIRequestContext, address: string): Promise<string[][]> {
  const cells: string[][] = parse(await bodyAt(request, asFormat(address, "csv")), {
    bom: true,
    relax_column_count: true,
  });
  return cells.map((row) => row.map(plain));
}

const asFormat = (address: string, format: "csv" | "xlsx") => address.replace(/format=\w+/, `format=${format}`);

async function bodyAt(request: APIRequestContext, address: string): Promise<Buffer> {
  const answer = await request.get(address);
  expect(answer.status(), address).toBe(200);
  return answer.body();
}

async function cellsOf(bytes: Buffer, width: number): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  // exceljs describes an older Buffer than Node's.
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow({ includeEmpty: true }, (row) => {
    rows.push(Array.from({ length: width }, (_, place) => plain(textOf(row.getCell(place + 1).value))));
  });
  return rows;
}

/** A workbook keeps numbers as numbers and days as days; a csv has words for them. */
function textOf(value: ExcelJS.CellValue): string {
  if (value instanceof Date) return value.toISOString().replace("T", " ").slice(0, 19);
  return value === null || value === undefined ? "" : String(value);
}

/** 986.00 and 986 are one figure, a day and its midnight one day, and a workbook knows one kind of line end. */
function plain(text: string): string {
  if (/^-?\d{1,15}(\.\d+)?$/.test(text)) return String(Number(text));
  return text.replaceAll(/\r\n?/g, "\n").replace(/^(\d{4}-\d{2}-\d{2}) 00:00:00$/, "$1");
}
