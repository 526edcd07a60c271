import { CsvError, parse } from "csv-parse/sync";
import { cellReference } from "./cell-reference";
import { placesInWords, type Table, type TableLimits, TableRefused } from "./table";
import { TableBuilder } from "./table-builder";
import { decodeText } from "./text-encoding";

const DELIMITERS = [",", ";", "\t"] as const;
/** Excel writes and honours this first line. */
const DECLARED_DELIMITER = /^sep=([,;\t])(?:\r\n|\n|\r)/i;

type CsvRecord = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

export function readCsv(bytes: Buffer, sheetName: string, limits: TableLimits, lenient = false): Table {
  const text = decodeText(bytes);
  const declared = DECLARED_DELIMITER.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const builder = new TableBuilder(limits, () => true);
  const formulas: string[] = [];
  let line = declared ? 2 : 1;
  const firstLine = line - 1;
  for (const { record, info } of records(body, declared?.[1] ?? delimiterOf(body), limits)) {
    record.forEach((cell, column) => {
      if (isFormula(cell)) formulas.push(cellReference(column, line));
    });
    builder.add(line, record);
    line = firstLine + info.lines + 1; // a quoted cell may run over several lines; a row is named by its first
  }
  if (formulas.length > 0 && !lenient) throw new TableRefused("formula-cell", placesInWords(formulas));
  return builder.table(sheetName, [], { formulas, merged: [] });
}

function records(text: string, delimiter: string, limits: TableLimits): CsvRecord[] {
  try {
    // Without columns csv-parse gives arrays of texts; its types do not know of `info`.
    return parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      max_record_size: limits.cellCharacters * 10,
      to: limits.rows + 2,
    }) as unknown as CsvRecord[];
  } catch (fault) {
    if (fault instanceof CsvError) throw new TableRefused("csv-damaged", placeOf(fault));
    throw fault;
  }
}

const placeOf = (fault: CsvError) => (typeof fault.lines === "number" ? `A${fault.lines}` : undefined);

/** What a spreadsheet would calculate; a text file holds no result of it. "-" and "+" begin figures. */
const isFormula = (cell: string) => cell.trimStart().startsWith("=");

/** The separator met most often in the first line that is not empty, quoted text left aside. */
function delimiterOf(text: string): string {
  const line = /[^\r\n]*\S[^\r\n]*/.exec(text)?.[0].replace(/"[^"]*"/g, "") ?? "";
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}
