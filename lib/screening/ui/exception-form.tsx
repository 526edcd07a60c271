"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRef } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { ChoiceGroup } from "@/lib/ui/form/choices";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextField } from "@/lib/ui/form/text-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { answerExceptionAction } from "../actions";
import { answerSchema } from "../schema/requests";
import { useConfirmKey } from "./use-confirm-key";

/** The approver's answer: signed with a document number, or refused with a reason. */
export function ExceptionForm({ rulingId }: { rulingId: string }) {
  const t = useWords("screening");
  const hydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const { register, handleSubmit, formState, control } = useForm({
    resolver: zodResolver(answerSchema, undefined, { raw: true }), // the server parses what was typed, as typed
    defaultValues: { rulingId, answer: "approve" as const, documentNo: "", reason: "" },
  });
  const { run, pending, refused } = useAction(answerExceptionAction);
  useConfirmKey(form, true);
  const answer = useWatch({ control, name: "answer" });
  const fault = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.answer-missing") : undefined);
  const { errors } = formState;
  return (
    <form ref={form} method="post" noValidate className="grid gap-4" onSubmit={handleSubmit((values) => run(values))}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <ChoiceGroup
        label={t("exceptions.answer")}
        id="exception-answer"
        error={fault(errors.answer?.message)}
        choices={(["approve", "refuse"] as const).map((value) => ({
          value,
          label: t(`exceptions.${value}`),
          note: t(`exceptions.${value}Note`),
        }))}
        {...register("answer")}
      />
      {answer === "approve" ? (
        <TextField
          label={t("exceptions.documentNo")}
          id="exception-document-no"
          autoComplete="off"
          error={fault(errors.documentNo?.message)}
          {...register("documentNo")}
        />
      ) : (
        <TextareaField
          label={t("exceptions.answerReason")}
          id="exception-reason"
          rows={4}
          error={fault(errors.reason?.message)}
          {...register("reason")}
        />
      )}
      <Button type="submit" disabled={!hydrated || pending}>
        {t("exceptions.submit")}
      </Button>
      <p className="hint">{t("exceptions.foot")}</p>
    </form>
  );
}
