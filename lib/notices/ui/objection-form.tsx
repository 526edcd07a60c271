"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { recordObjectionAction } from "@/lib/checks/actions";
import { objectionSchema } from "@/lib/checks/schema";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { DateField, TextField } from "@/lib/ui/form/text-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { useSayDecided } from "./decided-toast";

/** An objection or a report that was found well founded: who found it so, when, in which document, and what it is. */
export function ObjectionForm(props: { applicationId: string; firmName: string; today: string }) {
  const { applicationId, firmName, today } = props;
  const t = useWords("notices");
  const hydrated = useHydrated();
  const say = useSayDecided();
  const blank = { applicationId, source: "", sourceOn: today, documentNo: "", remark: "" };
  const { register, handleSubmit, formState, reset } = useForm({
    resolver: zodResolver(objectionSchema, undefined, { raw: true }), // the server parses what was typed, as typed
    defaultValues: blank,
  });
  const { run, pending, refused } = useAction(recordObjectionAction, () => {
    reset(blank);
    say(t("objection.done", { firm: firmName }));
  });
  const fault = (code: string | undefined) =>
    code ? t(`objection.fault.${code}` as "objection.fault.source-missing") : undefined;
  const { errors } = formState;
  const idOf = (name: string) => `objection-${name}-${applicationId}`;
  return (
    <form
      method="post"
      noValidate
      className="mt-3 grid gap-3"
      aria-label={t("objection.of", { firm: firmName })}
      onSubmit={handleSubmit((values) => run({ ...values, applicationId }))}
    >
      <RefusalAlert refused={refused} say={(code) => t(`objection.refusal.${code}`)} />
      <p className="hint">{t("objection.what")}</p>
      <TextField
        label={t("objection.source")}
        id={idOf("source")}
        hint={t("objection.sourceHint")}
        error={fault(errors.source?.message)}
        {...register("source")}
      />
      <DateField
        label={t("objection.sourceOn")}
        id={idOf("day")}
        error={fault(errors.sourceOn?.message)}
        {...register("sourceOn")}
      />
      <TextField
        label={t("objection.documentNo")}
        id={idOf("document")}
        error={fault(errors.documentNo?.message)}
        {...register("documentNo")}
      />
      <TextareaField
        label={t("objection.remark")}
        id={idOf("remark")}
        hint={t("objection.remarkHint")}
        rows={3}
        error={fault(errors.remark?.message)}
        {...register("remark")}
      />
      <div>
        <Button type="submit" look="outline" disabled={!hydrated || pending}>
          {t("objection.submit")}
        </Button>
      </div>
    </form>
  );
}
