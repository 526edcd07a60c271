"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { ChoiceGroup } from "@/lib/ui/form/choices";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextField } from "@/lib/ui/form/text-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { Toast } from "@/lib/ui/toast";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { announceAction } from "../actions";
import { MAX_TEXT, URGENCIES } from "../domain";
import { announceSchema } from "../schema";

/** Title, text and how urgent it is. */
export function AnnounceForm({ callId }: { callId: string }) {
  const t = useWords("announcements");
  const hydrated = useHydrated();
  const [published, setPublished] = useState(0);
  const { register, handleSubmit, formState, reset } = useForm({
    resolver: zodResolver(announceSchema, undefined, { raw: true }),
    defaultValues: { callId, urgency: "normal" as const, title: "", text: "" },
  });
  const { run, pending, refused } = useAction(announceAction, () => {
    reset();
    setPublished((count) => count + 1);
  });
  const fault = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.text-missing") : undefined);
  const { errors } = formState;
  return (
    <form method="post" noValidate className="grid gap-4" onSubmit={handleSubmit((values) => run(values))}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <TextField
        label={t("subject")}
        id="announcement-title"
        autoComplete="off"
        error={fault(errors.title?.message)}
        {...register("title")}
      />
      <TextareaField
        key={published} // its counter begins anew with each announcement
        label={t("text")}
        hint={t("textHint")}
        id="announcement-text"
        limit={MAX_TEXT}
        error={fault(errors.text?.message)}
        {...register("text")}
      />
      <ChoiceGroup
        label={t("urgency")}
        id="announcement-urgency"
        error={fault(errors.urgency?.message)}
        choices={URGENCIES.toReversed().map((value) => ({
          value,
          label: t(`urgencies.${value}`),
          note: t(`urgencyNotes.${value}`),
        }))}
        {...register("urgency")}
      />
      <div>
        <Button type="submit" disabled={!hydrated || pending}>
          {t("publish")}
        </Button>
      </div>
      {published > 0 && <Toast key={`published-${published}`}>{t("published")}</Toast>}
    </form>
  );
}
