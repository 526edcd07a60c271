"use client";

import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useWords } from "@/lib/words/client";
import { withdrawApplicationAction } from "../actions";

export function WithdrawButton({ applicationId }: { applicationId: string }) {
  const t = useWords("applications");
  const { run, pending, refused } = useAction(withdrawApplicationAction);
  return (
    <div className="grid gap-3">
      <RefusalAlert refused={refused} say={(refusal) => t(`refusal.${refusal}`)} />
      <div>
        <ConfirmButton
          look="ghost"
          small
          danger
          label={t("withdraw.button")}
          question={t("withdraw.question")}
          explanation={<p>{t("withdraw.explanation")}</p>}
          confirm={t("withdraw.confirm")}
          keep={t("withdraw.keep")}
          pending={pending}
          onConfirm={() => run({ applicationId })}
        />
      </div>
    </div>
  );
}
