"use client";

import { Button } from "@/lib/ui/button";
import { useWords } from "@/lib/words/client";
import type { useGridPaste } from "./use-grid-paste";

/** That a table takes cells of a spreadsheet, what it took last, and the way back. */
export function PasteNote({ taken, undo }: Pick<ReturnType<typeof useGridPaste>, "taken" | "undo">) {
  const t = useWords("applications");
  return (
    <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-1">
      <p className="hint" role="status">
        {taken ? t("paste.taken", { filled: taken.filled, outside: taken.outside }) : t("paste.hint")}
      </p>
      {taken && (
        <Button look="ghost" small onClick={undo}>
          {t("paste.undo")}
        </Button>
      )}
    </div>
  );
}
