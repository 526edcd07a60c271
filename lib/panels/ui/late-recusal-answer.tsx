"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { answerLateRecusalAction } from "../actions";
import { REASON_LIMIT } from "../schema/late-recusals";

/** Take the sheet out of the count, or say why it stays. */
export function LateRecusalAnswer({ recusalId }: { recusalId: string }) {
  const t = useWords("lateRecusals");
  const router = useRouter();
  const hydrated = useHydrated();
  const [answer, setAnswer] = useState("");
  const [missing, setMissing] = useState(false);
  const { run, pending, refused } = useAction(answerLateRecusalAction, () => router.push("/approvals"));
  const refuse = () => {
    setMissing(answer.trim() === "");
    if (answer.trim() !== "") run({ recusalId, grant: false, answer });
  };
  return (
    <div className="grid gap-5">
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <TextareaField
        name="answer"
        label={t("decide.answer")}
        hint={t("decide.answerHint")}
        limit={REASON_LIMIT}
        rows={3}
        error={missing ? t("fault.reason-missing") : undefined}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button disabled={!hydrated || pending} onClick={() => run({ recusalId, grant: true, answer })}>
          {t("decide.grant")}
        </Button>
        <Button look="outline" disabled={!hydrated || pending} onClick={refuse}>
          {t("decide.refuse")}
        </Button>
      </div>
    </div>
  );
}
