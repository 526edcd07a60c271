"use client";

import { useFormContext } from "react-hook-form";
import { asStanding, useStored } from "@/lib/ui/form/use-stored";
import { Icon } from "@/lib/ui/icon";
import { useWords } from "@/lib/words/client";
import { useLive } from "./live-form";
import { usePrefilledWords } from "./prefilled-note";

/** A figure in a table of figures: its label is its row and column, its fault stands under it. */
export function GridCell({ path, row, column }: { path: string; row: string; column: string }) {
  const t = useWords("applications");
  const { register, formState } = useFormContext();
  const stored = useStored(formState)(path);
  const live = useLive();
  const error = live.errorAt(path);
  const prefilled = usePrefilledWords(path);
  const notes = [
    prefilled,
    live.warningAt(path),
    ...live.correctionsAt(path).map((reason) => t("section.correction", { reason })),
  ]
    .filter((note) => note)
    .join(" ");
  const noteId = `${path}-note`;
  const errorId = `${path}-error`;
  return (
    <>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        id={path}
        aria-label={t("section.cell", { row, column })}
        aria-invalid={error ? true : undefined}
        aria-describedby={[error && errorId, notes && noteId].filter(Boolean).join(" ") || undefined}
        className={`input num w-24 px-2 text-end sm:w-36 ${error ? "input-error" : ""}`}
        {...register(path)}
        {...asStanding(stored)}
      />
      {error && (
        <p className="err mt-1 max-w-40 text-start" id={errorId}>
          <Icon name="warn" />
          <span>{error}</span>
        </p>
      )}
      {notes && (
        <p className="hint mt-1 max-w-40 text-start font-semibold text-warning" id={noteId}>
          {notes}
        </p>
      )}
    </>
  );
}
