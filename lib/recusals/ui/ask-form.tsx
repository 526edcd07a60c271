"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { ChoiceGroup } from "@/lib/ui/form/choices";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextField } from "@/lib/ui/form/text-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { askRecusalAction } from "../actions";
import type { RecusalKind } from "../domain";
import { askSchema } from "../schema";

/** One more name on the firm's list, as long as there is a place. */
export function AskForm({ applicationId, free }: { applicationId: string; free: readonly RecusalKind[] }) {
  const t = useWords("recusals");
  const hydrated = useHydrated();
  const [done, setDone] = useState(0);
  const blank = {
    applicationId,
    kind: free[0] ?? ("person" as const),
    name: "",
    employerName: "",
    uscc: "",
    reason: "",
  };
  const { register, handleSubmit, formState, control, reset } = useForm({
    resolver: zodResolver(askSchema, undefined, { raw: true }),
    defaultValues: blank,
  });
  const { run, pending, refused } = useAction(askRecusalAction, () => {
    setDone(done + 1);
    reset(blank);
  });
  const kind = useWatch({ control, name: "kind" });
  const say = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.name-missing") : undefined);
  const { errors } = formState;
  return (
    <form method="post" noValidate className="grid max-w-xl gap-5" onSubmit={handleSubmit(run)}>
      {done > 0 && (
        <Alert tone="success" announce key={done}>
          <p>{t("ask.done")}</p>
        </Alert>
      )}
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <ChoiceGroup
        label={t("ask.kind")}
        columns
        choices={free.map((value) => ({ value, label: t(`kind.${value}`) }))}
        error={say(errors.kind?.message)}
        {...register("kind")}
      />
      <TextField label={t(`ask.name.${kind}`)} error={say(errors.name?.message)} {...register("name")} />
      {kind === "person" && (
        <TextField
          optional
          label={t("list.employer")}
          hint={t("ask.employerHint")}
          error={say(errors.employerName?.message)}
          {...register("employerName")}
        />
      )}
      <TextField optional label={t("list.uscc")} error={say(errors.uscc?.message)} {...register("uscc")} />
      <TextareaField
        label={t("list.reason")}
        hint={t("ask.reasonHint")}
        rows={3}
        limit={500}
        error={say(errors.reason?.message)}
        {...register("reason")}
      />
      <div>
        <Button type="submit" disabled={!hydrated || pending}>
          {t("ask.submit")}
        </Button>
      </div>
    </form>
  );
}
