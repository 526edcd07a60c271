import { useMemo } from "react";
import { useWords } from "@/lib/words/client";
import type { Edit } from "../domain/edits";
import { LONGEST_TEXT, MOST_ROWS } from "../domain/keepable";
import { fieldLabel } from "./field-label";
import { type KeptSection, usePartOfKeeper } from "./use-kept-section";

/** What is not kept because no draft has room for it, said at its own field; by the name of the field, of a row too many at its table. */
export function useUnkeptWords(kept: KeptSection): ReadonlyMap<string, string> {
  const t = useWords("applications");
  const unkept = usePartOfKeeper(kept, (view) => view.unkept);
  return useMemo(() => {
    const said = new Map<string, string>();
    for (const edit of unkept) {
      const path = unkeptPath(kept, edit);
      const label = fieldLabel(t, path);
      if (typeof edit.value === "string") {
        said.set(path, t("section.unkept.text", { label, count: edit.value.length, max: LONGEST_TEXT }));
      } else if (edit.place.row === undefined) said.set(path, t("section.unkept.choices", { label }));
      else said.set(path, t("section.unkept.rows", { max: MOST_ROWS, count: rowsIn(unkept, path) }));
    }
    return said;
  }, [unkept, kept, t]);
}

/** Where it stands in the form: the field, the cell, or the table that has a row too many. */
export const unkeptPath = (kept: KeptSection, { place }: Edit): string =>
  (place.cell !== undefined || place.row === undefined ? kept.pathOf(place) : null) ?? place.field;

const rowsIn = (unkept: readonly Edit[], table: string): number =>
  unkept.filter(({ place }) => place.field === table && place.row !== undefined && place.cell === undefined).length;
