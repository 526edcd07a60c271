"use client";

import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { Panel } from "@/lib/ui/panel";
import { useWords } from "@/lib/words/client";
import { endReturnAction } from "../actions";

/** For a return that nobody answers: it would block the review for ever. */
export function EndReturnPanel(props: { applicationId: string; version: number }) {
  const t = useWords("screening");
  const { run, pending, refused } = useAction(endReturnAction);
  return (
    <Panel title={t("endReturn.title")}>
      <div className="grid justify-items-start gap-4">
        <p>{t("endReturn.lead")}</p>
        <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
        <ConfirmButton
          look="outline"
          label={t("endReturn.button")}
          question={t("endReturn.question")}
          explanation={t("endReturn.explanation")}
          confirm={t("endReturn.confirm")}
          keep={t("endReturn.keep")}
          pending={pending}
          onConfirm={() => run(props)}
        />
      </div>
    </Panel>
  );
}
