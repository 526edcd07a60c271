"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMemo, useRef, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { ChoiceGroup } from "@/lib/ui/form/choices";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { type Option, SelectField } from "@/lib/ui/form/select-field";
import { TextField } from "@/lib/ui/form/text-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useShortcuts } from "@/lib/ui/shortcuts";
import { Toast } from "@/lib/ui/toast";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { ruleAction } from "../actions";
import { reasonsOf } from "../domain/ruling";
import { rulingSchema } from "../schema/requests";
import { useConfirmKey } from "./use-confirm-key";

export type FindingToRule = {
  readonly key: string;
  readonly name: string;
  /** What the engine says decides which rulings are possible: what is met can only be ruled against. */
  readonly needsRuling: boolean;
  /** Ruling it met is an exception that somebody else signs. */
  readonly isException: boolean;
};

/** A person's ruling on one finding: with its reason, and the document it rests on. */
export function RulingForm(props: {
  applicationId: string;
  version: number;
  findings: readonly FindingToRule[];
  documents: readonly Option[];
}) {
  const { applicationId, version, findings, documents } = props;
  const t = useWords("screening");
  const hydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const [done, setDone] = useState<{ count: number; awaits: boolean } | null>(null);
  const first = findings[0];
  const { register, handleSubmit, formState, control, reset, setValue } = useForm({
    resolver: zodResolver(rulingSchema, undefined, { raw: true }), // the server parses what was typed, as typed
    defaultValues: blankRuling(applicationId, version, first),
  });
  const { run, pending, refused } = useAction(ruleAction, ({ awaitsApproval }) => {
    setDone((before) => ({ count: (before?.count ?? 0) + 1, awaits: awaitsApproval }));
    reset(blankRuling(applicationId, version, first));
  });
  useConfirmKey(form, true);
  const part = useWatch({ control, name: "part" });
  const outcome = useWatch({ control, name: "outcome" });
  const finding = findings.find(({ key }) => key === part) ?? first;
  const keys = useMemo(
    () => ({
      y: () => finding?.needsRuling && setValue("outcome", "met"),
      n: () => setValue("outcome", "not-met"),
    }),
    [finding, setValue],
  );
  useShortcuts(keys);
  const fault = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.reason-missing") : undefined);
  const { errors } = formState;
  if (!finding) return <p className="text-ink-2">{t("ruling.nothing")}</p>;
  const outcomes = finding.needsRuling ? (["met", "not-met"] as const) : (["not-met"] as const);
  return (
    <form
      ref={form}
      method="post"
      noValidate
      className="grid gap-4"
      aria-label={t("ruling.title")}
      onSubmit={handleSubmit((values) => run({ ...values, applicationId, version }))}
    >
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      {findings.length > 1 ? (
        <SelectField
          label={t("ruling.choose")}
          id="ruling-part"
          options={findings.map(({ key, name }) => ({ value: key, label: name }))}
          {...register("part")}
        />
      ) : (
        <p className="font-semibold">{t("ruling.of", { name: finding.name })}</p>
      )}
      <ChoiceGroup
        label={t("ruling.outcome")}
        id="ruling-outcome"
        hint={finding.needsRuling ? undefined : t("ruling.overturnNote")}
        error={fault(errors.outcome?.message)}
        choices={outcomes.map((value) => ({
          value,
          label: t(`ruling.${value}`),
          note: value === "met" && finding.isException ? t("ruling.exceptionNote") : undefined,
          key: <kbd className="kbd">{value === "met" ? "Y" : "N"}</kbd>,
        }))}
        {...register("outcome")}
      />
      <SelectField
        label={t("ruling.reasonCode")}
        id="ruling-reason-code"
        blank={t("verify.choose")}
        options={reasonsOf(outcome).map((code) => ({ value: code, label: t(`ruling.reasonCodes.${code}`) }))}
        error={fault(errors.reasonCode?.message && "reason-code-missing")}
        {...register("reasonCode")}
      />
      <TextareaField
        label={t("ruling.reason")}
        id="ruling-reason"
        hint={t("ruling.reasonHint")}
        rows={4}
        error={fault(errors.reason?.message)}
        {...register("reason")}
      />
      <SelectField
        label={t("ruling.evidence")}
        id="ruling-evidence"
        blank={t("ruling.noEvidence")}
        options={documents}
        {...register("evidenceId")}
      />
      <TextField
        label={t("ruling.page")}
        id="ruling-page"
        optional
        inputMode="numeric"
        error={fault(errors.page?.message)}
        {...register("page")}
      />
      <Button type="submit" className="w-full" disabled={!hydrated || pending}>
        {t("ruling.submit")}
      </Button>
      <p className="hint">{t("ruling.foot")}</p>
      {done && <Toast key={done.count}>{t(done.awaits ? "ruling.doneException" : "ruling.done")}</Toast>}
    </form>
  );
}

const blankRuling = (applicationId: string, version: number, finding: FindingToRule | undefined) => ({
  applicationId,
  version,
  part: finding?.key ?? "",
  outcome: finding?.needsRuling ? ("met" as const) : ("not-met" as const),
  reasonCode: "" as "document-shows", // nothing is chosen yet; the schema asks for it
  reason: "",
  evidenceId: "",
  page: "",
});
