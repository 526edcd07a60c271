"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type Path, useForm } from "react-hook-form";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextField } from "@/lib/ui/form/text-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { layOutPracticeAction } from "../actions";
import type { PracticeText } from "../domain/practice";
import { layOutSchema, REMARK_LIMIT, TEXT_LIMIT } from "../schema/practice";

type Typed = { callId: string; cases: [PracticeText, PracticeText] };

/** The two anchor cases, to be laid out or mended. */
export function PracticeForm(props: { callId: string; cases: readonly PracticeText[]; isLaidOut: boolean }) {
  const t = useWords("practice");
  const hydrated = useHydrated();
  const [first, second] = props.cases;
  const { register, handleSubmit, formState, reset, getValues } = useForm<Typed>({
    resolver: zodResolver(layOutSchema, undefined, { raw: true }),
    defaultValues: { callId: props.callId, cases: [first ?? BLANK, second ?? BLANK] },
  });
  const { run, pending, refused } = useAction(layOutPracticeAction, () => reset(getValues()));
  const fault = (place: 0 | 1, field: keyof PracticeText) => {
    const code = formState.errors.cases?.[place]?.[field]?.message;
    return code && t(`fault.${code}` as "fault.text-missing");
  };
  const named = (place: 0 | 1, field: keyof PracticeText) => register(`cases.${place}.${field}` as Path<Typed>);
  return (
    <form method="post" noValidate className="grid max-w-3xl gap-8" onSubmit={handleSubmit((typed) => run(typed))}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      {([0, 1] as const).map((place) => (
        <fieldset key={place} className="grid gap-4">
          <legend className="mb-2 text-lg font-semibold">{t("form.case", { number: place + 1 })}</legend>
          <TextField label={t("form.title")} error={fault(place, "title")} {...named(place, "title")} />
          <TextareaField
            label={t("form.text")}
            hint={t("form.textHint")}
            rows={12}
            limit={TEXT_LIMIT}
            error={fault(place, "text")}
            {...named(place, "text")}
          />
          <TextareaField
            label={t("form.remark")}
            hint={t("form.remarkHint")}
            optional
            rows={3}
            limit={REMARK_LIMIT}
            error={fault(place, "remark")}
            {...named(place, "remark")}
          />
        </fieldset>
      ))}
      {formState.isSubmitSuccessful && refused === null && !pending && (
        <Alert tone="success" announce>
          <p>{t("form.done")}</p>
        </Alert>
      )}
      <div>
        <Button type="submit" disabled={!hydrated || pending} aria-busy={pending}>
          {t(props.isLaidOut ? "form.change" : "form.layOut")}
        </Button>
      </div>
    </form>
  );
}

const BLANK: PracticeText = { title: "", text: "", remark: "" };
