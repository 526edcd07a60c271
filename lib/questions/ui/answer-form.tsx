"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { Toast } from "@/lib/ui/toast";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { answerQuestionAction } from "../actions";
import { MAX_ANSWER, MAX_QUESTION } from "../domain";
import { answerSchema } from "../schema";

type Props = {
  readonly questionId: string;
  readonly question: string;
  readonly text: string;
  readonly earlier: number;
};

/** What everybody will read: the question in the officer's words, and the answer. */
export function AnswerForm({ questionId, question, text, earlier }: Props) {
  const t = useWords("questions");
  const hydrated = useHydrated();
  const [published, setPublished] = useState(0);
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(answerSchema, undefined, { raw: true }),
    values: { questionId, question, text, earlier },
  });
  const { run, pending, refused } = useAction(answerQuestionAction, () => setPublished((count) => count + 1));
  const fault = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.text-missing") : undefined);
  const { errors } = formState;
  return (
    <form method="post" noValidate className="grid gap-4" onSubmit={handleSubmit((values) => run(values))}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <TextareaField
        label={t("publicQuestion")}
        hint={t("publicQuestionHint")}
        id="answer-question"
        rows={4}
        limit={MAX_QUESTION}
        error={fault(errors.question?.message)}
        {...register("question")}
      />
      <TextareaField
        label={t("publicText")}
        id="answer-text"
        rows={8}
        limit={MAX_ANSWER}
        error={fault(errors.text?.message)}
        {...register("text")}
      />
      <div>
        <Button type="submit" disabled={!hydrated || pending}>
          {t(earlier === 0 ? "publish" : "correct")}
        </Button>
      </div>
      {published > 0 && <Toast key={published}>{t("published")}</Toast>}
    </form>
  );
}
