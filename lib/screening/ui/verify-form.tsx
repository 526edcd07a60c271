"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRef, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { CheckboxField } from "@/lib/ui/form/choices";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { type Option, SelectField } from "@/lib/ui/form/select-field";
import { AmountField, TextField } from "@/lib/ui/form/text-field";
import { useAction } from "@/lib/ui/form/use-action";
import { Toast } from "@/lib/ui/toast";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { verifyAction } from "../actions";
import type { FigureKind, VerifiedFigure } from "../domain/figures";
import { valueWarnings } from "../domain/value-warnings";
import { readFigure, verifySchema } from "../schema/requests";
import { useConfirmKey } from "./use-confirm-key";
import { warningSentence } from "./warning-sentence";

export type FigureToVerify = {
  readonly figure: VerifiedFigure;
  readonly kind: FigureKind;
  /** As it would be typed. */
  readonly claimed: string;
  readonly claimedText: string;
};

/** Records what the official found, in which document and why. */
export function VerifyForm(props: {
  applicationId: string;
  version: number;
  figures: readonly FigureToVerify[];
  documents: readonly Option[];
  beside: Parameters<typeof valueWarnings>[2];
}) {
  const { applicationId, version, figures, documents, beside } = props;
  const t = useWords("screening");
  const hydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const [done, setDone] = useState(0);
  const blank = {
    applicationId,
    version,
    figure: figures[0]?.figure ?? ("jobs" as const),
    value: "",
    evidenceId: documents[0]?.value ?? "",
    page: "",
    reason: "",
    confirmed: false,
  };
  const { register, handleSubmit, formState, control, reset, setValue, setError } = useForm({
    resolver: zodResolver(verifySchema, undefined, { raw: true }), // the server reads the figure as it was typed
    defaultValues: blank,
  });
  const { run, pending, refused } = useAction(verifyAction, () => {
    setDone((count) => count + 1);
    reset({ ...blank, figure: chosen });
  });
  useConfirmKey(form);
  const [chosen, typed, reason] = useWatch({ control, name: ["figure", "value", "reason"] });
  const figure = figures.find((known) => known.figure === chosen) ?? figures[0];
  const fault = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.reason-missing") : undefined);
  const { errors } = formState;
  if (!figure) return null;
  const read = readFigure(figure.figure, typed);
  const warnings = read.ok ? valueWarnings(figure.figure, read.value, beside) : [];
  /** "As stated" is said of what was found as claimed, and of nothing else: the firm reads it. */
  const setFound = (value: string) => {
    setValue("value", value);
    setValue("confirmed", false);
    if (value === figure.claimed && reason === "") setValue("reason", t("verify.reasonDefault"));
    if (value !== figure.claimed && reason === t("verify.reasonDefault")) setValue("reason", "");
  };
  return (
    <form
      ref={form}
      method="post"
      noValidate
      className="grid grid-cols-[minmax(0,1fr)] gap-4"
      aria-label={t("verify.title")}
      // The desk may have been refreshed since the form was drawn: what counts is what is shown now.
      onSubmit={handleSubmit((values) => {
        if (warnings.length > 0 && !values.confirmed) setError("confirmed", { message: "value-unconfirmed" });
        else run({ ...values, applicationId, version });
      })}
    >
      <h3 className="text-base">{t("verify.title")}</h3>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      {figures.length > 1 && (
        <SelectField
          label={t("verify.figure")}
          id="verify-figure"
          options={figures.map((known) => ({ value: known.figure, label: t(`figures.names.${known.figure}`) }))}
          {...register("figure", { onChange: () => setFound("") })}
        />
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-1 *:w-full">
        {figure.kind === "flag" ? (
          <SelectField
            label={t("verify.value")}
            id="verify-value"
            hint={t("verify.valueHint", { claimed: figure.claimedText })}
            blank={t("verify.choose")}
            options={[
              { value: "yes", label: t("figures.yes") },
              { value: "no", label: t("figures.no") },
            ]}
            error={fault(errors.value?.message)}
            {...register("value", { onChange: ({ target }) => setFound(target.value) })}
          />
        ) : (
          <AmountField
            label={t("verify.value")}
            id="verify-value"
            hint={t("verify.valueHint", { claimed: figure.claimedText })}
            unit={t(figure.kind === "amount" ? "figures.wan" : "figures.people")}
            error={fault(errors.value?.message)}
            {...register("value", { onChange: ({ target }) => setFound(target.value) })}
          />
        )}
        <Button small look="ghost" className="w-auto!" disabled={!hydrated} onClick={() => setFound(figure.claimed)}>
          {t("verify.sameAsClaimed")}
        </Button>
      </div>
      {warnings.length > 0 && (
        <Alert tone="warning" title={t("verify.lookAgain")} announce>
          <ul className="mb-2 grid gap-1">
            {warnings.map((warning) => (
              <li key={warning.code}>{warningSentence(t, warning)}</li>
            ))}
          </ul>
          <CheckboxField
            label={t("verify.confirmed")}
            id="verify-confirmed"
            error={fault(errors.confirmed?.message)}
            {...register("confirmed")}
          />
        </Alert>
      )}
      <SelectField
        label={t("verify.evidence")}
        id="verify-evidence"
        blank={t("verify.choose")}
        options={documents}
        error={fault(errors.evidenceId?.message)}
        {...register("evidenceId")}
      />
      <TextField
        label={t("verify.page")}
        id="verify-page"
        optional
        inputMode="numeric"
        error={fault(errors.page?.message)}
        {...register("page")}
      />
      <TextField
        label={t("verify.reason")}
        id="verify-reason"
        hint={t("verify.reasonHint")}
        error={fault(errors.reason?.message)}
        {...register("reason")}
      />
      <div>
        <Button type="submit" look="outline" disabled={!hydrated || pending}>
          {t("verify.submit")}
        </Button>
      </div>
      {done > 0 && <Toast key={done}>{t("verify.done")}</Toast>}
    </form>
  );
}
