"use client";

import { useRouter } from "next/navigation";
import { AnswerForm } from "@/lib/ui/form/answer-form";
import { useAction } from "@/lib/ui/form/use-action";
import { useWords } from "@/lib/words/client";
import { answerExtensionAction } from "../actions";
import { REASON_LIMIT } from "../schema/extension";

/** Approve, or send back with a reason. */
export function ExtensionAnswer({ extensionId }: { extensionId: string }) {
  const t = useWords("calls");
  const router = useRouter();
  const { run, pending, refused } = useAction(answerExtensionAction, () => router.push("/approvals"));
  return (
    <AnswerForm
      words={{
        answer: t("extension.answer"),
        hint: t("extension.answerHint"),
        missing: t("extension.fault.reason-missing"),
        grant: t("extension.approve"),
        refuse: t("extension.sendBack"),
      }}
      limit={REASON_LIMIT}
      pending={pending}
      refused={refused}
      say={(code) => t(`extension.refusal.${code}`)}
      onAnswer={({ grant, answer }) => run({ extensionId, approve: grant, answer })}
    />
  );
}
