/** A table as it stands in a file: nothing is interpreted but the kinds of cell, so that a row can be shown as it was sent. */
export type Table = {
  readonly sheetName: string;
  /** Sheets that were not read; worth a word in a preview, so that nobody thinks they were. */
  readonly otherSheets: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** Cells taken as their formula last gave them, and merged ranges taken as their first cell; only where that is allowed. */
  readonly readLeniently: { readonly formulas: readonly string[]; readonly merged: readonly string[] };
};

/** `line` is the row number of the sheet or the line of the text file; `cells` is at least as long as the header. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

export type TableRefusal =
  | "file-kind-unknown"
  | "file-kind-mismatch"
  | "file-too-large"
  | "file-empty"
  | "old-workbook"
  | "encrypted-workbook"
  | "archive-damaged"
  | "archive-too-many-entries"
  | "archive-too-large"
  | "archive-too-dense"
  | "xml-forbidden"
  | "workbook-damaged"
  | "sheet-missing"
  | "header-missing"
  | "merged-cells"
  | "formula-cell"
  | "cell-characters"
  | "cell-too-long"
  | "too-many-rows"
  | "too-many-columns"
  | "text-too-long"
  | "encoding-unknown"
  | "csv-damaged";

/** Fits `Result<Table, TableRefusal>`; a refusal also says where: a cell ("C7"), a range ("A1:F1"), the first of several, or a sheet. */
export type TableReading =
  | { readonly ok: true; readonly value: Table }
  | { readonly ok: false; readonly error: TableRefusal; readonly at?: string };

export type TableLimits = {
  readonly fileBytes: number;
  readonly archiveEntries: number;
  readonly inflatedBytes: number;
  /** Inflated to packed size of one entry; counts only from `densityFromBytes` on, for small sheets are often very regular. */
  readonly density: number;
  readonly densityFromBytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly cellCharacters: number;
  readonly characters: number;
  readonly sharedTexts: number;
};

export const tableLimits: TableLimits = {
  fileBytes: 20_000_000,
  archiveEntries: 1_000,
  inflatedBytes: 200_000_000,
  density: 100,
  densityFromBytes: 10_000_000,
  rows: 100_000,
  columns: 200,
  cellCharacters: 32_767, // what Excel itself holds
  characters: 50_000_000,
  sharedTexts: 2_000_000,
};

/** Thrown inside the readers only, to leave the callbacks of a parser; `readTable` turns it into a value. */
export class TableRefused extends Error {
  constructor(
    readonly refusal: TableRefusal,
    readonly at?: string,
  ) {
    super(at === undefined ? refusal : `${refusal} at ${at}`);
  }
}

const NAMED_PLACES = 12;

/** All of them while a person can follow, so that one look mends them: "B2, B3, D7 … (34)". */
export const placesInWords = (places: readonly string[]) =>
  places.length <= NAMED_PLACES
    ? places.join(", ")
    : `${places.slice(0, NAMED_PLACES).join(", ")} … (${places.length})`;
