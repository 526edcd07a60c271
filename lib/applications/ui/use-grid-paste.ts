"use client";

import { type ClipboardEvent, useState } from "react";
import { useFormContext } from "react-hook-form";
import { pastedCells } from "../domain/pasted-cells";
import { type FilledCell, fillGrid, type GridFilling, takenBack } from "../domain/pasted-grid";

/**
 * Cells copied from a spreadsheet go into a table of figures from the cell that has the focus, to the right and down, as a
 * spreadsheet itself would do it. One cell alone is pasted as text. What falls outside the table is left out and counted.
 */
export function useGridPaste() {
  const { setValue, getValues } = useFormContext();
  const [news, setNews] = useState<News | null>(null);
  const standing = (name: string) => String(getValues(name) ?? "");
  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const cells = pastedCells(event.clipboardData.getData("text/plain"));
    const grid = gridOf(event.currentTarget);
    const top = grid.findIndex((row) => row.some((name) => name === nameOf(event.target)));
    const left = grid[top]?.indexOf(nameOf(event.target)) ?? -1;
    if (left < 0 || (cells.length === 1 && cells[0]?.length === 1)) return;
    event.preventDefault();
    const { fills, ...told } = fillGrid(grid, cells, { top, left });
    const filled = fills.map(({ name, text }) => ({ name, before: standing(name), pasted: text }));
    for (const { name, pasted } of filled) setValue(name, pasted, { shouldDirty: true });
    setNews({ kind: "taken", filled, ...told });
  };
  /** The browser's own undo knows nothing of what was written into several fields at once. */
  const undo = () => {
    const { cells, left } = takenBack(news?.kind === "taken" ? news.filled : [], standing);
    for (const { name, before } of cells) setValue(name, before, { shouldDirty: true });
    setNews({ kind: "undone", restored: cells.length, left });
  };
  return { onPaste, news, undo };
}

/** What came of the last paste, or of taking it back. */
type News =
  | ({ readonly kind: "taken"; readonly filled: readonly FilledCell[] } & Omit<GridFilling, "fills">)
  | { readonly kind: "undone"; readonly restored: number; readonly left: number };

const nameOf = (target: EventTarget) => (target instanceof HTMLInputElement ? target.name : "");

/** The inputs of the table as they stand on the screen, by name. */
const gridOf = (table: HTMLTableElement): readonly (readonly string[])[] =>
  [...table.tBodies]
    .flatMap((body) => [...body.rows])
    .map((row) => [...row.querySelectorAll("input")].map(({ name }) => name));
