"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { markReadAction } from "../actions";

export function MarkAllRead() {
  const t = useWords("notifications");
  const router = useRouter();
  const hydrated = useHydrated();
  const { run, pending, refused } = useAction(markReadAction, () => router.refresh());
  return (
    <div className="grid justify-items-start gap-3">
      <RefusalAlert refused={refused} say={(code: never) => code} />
      <Button look="outline" disabled={!hydrated || pending} onClick={() => run({ ids: null })}>
        {t("list.markAll")}
      </Button>
    </div>
  );
}
