"use client";

import { useState } from "react";
import { Alert } from "@/lib/ui/alert";
import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useWords } from "@/lib/words/client";
import { applyPlanAction } from "../actions";

/** Assigns what the plan says, all of it; stays where it is, so that what came of it can be read. */
export function ApplyPlan(props: { callId: string; number: number; pairs: number; isOpen: boolean }) {
  const t = useWords("plans");
  const [assigned, setAssigned] = useState<number | null>(null);
  const { run, pending, refused } = useAction(applyPlanAction, (value) => setAssigned(value.assigned));
  const { callId, number, pairs } = props;
  return (
    <div className="grid justify-items-start gap-3">
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      {assigned !== null && (
        <Alert tone="success" announce>
          <p>{t("apply.done", { count: assigned })}</p>
        </Alert>
      )}
      {props.isOpen && (
        <ConfirmButton
          label={t("apply.label", { pairs })}
          question={t("apply.question", { number, pairs })}
          explanation={<p>{t("apply.explanation")}</p>}
          confirm={t("apply.confirm")}
          keep={t("apply.keep")}
          pending={pending}
          onConfirm={() => run({ callId, number })}
        />
      )}
    </div>
  );
}
