import { parseCellReference } from "@/lib/documents/spreadsheet/cell-reference";
import type { Table, TableRow } from "@/lib/documents/spreadsheet/table";
import { LIBRARY_COLUMNS, type LibraryHeader } from "../domain/columns";
import type { FaultyRow } from "../domain/import-plan";

/**
 * A formula's result is what another program once calculated, and a merged cell leaves the rows below it empty: in a list of
 * the bureau each is a fault of its row. Told together with all others, so that one look mends them.
 */
export function doubtfulCells(
  { places }: LibraryHeader,
  rows: readonly TableRow[],
  { formulas, merged }: Table["readLeniently"],
): FaultyRow[] {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const faultAt = (reference: string, code: "formula-cell" | "merged-cells"): FaultyRow[] => {
    const place = parseCellReference(reference.split(":")[0] ?? "");
    const row = place && byLine.get(place.line);
    const column = place && LIBRARY_COLUMNS.find((name) => places[name] === place.column);
    return row && column ? [{ line: row.line, column, code, value: row.cells[place.column] ?? "" }] : [];
  };
  return [
    ...formulas.flatMap((reference) => faultAt(reference, "formula-cell")),
    ...merged.flatMap((reference) => faultAt(reference, "merged-cells")),
  ];
}
