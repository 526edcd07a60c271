"use client";

import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useWords } from "@/lib/words/client";
import { withdrawRecusalAction } from "../actions";

export function WithdrawRecusal({ recusalId, name }: { recusalId: string; name: string }) {
  const t = useWords("recusals");
  const { run, pending, refused } = useAction(withdrawRecusalAction);
  return (
    <div className="grid justify-items-start gap-2">
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <ConfirmButton
        label={t("withdraw.label", { name })}
        question={t("withdraw.question", { name })}
        confirm={t("withdraw.confirm")}
        keep={t("withdraw.keep")}
        pending={pending}
        onConfirm={() => run({ recusalId })}
      />
    </div>
  );
}
