"use client";

import { Button } from "@/lib/ui/button";
import { useWords } from "@/lib/words/client";
import type { useGridPaste } from "./use-grid-paste";

/** That a table takes cells of a spreadsheet, what it took last, and the way back. */
export function PasteNote({ news, undo }: Pick<ReturnType<typeof useGridPaste>, "news" | "undo">) {
  const t = useWords("applications");
  return (
    <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-1">
      <p className="hint" role="status">
        {news === null && t("paste.hint")}
        {news?.kind === "taken" &&
          t("paste.taken", { filled: news.filled.length, outside: news.outside, leftOut: news.leftOut })}
        {news?.kind === "taken" &&
          news.unreadableUnit !== null &&
          t("paste.unreadableUnit", { unit: news.unreadableUnit })}
        {news?.kind === "undone" && t("paste.undone", { restored: news.restored, left: news.left })}
      </p>
      {news?.kind === "taken" && (
        <Button look="ghost" small onClick={undo}>
          {t("paste.undo")}
        </Button>
      )}
    </div>
  );
}
