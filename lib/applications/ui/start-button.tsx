"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { startDraftAction } from "../actions";

/** Makes a draft and opens it. */
export function StartButton({ callId, label, look }: { callId: string; label: string; look?: "primary" | "outline" }) {
  const t = useWords("applications");
  const router = useRouter();
  const hydrated = useHydrated();
  const { run, pending, refused } = useAction(startDraftAction, ({ applicationId }: { applicationId: string }) =>
    router.push(`/applications/${applicationId}`),
  );
  return (
    <div className="grid gap-3">
      <RefusalAlert refused={refused} say={(refusal) => t(`refusal.${refusal}`)} />
      <div>
        <Button look={look} disabled={!hydrated} aria-busy={pending} onClick={() => !pending && run({ callId })}>
          {label}
        </Button>
      </div>
    </div>
  );
}
