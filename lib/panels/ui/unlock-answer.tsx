"use client";

import { useRouter } from "next/navigation";
import { AnswerForm } from "@/lib/ui/form/answer-form";
import { useAction } from "@/lib/ui/form/use-action";
import { useWords } from "@/lib/words/client";
import { answerUnlockAction } from "../actions";
import { REASON_LIMIT } from "../schema/unlocks";

/** Grant it, or refuse it with a reason. */
export function UnlockAnswer({ unlockId }: { unlockId: string }) {
  const t = useWords("unlocks");
  const router = useRouter();
  const { run, pending, refused } = useAction(answerUnlockAction, () => router.push("/approvals"));
  return (
    <AnswerForm
      words={{
        answer: t("decide.answer"),
        hint: t("decide.answerHint"),
        missing: t("fault.reason-missing"),
        grant: t("decide.grant"),
        refuse: t("decide.refuse"),
      }}
      limit={REASON_LIMIT}
      pending={pending}
      refused={refused}
      say={(code) => t(`refusal.${code}`)}
      onAnswer={(given) => run({ unlockId, ...given })}
    />
  );
}
