"use client";

import { type ClipboardEvent, useState } from "react";
import { useFormContext } from "react-hook-form";
import { pastedCells } from "../domain/pasted-cells";
import { fillGrid } from "../domain/pasted-grid";
import { pastedWan } from "../domain/pasted-values";

/**
 * Cells copied from a spreadsheet go into a table of figures from the cell that has the focus, to the right and down, as a
 * spreadsheet itself would do it. One cell alone is pasted as text. What falls outside the table is left out and counted.
 */
export function useGridPaste() {
  const { setValue, getValues } = useFormContext();
  const [taken, setTaken] = useState<Taken | null>(null);
  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const cells = pastedCells(event.clipboardData.getData("text/plain"));
    const grid = gridOf(event.currentTarget);
    const top = grid.findIndex((row) => row.some((name) => name === nameOf(event.target)));
    const left = grid[top]?.indexOf(nameOf(event.target)) ?? -1;
    if (left < 0 || (cells.length === 1 && cells[0]?.length === 1)) return;
    event.preventDefault();
    const { fills, outside } = fillGrid(grid, cells, { top, left });
    const before = fills.map(({ name }) => ({ name, value: String(getValues(name) ?? "") }));
    for (const { name, text } of fills) setValue(name, pastedWan(text), { shouldDirty: true });
    setTaken({ filled: fills.length, outside, before });
  };
  /** The browser's own undo knows nothing of what was written into several fields at once. */
  const undo = () => {
    for (const { name, value } of taken?.before ?? []) setValue(name, value, { shouldDirty: true });
    setTaken(null);
  };
  return { onPaste, taken, undo };
}

type Taken = {
  readonly filled: number;
  readonly outside: number;
  /** What stood in the filled cells. */
  readonly before: readonly { readonly name: string; readonly value: string }[];
};

const nameOf = (target: EventTarget) => (target instanceof HTMLInputElement ? target.name : "");

/** The inputs of the table as they stand on the screen, by name. */
const gridOf = (table: HTMLTableElement): readonly (readonly string[])[] =>
  [...table.tBodies]
    .flatMap((body) => [...body.rows])
    .map((row) => [...row.querySelectorAll("input")].map(({ name }) => name));
