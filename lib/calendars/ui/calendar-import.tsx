"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type ChangeEvent, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { ConfirmButton } from "@/lib/ui/confirm-button";
import { FileField } from "@/lib/ui/form/file-field";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextField } from "@/lib/ui/form/text-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { importCalendarYearAction } from "../actions";
import { calendarImportSchema, readCalendarRows } from "../schema";
import { CalendarPreview } from "./calendar-preview";

const BLANK = { year: "", documentNo: "", rows: "" };

/** A year of holidays, pasted or read from a file, and looked at before it is taken in. */
export function CalendarImportForm() {
  const t = useWords("calendars");
  const hydrated = useHydrated();
  const { register, handleSubmit, formState, control, setValue, reset, trigger, getValues } = useForm({
    resolver: zodResolver(calendarImportSchema, undefined, { raw: true }),
    defaultValues: BLANK,
  });
  const [done, setDone] = useState<{ year: string; off: number; makeUp: number } | null>(null);
  const { run, pending, refused } = useAction(importCalendarYearAction, (taken) => {
    setDone({ year: getValues("year"), ...taken });
    reset(BLANK);
  });
  const { errors, isValid } = formState;
  const [year, rows] = useWatch({ control, name: ["year", "rows"] });
  const reading = readCalendarRows(rows, Number(year));
  const ready = isValid && reading.faults.length === 0 && reading.off.length > 0;
  const say = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.year-malformed") : undefined);
  const readFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) setValue("rows", await file.text(), { shouldValidate: true });
  };
  const submit = handleSubmit((values) => run(values));
  return (
    <div className="grid gap-x-14 gap-y-8 lg:grid-cols-2">
      <form method="post" noValidate className="grid content-start gap-5" onSubmit={(event) => event.preventDefault()}>
        {done && (
          <Alert tone="success" announce>
            <p>{t("import.done", done)}</p>
          </Alert>
        )}
        <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
        <TextField
          label={t("year")}
          hint={t("import.yearHint")}
          inputMode="numeric"
          className="max-w-48"
          error={say(errors.year?.message)}
          {...register("year")}
        />
        <TextField
          label={t("import.documentNo")}
          hint={t("import.documentNoHint")}
          error={say(errors.documentNo?.message)}
          {...register("documentNo")}
        />
        <TextareaField
          label={t("import.rows")}
          hint={t("import.rowsHint")}
          rows={10}
          error={say(errors.rows?.message)}
          {...register("rows")}
        />
        <FileField name="calendar-file" accept=".csv,.txt" label={t("import.file")} optional onChange={readFile} />
        <div>
          {ready ? (
            <ConfirmButton
              label={t("import.submit")}
              question={t("import.question", { year })}
              explanation={<p>{t("import.explanation", { off: reading.off.length, makeUp: reading.makeUp.length })}</p>}
              confirm={t("import.confirm")}
              keep={t("import.keep")}
              pending={pending}
              onConfirm={submit}
            />
          ) : (
            <Button look="quiet" disabled={!hydrated} onClick={() => void trigger(undefined, { shouldFocus: true })}>
              {t("import.submit")}
            </Button>
          )}
        </div>
      </form>
      <CalendarPreview reading={reading} isBlank={rows.trim() === ""} />
    </div>
  );
}
