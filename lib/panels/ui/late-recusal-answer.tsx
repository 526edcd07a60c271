"use client";

import { useRouter } from "next/navigation";
import { AnswerForm } from "@/lib/ui/form/answer-form";
import { useAction } from "@/lib/ui/form/use-action";
import { useWords } from "@/lib/words/client";
import { answerLateRecusalAction } from "../actions";
import { REASON_LIMIT } from "../schema/late-recusals";

/** Take the sheet out of the count, or say why it stays. */
export function LateRecusalAnswer({ recusalId }: { recusalId: string }) {
  const t = useWords("lateRecusals");
  const router = useRouter();
  const { run, pending, refused } = useAction(answerLateRecusalAction, () => router.push("/approvals"));
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
      onAnswer={(given) => run({ recusalId, ...given })}
    />
  );
}
