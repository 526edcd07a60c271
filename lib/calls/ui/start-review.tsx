"use client";

import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useWords } from "@/lib/words/client";
import { startReviewAction } from "../actions";

/** Ends the screening. Whoever presses it too early is told what is still undecided. */
export function StartReview({ callId, eligible, ready }: { callId: string; eligible: number; ready: boolean }) {
  const t = useWords("calls");
  const router = useRouter();
  const { run, pending, refused } = useAction(startReviewAction, () => router.refresh());
  return (
    <div className="grid justify-items-start gap-3">
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code as "applications-undecided"}`)} />
      <ConfirmButton
        label={t("overview.review")}
        look={ready ? "primary" : "quiet"}
        question={t("overview.reviewQuestion")}
        explanation={<p>{t("overview.reviewExplanation", { count: eligible })}</p>}
        confirm={t("overview.reviewConfirm")}
        keep={t("overview.reviewKeep")}
        pending={pending}
        onConfirm={() => run({ callId })}
      />
      <p className="hint">{t("overview.reviewHint")}</p>
    </div>
  );
}
