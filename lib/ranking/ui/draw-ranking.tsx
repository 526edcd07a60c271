"use client";

import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { drawRankingAction } from "../actions";

/** `again`: beside another act, that comes first. */
export function DrawRanking({ callId, again }: { callId: string; again?: boolean }) {
  const t = useWords("ranking");
  const hydrated = useHydrated();
  const { run, pending, refused } = useAction(drawRankingAction);
  return (
    <div className="grid justify-items-center gap-4">
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <Button
        look={again ? "outline" : undefined}
        disabled={!hydrated || pending}
        aria-busy={pending}
        onClick={() => run({ callId })}
      >
        {t("draw.submit")}
      </Button>
    </div>
  );
}
