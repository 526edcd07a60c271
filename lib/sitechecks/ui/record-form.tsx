"use client";

import { useState } from "react";
import { type FieldPath, useFieldArray } from "react-hook-form";
import { formatWan } from "@/lib/core/money";
import { shanghaiDay } from "@/lib/core/time";
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
import { FoldingPanel } from "@/lib/ui/panel";
import { useWords } from "@/lib/words/client";
import { concludeSiteCheckAction } from "../actions";
import { type CountedFigures, conclusionFaults } from "../domain/conclusion";
import { MOST_PEOPLE, SITE_CHECK_RESULTS, SITE_FIGURES } from "../domain/site-check";
import { type WordsForm, wordsForm } from "../schema";
import { ConcludeBar } from "./conclude-bar";
import { ContestedWords } from "./contested-words";
import { asMeant, asTyped, differingParts, sendable } from "./record-words";
import { useRecord } from "./use-record";
import { WithdrawForm } from "./withdraw-form";

/** The record as it is written at the plant, with one thumb. */
export function RecordForm(props: {
  siteCheckId: string;
  version: number;
  words: WordsForm;
  counted: CountedFigures;
  photos: number;
  now: Date;
}) {
  const { siteCheckId, counted, photos, now } = props;
  const t = useWords("sitechecks");
  const record = useRecord(props);
  const { register, control, handleSubmit, watch, formState } = record.form;
  const stored = useStored(formState);
  const field = (name: FieldPath<WordsForm>) => ({ ...register(name), ...asStanding(stored(name)) });
  const storedResult = stored("result");
  const people = useFieldArray({ control, name: "people" });
  const { run, pending, refused } = useAction(concludeSiteCheckAction);
  const { errors, submitCount } = formState;
  const say = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.text-too-long") : undefined);
  const values = asTyped(watch());
  const draft = wordsForm.safeParse(sendable(values, record.stored)).data;
  const lacks = draft ? conclusionFaults({ ...draft, photos }, counted, now) : [];
  /** What stood here when the record was last saved or concluded by hand: what was answered then holds as long as it stands. */
  const [tried, setTried] = useState<WordsForm>();
  const isAsTried = tried !== undefined && differingParts(tried, values).length === 0;
  const toSubmit = (whole: () => Promise<void>) => {
    setTried(structuredClone(asTyped(record.form.getValues())));
    void handleSubmit(whole)();
  };
  const conclude = async () => {
    const version = await record.save();
    if (version !== null) run({ siteCheckId, version });
  };
  const reduced = values.result === "reduced";
  const faults = SITE_FIGURES.flatMap((figure, place) => {
    if (!reduced || !isAsTried) return [];
    const message = say(errors.figures?.[place]?.value?.message);
    return message ? [{ fieldId: `figures.${place}.value`, message: `${t(`figures.${figure}`)}: ${message}` }] : [];
  });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <form
        method="post"
        noValidate
        className="grid grid-cols-[minmax(0,1fr)] gap-6"
        onSubmit={(event) => {
          event.preventDefault();
          void record.save(); // whatever can be read; the rest is named
          toSubmit(async () => undefined);
        }}
        onBlur={() => {
          const isWaiting = record.state === "unsaved" || record.state === "offline";
          if (isWaiting && record.contested === null) void record.save();
        }}
      >
        <SaveBar state={record.contested ? "attention" : record.state} at={record.at} note={t("saveNote")} />
        {record.restored && (
          <Alert tone="info" announce>
            <p>{t("restored")}</p>
          </Alert>
        )}
        <RefusalAlert refused={record.refused} say={(code) => t(`saveRefusal.${code}`)} />
        {record.contested && (
          <ContestedWords contested={record.contested} stored={record.stored} onChoose={record.choose} />
        )}
        <fieldset disabled={record.contested !== null} className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <DateField
            label={t("checkedOn")}
            max={shanghaiDay(now)}
            error={say(errors.checkedOn?.message)}
            {...field("checkedOn")}
          />
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
          {isAsTried && <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />}
          <ErrorSummary faults={faults} attempt={submitCount} />
          <ConcludeBar
            faults={lacks}
            readable={wordsForm.safeParse(asMeant(values)).success}
            saving={record.state === "saving"}
            concluding={pending}
            onShowFaults={() => toSubmit(async () => undefined)}
            onConclude={() => toSubmit(conclude)}
          />
        </fieldset>
      </form>
      <FoldingPanel title={t("withdraw.title")}>
        <WithdrawForm siteCheckId={siteCheckId} version={record.version} />
      </FoldingPanel>
    </div>
  );
}
