"use client";

import { formatPoints } from "@/lib/calls/schema/fields";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { useWords } from "@/lib/words/client";
import type { SheetConflict } from "../domain/merge-sheets";
import { entryOf, type SheetEntry } from "./sheet-entries";

/** The same criterion was scored differently in another window: that one stands, this one can be taken back in. */
export function WindowConflicts(props: {
  conflicts: readonly SheetConflict[];
  onOpen: (code: string) => void;
  onTake: (code: string, entry: SheetEntry) => void;
}) {
  const t = useWords("panels");
  if (props.conflicts.length === 0) return null;
  const take = ({ code, mine }: SheetConflict) => {
    props.onTake(code, entryOf(mine));
    props.onOpen(code);
  };
  return (
    <Alert tone="warning" announce title={t("sheet.otherWindow")} className="mt-3">
      <p>{t("sheet.otherWindowHint")}</p>
      <ul className="grid gap-1">
        {props.conflicts.map((conflict) => (
          <li key={conflict.code}>
            <Button small look="outline" onClick={() => take(conflict)}>
              {t("sheet.takeMine", {
                code: conflict.code,
                points: conflict.mine.pointsCenti === null ? "—" : formatPoints(conflict.mine.pointsCenti),
              })}
            </Button>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
