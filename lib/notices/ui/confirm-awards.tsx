"use client";

import { Alert } from "@/lib/ui/alert";
import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useWords } from "@/lib/words/client";
import { confirmAwardsAction } from "../actions";

/** What confirming now leaves undone, because an award has fallen and nobody has put another list forward. */
export type Unfilled = {
  readonly fallen: number;
  /** In 万元, for people. */
  readonly left: string;
  /** Another list could be put forward: somebody would move up, or be made up. */
  readonly couldBeFilled: boolean;
};

export function ConfirmAwards(props: { callId: string; title: string; unfilled: Unfilled | null }) {
  const { callId, title, unfilled } = props;
  const t = useWords("notices");
  const { run, pending, refused } = useAction(confirmAwardsAction);
  const consequence =
    unfilled &&
    t(unfilled.couldBeFilled ? "confirm.unfilled" : "confirm.exhausted", {
      fallen: unfilled.fallen,
      left: unfilled.left,
    });
  return (
    <div className="grid gap-3">
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <p>{t("confirm.ready")}</p>
      {consequence && <Alert tone="warning" title={consequence} />}
      <div>
        <ConfirmButton
          label={t("confirm.label")}
          question={t("confirm.question", { title })}
          explanation={consequence ? `${consequence} ${t("confirm.explanation")}` : t("confirm.explanation")}
          confirm={t("confirm.confirm")}
          keep={t("confirm.keep")}
          pending={pending}
          onConfirm={() => run({ callId })}
        />
      </div>
    </div>
  );
}
