"use client";

import { Icon } from "@/lib/ui/icon";
import { useWords } from "@/lib/words/client";
import { useLive } from "./live-form";

/** What is wrong with a table as a whole, and what was asked to be corrected in it; the summary's link lands here. */
export function TableNotes({ table }: { table: string }) {
  const t = useWords("applications");
  const live = useLive();
  const error = live.errorAt(table);
  const notes = [
    ...(error ? [error] : []),
    ...live.correctionsAt(table).map((reason) => t("section.correction", { reason })),
  ];
  return (
    <div id={table} tabIndex={-1} className="empty:hidden">
      {notes.map((note) => (
        <p className="err" key={note}>
          <Icon name="warn" />
          <span>{note}</span>
        </p>
      ))}
    </div>
  );
}
