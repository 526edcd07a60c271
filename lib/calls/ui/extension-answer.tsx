"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { answerExtensionAction } from "../actions";
import { REASON_LIMIT } from "../schema/extension";

/** Approve, or send back with a reason. */
export function ExtensionAnswer({ extensionId }: { extensionId: string }) {
  const t = useWords("calls");
  const router = useRouter();
  const hydrated = useHydrated();
  const [answer, setAnswer] = useState("");
  const [missing, setMissing] = useState(false);
  const { run, pending, refused } = useAction(answerExtensionAction, () => router.push("/approvals"));
  const sendBack = () => {
    setMissing(answer.trim() === "");
    if (answer.trim() !== "") run({ extensionId, approve: false, answer });
  };
  return (
    <div className="grid gap-5">
      <RefusalAlert refused={refused} say={(code) => t(`extension.refusal.${code}`)} />
      <TextareaField
        name="answer"
        label={t("extension.answer")}
        hint={t("extension.answerHint")}
        limit={REASON_LIMIT}
        rows={3}
        error={missing ? t("extension.fault.reason-missing") : undefined}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button disabled={!hydrated || pending} onClick={() => run({ extensionId, approve: true, answer })}>
          {t("extension.approve")}
        </Button>
        <Button look="outline" disabled={!hydrated || pending} onClick={sendBack}>
          {t("extension.sendBack")}
        </Button>
      </div>
    </div>
  );
}
