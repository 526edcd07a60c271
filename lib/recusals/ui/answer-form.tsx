"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { ChoiceGroup } from "@/lib/ui/form/choices";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { answerRecusalAction } from "../actions";
import { answerSchema } from "../schema";

type Typed = { recusalId: string; state: "accepted" | "declined"; answer: string };

/** The officer's answer to one name, with the reason that the firm reads. */
export function AnswerForm({ recusalId, name }: { recusalId: string; name: string }) {
  const t = useWords("recusals");
  const hydrated = useHydrated();
  const [done, setDone] = useState(false);
  const { register, handleSubmit, formState } = useForm<Typed>({
    resolver: zodResolver(answerSchema, undefined, { raw: true }),
    defaultValues: { recusalId, answer: "" },
  });
  const { run, pending, refused } = useAction(answerRecusalAction, () => setDone(true));
  const { errors } = formState;
  return (
    <form method="post" noValidate className="mt-3 grid max-w-xl gap-4" onSubmit={handleSubmit(run)}>
      {done && (
        <Alert tone="success" announce>
          <p>{t("answer.done")}</p>
        </Alert>
      )}
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <ChoiceGroup
        id={`state-${recusalId}`}
        label={t("answer.question", { name })}
        columns
        choices={(["accepted", "declined"] as const).map((value) => ({ value, label: t(`answer.${value}`) }))}
        error={errors.state ? t("fault.state-missing") : undefined}
        {...register("state")}
      />
      <TextareaField
        id={`answer-${recusalId}`}
        label={t("answer.reason")}
        hint={t("answer.reasonHint")}
        rows={2}
        limit={500}
        error={errors.answer ? t("fault.reason-missing") : undefined}
        {...register("answer")}
      />
      <div>
        <Button type="submit" look="outline" disabled={!hydrated || pending}>
          {t("answer.submit")}
        </Button>
      </div>
    </form>
  );
}
