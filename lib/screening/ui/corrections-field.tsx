"use client";

import { useFieldArray, useFormContext } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { FieldError, Hint } from "@/lib/ui/form/field";
import { type Option, SelectField } from "@/lib/ui/form/select-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useWords } from "@/lib/words/client";
import type { DecisionInput } from "./decision-input";

/** What a finding that is not met, or open, would ask to have put right. */
export type Suggestion = { readonly place: string; readonly reason: string };

/** 补正之处: every fault at its place, told all at once. */
export function CorrectionsField(props: { places: readonly Option[]; suggestions: readonly Suggestion[] }) {
  const { places, suggestions } = props;
  const t = useWords("screening");
  const { control, register, formState } = useFormContext<DecisionInput>();
  const { fields, append, remove } = useFieldArray({ control, name: "corrections" });
  const { errors } = formState;
  const fault = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.place-missing") : undefined);
  const missing = suggestions.filter(({ place }) => !fields.some((field) => field.place === place));
  const whole = errors.corrections?.message ?? errors.corrections?.root?.message;
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1 font-semibold">{t("decision.corrections")}</legend>
      <Hint id="corrections">{t("decision.correctionsHint")}</Hint>
      {whole && <FieldError id="corrections">{fault(whole)}</FieldError>}
      {fields.map((field, place) => (
        <div key={field.id} className="grid gap-3 border-s-4 border-tint-line ps-4">
          <div className="flex items-center justify-between gap-3">
            <span className="font-semibold">{t("decision.place", { number: place + 1 })}</span>
            <Button
              small
              look="ghost"
              icon="trash"
              aria-label={t("decision.removeCorrection", { number: place + 1 })}
              onClick={() => remove(place)}
            >
              {null}
            </Button>
          </div>
          <SelectField
            label={t("decision.placeOf")}
            id={`correction-${place}-place`}
            blank={t("verify.choose")}
            options={places}
            error={fault(errors.corrections?.[place]?.place?.message)}
            {...register(`corrections.${place}.place`)}
          />
          <TextareaField
            label={t("decision.placeReason")}
            id={`correction-${place}-reason`}
            rows={2}
            error={fault(errors.corrections?.[place]?.reason?.message)}
            {...register(`corrections.${place}.reason`)}
          />
        </div>
      ))}
      <div className="flex flex-wrap gap-3">
        <Button small look="outline" icon="plus" onClick={() => append({ place: "", reason: "" })}>
          {t("decision.addCorrection")}
        </Button>
        {missing.length > 0 && (
          <Button small look="ghost" onClick={() => append([...missing])}>
            {t("decision.suggest")}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
