"use client";

import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useWords } from "@/lib/words/client";
import { confirmAwardsAction } from "../actions";

export function ConfirmAwards({ callId, title }: { callId: string; title: string }) {
  const t = useWords("notices");
  const { run, pending, refused } = useAction(confirmAwardsAction);
  return (
    <div className="grid gap-3">
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <p>{t("confirm.ready")}</p>
      <div>
        <ConfirmButton
          label={t("confirm.label")}
          question={t("confirm.question", { title })}
          explanation={t("confirm.explanation")}
          confirm={t("confirm.confirm")}
          keep={t("confirm.keep")}
          pending={pending}
          onConfirm={() => run({ callId })}
        />
      </div>
    </div>
  );
}
