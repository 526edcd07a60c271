"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { ChoiceGroup } from "@/lib/ui/form/choices";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { decideConflictAction } from "../actions";
import type { ConflictState } from "../domain/conflict";
import { conflictDecisionSchema } from "../schema/requests";

type Typed = { conflictId: string; state: "confirmed" | "cleared"; reason: string };

/** What a person finds after looking, with the reason that stays beside it. */
export function ConflictDecision({ conflictId, state }: { conflictId: string; state: ConflictState }) {
  const t = useWords("conflicts");
  const hydrated = useHydrated();
  const [done, setDone] = useState(false);
  const { register, handleSubmit, formState, reset } = useForm<Typed>({
    resolver: zodResolver(conflictDecisionSchema, undefined, { raw: true }),
    defaultValues: { conflictId, reason: "" },
  });
  const { run, pending, refused } = useAction(decideConflictAction, () => {
    setDone(true);
    reset();
  });
  const say = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.reason-missing") : undefined);
  const offered = (["confirmed", "cleared"] as const).filter((each) => each !== state);
  return (
    <form method="post" noValidate className="grid max-w-xl gap-4" onSubmit={handleSubmit(run)}>
      {done && (
        <Alert tone="success" announce>
          <p>{t("decide.done")}</p>
        </Alert>
      )}
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <ChoiceGroup
        label={t("decide.question")}
        choices={offered.map((value) => ({ value, label: t(`decide.${value}`) }))}
        error={say(formState.errors.state ? "state-missing" : undefined)}
        {...register("state")}
      />
      <TextareaField
        label={t("decide.reasonLabel")}
        hint={t("decide.reasonHint")}
        rows={3}
        limit={500}
        error={say(formState.errors.reason?.message)}
        {...register("reason")}
      />
      <div>
        <Button type="submit" disabled={!hydrated || pending}>
          {t("decide.submit")}
        </Button>
      </div>
    </form>
  );
}
