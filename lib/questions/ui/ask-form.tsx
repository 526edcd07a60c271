"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { SelectField } from "@/lib/ui/form/select-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { Toast } from "@/lib/ui/toast";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { askQuestionAction } from "../actions";
import { MAX_QUESTION } from "../domain";
import { askSchema } from "../schema";

type Props = { readonly calls: readonly { readonly id: string; readonly title: string }[]; readonly callId: string };

/** One question about one call. */
export function AskForm({ calls, callId }: Props) {
  const t = useWords("questions");
  const hydrated = useHydrated();
  const [sent, setSent] = useState(0);
  const { register, handleSubmit, formState, resetField } = useForm({
    resolver: zodResolver(askSchema, undefined, { raw: true }),
    defaultValues: { callId, text: "" },
  });
  const { run, pending, refused } = useAction(askQuestionAction, () => {
    resetField("text");
    setSent((count) => count + 1);
  });
  const fault = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.text-missing") : undefined);
  return (
    <form method="post" noValidate className="grid gap-4" onSubmit={handleSubmit((values) => run(values))}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <SelectField
        label={t("call")}
        id="question-call"
        options={calls.map(({ id, title }) => ({ value: id, label: title }))}
        error={fault(formState.errors.callId?.message)}
        {...register("callId")}
      />
      <TextareaField
        key={sent} // its counter begins anew with each question
        label={t("text")}
        hint={t("textHint")}
        id="question-text"
        limit={MAX_QUESTION}
        error={fault(formState.errors.text?.message)}
        {...register("text")}
      />
      <div>
        <Button type="submit" disabled={!hydrated || pending}>
          {t("send")}
        </Button>
      </div>
      {sent > 0 && <Toast key={`sent-${sent}`}>{t("sent")}</Toast>}
    </form>
  );
}
