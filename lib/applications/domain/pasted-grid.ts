import { isSumRow } from "./equipment-table";

export type GridFilling = {
  readonly fills: readonly { readonly name: string; readonly text: string }[];
  /** Cells with something in them that fell outside the table. */
  readonly outside: number;
};

/**
 * Where copied cells go in a table of figures, from the cell that has the focus to the right and down. What was blank in the
 * spreadsheet leaves what stands in the form; a row of sums is no row of the form.
 */
export function fillGrid(
  grid: readonly (readonly string[])[],
  cells: readonly (readonly string[])[],
  { top, left }: { readonly top: number; readonly left: number },
): GridFilling {
  const placed = cells
    .filter((row) => !isSumRow(row))
    .flatMap((row, down) => row.map((text, right) => ({ name: grid[top + down]?.[left + right], text })))
    .filter(({ text }) => text.trim() !== "");
  return {
    fills: placed.flatMap(({ name, text }) => (name === undefined ? [] : [{ name, text }])),
    outside: placed.filter(({ name }) => name === undefined).length,
  };
}

/** One cell that was filled: what stood there, and what stands there since, unless somebody has changed it. */
export type FilledCell = { readonly name: string; readonly before: string; readonly pasted: string };

/** What undoing a paste gives back: cells that hold what was pasted. What was typed or saved there since stays. */
export function takenBack(filled: readonly FilledCell[], valueNow: (name: string) => string) {
  const untouched = filled.filter(({ name, pasted }) => valueNow(name) === pasted);
  return { cells: untouched, left: filled.length - untouched.length };
}
