"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { formatDay } from "@/lib/core/time";
import { Button } from "@/lib/ui/button";
import { ChoiceGroup } from "@/lib/ui/form/choices";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { type Option, SelectField } from "@/lib/ui/form/select-field";
import { DateField, TextField } from "@/lib/ui/form/text-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { Toast } from "@/lib/ui/toast";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useLocale, useWords } from "@/lib/words/client";
import { recordCheckAction } from "../actions";
import { VETO_OUTCOMES } from "../domain/check-record";
import { checkSchema } from "../schema";

/** One item of the negative list: what was found, who says so, when, and in which document. */
export function CheckForm(props: {
  applicationId: string;
  version: number;
  vetoes: readonly Option[];
  documents: readonly Option[];
  /** Today in Shanghai, by the programme's clock. */
  today: string;
  /** Set in the second round. */
  publicityEndsOn: string | null;
}) {
  const { applicationId, version, vetoes, documents, today, publicityEndsOn } = props;
  const t = useWords("checks");
  const locale = useLocale();
  const hydrated = useHydrated();
  const [done, setDone] = useState(0);
  const blank = {
    applicationId,
    version,
    veto: vetoes[0]?.value ?? "",
    outcome: "" as "clear", // nothing is chosen yet; the schema asks for it
    source: "",
    sourceOn: today,
    documentNo: "",
    evidenceId: "",
    page: "",
    remark: "",
  };
  const { register, handleSubmit, formState, reset } = useForm({
    resolver: zodResolver(checkSchema, undefined, { raw: true }), // the server parses what was typed, as typed
    defaultValues: blank,
  });
  const { run, pending, refused } = useAction(recordCheckAction, () => {
    setDone((count) => count + 1);
    reset(blank);
  });
  const fault = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.source-missing") : undefined);
  const { errors } = formState;
  return (
    <form
      method="post"
      noValidate
      className="grid gap-4"
      aria-label={t(publicityEndsOn === null ? "form.title" : "form.titleAgain")}
      onSubmit={handleSubmit((values) => run({ ...values, applicationId, version }))}
    >
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <SelectField label={t("form.veto")} id="check-veto" options={vetoes} {...register("veto")} />
      <ChoiceGroup
        label={t("form.outcome")}
        id="check-outcome"
        error={fault(errors.outcome?.message)}
        choices={VETO_OUTCOMES.map((value) => ({
          value,
          label: t(`outcomes.${value}`),
          note: t(`form.${value}Note`),
        }))}
        {...register("outcome")}
      />
      <TextField
        label={t("form.source")}
        id="check-source"
        hint={t("form.sourceHint")}
        error={fault(errors.source?.message)}
        {...register("source")}
      />
      <DateField
        label={t("form.sourceOn")}
        id="check-source-on"
        hint={publicityEndsOn && t("form.sourceOnAgain", { day: formatDay(publicityEndsOn, locale) })}
        error={fault(errors.sourceOn?.message)}
        {...register("sourceOn")}
      />
      <TextField
        label={t("form.documentNo")}
        id="check-document"
        hint={t("form.documentHint")}
        error={fault(errors.documentNo?.message)}
        {...register("documentNo")}
      />
      <SelectField
        label={t("form.evidence")}
        id="check-evidence"
        blank={t("form.noEvidence")}
        options={documents}
        {...register("evidenceId")}
      />
      <TextField
        label={t("form.page")}
        id="check-page"
        optional
        inputMode="numeric"
        error={fault(errors.page?.message)}
        {...register("page")}
      />
      <TextareaField
        label={t("form.remark")}
        id="check-remark"
        rows={3}
        error={fault(errors.remark?.message)}
        {...register("remark")}
      />
      <Button type="submit" className="w-full" disabled={!hydrated || pending}>
        {t("form.submit")}
      </Button>
      <p className="hint">{t("form.more")}</p>
      {done > 0 && <Toast key={done}>{t("form.done")}</Toast>}
    </form>
  );
}
