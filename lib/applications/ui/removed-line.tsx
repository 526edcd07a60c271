"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/lib/ui/button";
import { useWords } from "@/lib/words/client";
import type { Equipment } from "../domain/sections/investment";

/** The line that was taken away last, and where it stood. */
export type Removed = { readonly line: Equipment; readonly place: number };

/** Stands where a line was until something else is done to the list: one press brings it back with all its words. */
export function RemovedLine({ line, place, onUndo }: Removed & { onUndo: () => void }) {
  const t = useWords("applications");
  const undo = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever took away another line goes on from here as well
  useEffect(() => undo.current?.focus(), [line.id]);
  return (
    <tr>
      <td colSpan={5}>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <span role="status">
            {t("equipment.removed", { row: place + 1, name: line.name || t("equipment.unnamed") })}
          </span>
          <Button ref={undo} look="outline" small onClick={onUndo}>
            {t("equipment.putBack")}
          </Button>
        </div>
      </td>
    </tr>
  );
}
