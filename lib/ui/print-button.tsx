"use client";

import { useWords } from "@/lib/words/client";
import { Button } from "./button";
import { useHydrated } from "./use-hydrated";

/** Drawn only where it can work; without JavaScript the browser's own print command does the same. */
export function PrintButton() {
  const t = useWords("common");
  const hydrated = useHydrated();
  return (
    <Button look="outline" small icon="print" className="no-print" disabled={!hydrated} onClick={() => window.print()}>
      {t("print")}
    </Button>
  );
}
