"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { askUnlockAction } from "../actions";
import { askUnlockSchema, REASON_LIMIT } from "../schema/unlocks";

/** Asks another person to open one locked sheet again; `waits`: that has been asked already. */
export function AskUnlock({ assignmentId, name, waits }: { assignmentId: string; name: string; waits: boolean }) {
  const t = useWords("unlocks");
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  const { run, pending, refused } = useAction(askUnlockAction, () => setOpen(false));
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(askUnlockSchema, undefined, { raw: true }),
    defaultValues: { assignmentId, reason: "" },
  });
  if (waits) return <span className="hint">{t("ask.done")}</span>;
  if (!open) {
    return (
      <Button small look="ghost" disabled={!hydrated} onClick={() => setOpen(true)}>
        {t("ask.open")}
        <span className="sr-only"> {name}</span>
      </Button>
    );
  }
  const fault = formState.errors.reason?.message;
  return (
    <form method="post" noValidate className="grid max-w-xl gap-3" onSubmit={handleSubmit(run)}>
      <p className="hint">{t("ask.hint")}</p>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <TextareaField
        id={`unlock-${assignmentId}`}
        label={t("ask.reason")}
        hint={t("ask.reasonHint")}
        rows={2}
        limit={REASON_LIMIT}
        error={fault && t(`fault.${fault}` as "fault.reason-missing")}
        {...register("reason")}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" small disabled={pending} aria-busy={pending}>
          {t("ask.send")}
        </Button>
        <Button small look="ghost" onClick={() => setOpen(false)}>
          {t("ask.keep")}
        </Button>
      </div>
    </form>
  );
}
