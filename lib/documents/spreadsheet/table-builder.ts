import { isStorable } from "@/lib/core/storable";
import { cellReference } from "./cell-reference";
import { type Table, type TableLimits, TableRefused, type TableRow } from "./table";

/**
 * Collects rows within the limits. The first row with any text is the header; empty rows are passed over, lines keep
 * their numbers. Cells are trimmed: a blank after a code is never meant.
 */
export class TableBuilder {
  private header: readonly string[] | null = null;
  private readonly rows: TableRow[] = [];
  private characters = 0;

  constructor(
    private readonly limits: TableLimits,
    private readonly isHeader: (header: readonly string[]) => boolean,
  ) {}

  add(line: number, texts: readonly string[]): void {
    const cells = withoutTrailingBlanks(texts.map((text) => text.trim()));
    if (cells.length === 0) return;
    if (cells.length > this.limits.columns) {
      throw new TableRefused("too-many-columns", cellReference(this.limits.columns, line));
    }
    cells.forEach((cell, column) => {
      this.checkCell(cell, column, line);
    });
    if (this.header === null) {
      if (!this.isHeader(cells)) throw new TableRefused("sheet-missing");
      this.header = cells;
      return;
    }
    if (this.rows.length >= this.limits.rows) throw new TableRefused("too-many-rows");
    while (cells.length < this.header.length) cells.push("");
    this.rows.push({ line, cells });
  }

  table(sheetName: string, otherSheets: readonly string[], readLeniently: Table["readLeniently"]): Table {
    if (this.header === null) throw new TableRefused("header-missing", sheetName);
    return { sheetName, otherSheets, header: this.header, rows: this.rows, readLeniently };
  }

  private checkCell(cell: string, column: number, line: number): void {
    if (cell.length > this.limits.cellCharacters) {
      throw new TableRefused("cell-too-long", cellReference(column, line));
    }
    if (!isStorable(cell)) throw new TableRefused("cell-characters", cellReference(column, line));
    this.characters += cell.length;
    if (this.characters > this.limits.characters) throw new TableRefused("text-too-long");
  }
}

function withoutTrailingBlanks(cells: string[]): string[] {
  while (cells.length > 0 && cells[cells.length - 1] === "") cells.pop();
  return cells;
}
