"use client";

import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useWords } from "@/lib/words/client";
import { showPracticeAction } from "../actions";

/** The officer waits no longer for who has not handed in. */
export function ShowPractice({ callId }: { callId: string }) {
  const t = useWords("practice");
  const { run, pending, refused } = useAction(showPracticeAction);
  return (
    <div className="grid justify-items-start gap-3">
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <ConfirmButton
        look="outline"
        label={t("show.label")}
        question={t("show.question")}
        explanation={<p>{t("show.explanation")}</p>}
        confirm={t("show.confirm")}
        keep={t("show.keep")}
        pending={pending}
        onConfirm={() => run({ callId })}
      />
    </div>
  );
}
