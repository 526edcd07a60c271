"use client";

import { useFormContext } from "react-hook-form";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { useWords } from "@/lib/words/client";
import type { MergeConflict } from "../domain/merge";
import { fieldLabel } from "./field-words";

type Value = MergeConflict["mine"];

/** Fields that a colleague changed to something else at the same time: theirs is saved, mine waits here for a choice. */
export function ConflictPanel(props: {
  conflicts: readonly MergeConflict[];
  onSettled: (conflict: MergeConflict) => void;
}) {
  const t = useWords("applications");
  const { getValues, setValue } = useFormContext();
  if (props.conflicts.length === 0) return null;

  const takeMine = (conflict: MergeConflict) => {
    const { field, row, mine } = conflict;
    if (!row) setValue(field, mine ?? "");
    else {
      const rows: readonly { readonly id: string }[] = getValues(field);
      if (row.field !== "id")
        setValue(`${field}.${rows.findIndex(({ id }) => id === row.id)}.${row.field}`, mine ?? "");
      else if (mine === null)
        setValue(
          field,
          rows.filter(({ id }) => id !== row.id),
        );
    }
    props.onSettled(conflict);
  };
  const wordsFor = (value: Value, { row }: MergeConflict) => {
    if (row?.field === "id") return value === null ? t("section.conflictRemoved") : t("section.conflictKept");
    const text = typeof value === "string" ? value : (value ?? []).join(" ");
    return text === "" ? t("section.conflictEmpty") : text;
  };
  const nameOf = ({ field, row }: MergeConflict) =>
    row && row.field !== "id"
      ? t("section.conflictRow", { table: fieldLabel(t, field), field: fieldLabel(t, `${field}.${row.field}`) })
      : fieldLabel(t, field);

  return (
    <Alert tone="warning" announce title={t("section.conflictTitle", { count: props.conflicts.length })}>
      <ul className="mt-2 grid gap-3">
        {props.conflicts.map((conflict) => (
          <li className="grid gap-2" key={`${conflict.field}.${conflict.row?.id ?? ""}.${conflict.row?.field ?? ""}`}>
            <p className="font-semibold">{nameOf(conflict)}</p>
            <div className="flex flex-wrap gap-2">
              <Button look="outline" small onClick={() => props.onSettled(conflict)}>
                {t("section.conflictTheirs", { text: wordsFor(conflict.theirs, conflict) })}
              </Button>
              <Button look="outline" small onClick={() => takeMine(conflict)}>
                {t("section.conflictMine", { text: wordsFor(conflict.mine, conflict) })}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
