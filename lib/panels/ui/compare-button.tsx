"use client";

import { useState } from "react";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { detectConflictsAction } from "../actions";

/** Compares pool and applications now; what is found stands in the list below afterwards. */
export function CompareButton({ callId }: { callId: string }) {
  const t = useWords("conflicts");
  const hydrated = useHydrated();
  const [found, setFound] = useState<number | null>(null);
  const { run, pending, refused } = useAction(detectConflictsAction, (value) => setFound(value.found));
  return (
    <div className="grid justify-items-start gap-3">
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      {found !== null && (
        <Alert tone="success" announce>
          <p>{t("compare.done", { found })}</p>
        </Alert>
      )}
      <Button look="outline" disabled={!hydrated || pending} onClick={() => run({ callId })}>
        {t("compare.label")}
      </Button>
      <p className="hint">{t("compare.hint")}</p>
    </div>
  );
}
