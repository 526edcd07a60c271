"use client";

import { useFieldArray, useFormContext } from "react-hook-form";
import { CORRECTION_REASONS } from "@/lib/applications/domain/correction";
import { Button } from "@/lib/ui/button";
import { FieldError, Hint } from "@/lib/ui/form/field";
import { type Option, SelectField } from "@/lib/ui/form/select-field";
import { TextField } from "@/lib/ui/form/text-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useWords } from "@/lib/words/client";
import type { DecisionInput } from "./decision-input";

/** What a finding that is not met, or open, would ask to have put right. */
export type Suggestion = { readonly place: string; readonly reason: string };

/** Nothing is chosen yet: the schema refuses the blank code, which the type of a select does not know. */
const BLANK = { place: "", reasonCode: "" as "other", reason: "", evidenceId: "", page: "" };

/** 补正之处: every fault at its place, told all at once. */
export function CorrectionsField(props: {
  places: readonly Option[];
  documents: readonly Option[];
  suggestions: readonly Suggestion[];
}) {
  const { places, documents, suggestions } = props;
  const t = useWords("screening");
  const { control, register, formState, clearErrors } = useFormContext<DecisionInput>();
  const { fields, append, remove } = useFieldArray({ control, name: "corrections" });
  const { errors } = formState;
  const fault = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.place-missing") : undefined);
  const missing = suggestions.filter(({ place }) => !fields.some((field) => field.place === place));
  const whole = errors.corrections?.message ?? errors.corrections?.root?.message;
  const add = (...corrections: DecisionInput["corrections"]) => {
    if (whole) clearErrors("corrections"); // "nothing is listed" is no longer so
    append(corrections);
  };
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1 font-semibold">{t("decision.corrections")}</legend>
      <Hint id="corrections">{t("decision.correctionsHint")}</Hint>
      <div role="alert" className="empty:hidden">
        {whole && <FieldError id="corrections">{fault(whole)}</FieldError>}
      </div>
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
          <SelectField
            label={t("decision.reasonCode")}
            id={`correction-${place}-code`}
            blank={t("verify.choose")}
            options={CORRECTION_REASONS.map((code) => ({ value: code, label: t(`decision.reasonCodes.${code}`) }))}
            error={fault(errors.corrections?.[place]?.reasonCode?.message)}
            {...register(`corrections.${place}.reasonCode`)}
          />
          <TextareaField
            label={t("decision.placeReason")}
            id={`correction-${place}-reason`}
            rows={2}
            error={fault(errors.corrections?.[place]?.reason?.message)}
            {...register(`corrections.${place}.reason`)}
          />
          <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_8rem]">
            <SelectField
              label={t("decision.document")}
              id={`correction-${place}-document`}
              optional
              blank={t("decision.noDocument")}
              options={documents}
              error={fault(errors.corrections?.[place]?.evidenceId?.message)}
              {...register(`corrections.${place}.evidenceId`)}
            />
            <TextField
              label={t("verify.page")}
              id={`correction-${place}-page`}
              optional
              inputMode="numeric"
              error={fault(errors.corrections?.[place]?.page?.message)}
              {...register(`corrections.${place}.page`)}
            />
          </div>
        </div>
      ))}
      <div className="flex flex-wrap gap-3">
        <Button small look="outline" icon="plus" onClick={() => add({ ...BLANK })}>
          {t("decision.addCorrection")}
        </Button>
        {missing.length > 0 && (
          <Button small look="ghost" onClick={() => add(...missing.map((suggestion) => ({ ...BLANK, ...suggestion })))}>
            {t("decision.suggest")}
          </Button>
        )}
      </div>
      <TextField
        label={t("decision.dueDays")}
        id="decision-due-days"
        hint={t("decision.dueDaysHint")}
        inputMode="numeric"
        error={fault(errors.dueDays?.message)}
        {...register("dueDays")}
      />
    </fieldset>
  );
}
