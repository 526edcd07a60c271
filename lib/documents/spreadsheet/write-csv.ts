import { stringify } from "csv-stringify/sync";
import { cellText, type ExportTable, neutralised } from "./export-table";

/** csv-stringify quotes its own line end only: a bare line feed would end the row in Excel, and a formula could begin the next. */
const LOOKS_LIKE_AN_END = /[\r\n;\t]/;

/** UTF-8 with its mark and CRLF, as Excel in China opens it without asking. */
export function writeCsv({ columns, rows }: Omit<ExportTable, "sheetName">): Buffer {
  const header = columns.map(({ header }) => neutralised(header));
  const lines = rows.map((row) =>
    columns.map((column, index) => {
      const text = cellText(column, row[index] ?? null);
      return column.kind === "text" ? neutralised(text) : text;
    }),
  );
  return Buffer.from(
    stringify([header, ...lines], { bom: true, record_delimiter: "windows", quoted_match: LOOKS_LIKE_AN_END }),
  );
}
