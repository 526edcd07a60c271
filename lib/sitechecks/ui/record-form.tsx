"use client";

import { type FieldPath, useFieldArray } from "react-hook-form";
import { formatWan } from "@/lib/core/money";
import { figureKind } from "@/lib/screening/domain/figures";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { ChoiceGroup } from "@/lib/ui/form/choices";
import { ErrorSummary } from "@/lib/ui/form/error-summary";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { SaveBar } from "@/lib/ui/form/save-bar";
import { AmountField, DateField, TextField } from "@/lib/ui/form/text-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { asStanding, useStored } from "@/lib/ui/form/use-stored";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { concludeSiteCheckAction } from "../actions";
import type { CountedFigures } from "../domain/conclusion";
import { MOST_PEOPLE, SITE_CHECK_RESULTS, SITE_FIGURES } from "../domain/site-check";
import { type WordsForm, wordsForm } from "../schema";
import { useRecord } from "./use-record";

/** The record as it is written at the plant, with one thumb. */
export function RecordForm(props: {
  siteCheckId: string;
  version: number;
  words: WordsForm;
  counted: CountedFigures;
  today: string;
}) {
  const { siteCheckId, counted, today } = props;
  const t = useWords("sitechecks");
  const hydrated = useHydrated();
  const record = useRecord(props);
  const { register, control, handleSubmit, watch, formState } = record.form;
  const stored = useStored(formState);
  const field = (name: FieldPath<WordsForm>) => ({ ...register(name), ...asStanding(stored(name)) });
  const storedResult = stored("result");
  const people = useFieldArray({ control, name: "people" });
  const { run, pending, refused } = useAction(concludeSiteCheckAction);
  const { errors, submitCount, isDirty } = formState;
  const say = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.text-too-long") : undefined);
  const save = handleSubmit((words) => void record.save(words));
  const conclude = handleSubmit(async (words) => {
    const version = await record.save(words);
    if (version !== null) run({ siteCheckId, version });
  });
  const reduced = watch("result") === "reduced";
  const faults = SITE_FIGURES.flatMap((figure, place) => {
    const message = say(errors.figures?.[place]?.value?.message);
    return message ? [{ fieldId: `figures.${place}.value`, message: `${t(`figures.${figure}`)}: ${message}` }] : [];
  });
  return (
    <form
      method="post"
      noValidate
      className="grid grid-cols-[minmax(0,1fr)] gap-6"
      onSubmit={save}
      onBlur={() => {
        const typed = record.form.getValues();
        if (isDirty && hydrated && wordsForm.safeParse(typed).success) void record.save(typed);
      }}
    >
      <SaveBar state={record.state} at={record.at} note={t("saveNote")} />
      {record.restored && (
        <Alert tone="info" announce>
          <p>{t("restored")}</p>
        </Alert>
      )}
      {record.refusal && (
        <Alert tone="error" announce>
          <p>{t(`saveRefusal.${record.refusal === "changed-meanwhile" ? "changed" : "other"}`)}</p>
        </Alert>
      )}
      <ErrorSummary faults={faults} attempt={submitCount} />
      <DateField label={t("checkedOn")} max={today} error={say(errors.checkedOn?.message)} {...field("checkedOn")} />
      <fieldset className="grid gap-5">
        <legend className="mb-2 font-semibold">{t("people")}</legend>
        <p className="hint">{t("peopleHint")}</p>
        {people.fields.map(({ id }, place) => (
          <div key={id} className="grid gap-3 border-s-2 border-line ps-4 sm:grid-cols-2">
            <TextField
              label={t("personName", { place: place + 1 })}
              autoComplete="off"
              error={say(errors.people?.[place]?.name?.message)}
              {...field(`people.${place}.name`)}
            />
            <TextField
              label={t("personOffice", { place: place + 1 })}
              autoComplete="off"
              error={say(errors.people?.[place]?.office?.message)}
              {...field(`people.${place}.office`)}
            />
          </div>
        ))}
        {people.fields.length < MOST_PEOPLE && (
          <div>
            <Button look="outline" onClick={() => people.append({ name: "", office: "" })}>
              {t("addPerson")}
            </Button>
          </div>
        )}
      </fieldset>
      <TextField
        label={t("firmPerson")}
        hint={t("firmPersonHint")}
        autoComplete="off"
        error={say(errors.firmPerson?.message)}
        {...field("firmPerson")}
      />
      <TextareaField
        label={t("findings")}
        hint={t("findingsHint")}
        rows={6}
        limit={4000}
        error={say(errors.findings?.message)}
        {...field("findings")}
      />
      <ChoiceGroup
        label={t("result")}
        choices={SITE_CHECK_RESULTS.map((value) => ({
          value,
          label: t(`results.${value}`),
          note: t(`resultNotes.${value}`),
        }))}
        error={say(errors.result?.message)}
        selected={typeof storedResult === "string" ? storedResult : undefined}
        {...register("result")}
      />
      {reduced && (
        <fieldset className="grid gap-5">
          <legend className="mb-2 font-semibold">{t("figuresTitle")}</legend>
          <p className="hint">{t("figuresHint")}</p>
          {SITE_FIGURES.map((figure, place) => {
            const isAmount = figureKind(figure) === "amount";
            const now = counted[figure];
            const amount = typeof now === "bigint" ? formatWan(now) : String(now);
            return (
              <AmountField
                key={figure}
                label={t(`figures.${figure}`)}
                unit={t(isAmount ? "wan" : "peopleUnit")}
                hint={t(isAmount ? "countedWan" : "countedPeople", { amount })}
                optional
                error={say(errors.figures?.[place]?.value?.message)}
                {...field(`figures.${place}.value`)}
              />
            );
          })}
        </fieldset>
      )}
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <div className="flex flex-wrap gap-3">
        <Button look="outline" type="submit" disabled={!hydrated || record.state === "saving"}>
          {t("save")}
        </Button>
        <Button disabled={!hydrated || pending} aria-busy={pending} onClick={() => void conclude()}>
          {t("conclude")}
        </Button>
      </div>
      <p className="hint">{t("concludeNote")}</p>
    </form>
  );
}
