"use client";

import { useWords } from "@/lib/words/client";
import type { useGridPaste } from "./use-grid-paste";

/** That a table takes cells of a spreadsheet, and what it took last. */
export function PasteNote({ taken }: Pick<ReturnType<typeof useGridPaste>, "taken">) {
  const t = useWords("applications");
  return (
    <p className="hint no-print" role="status">
      {taken ? t("paste.taken", taken) : t("paste.hint")}
    </p>
  );
}
