"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { sendBackAwardsAction } from "../actions";
import { REASON_LIMIT, sendBackSchema } from "../schema";

export function SendBackForm({ proposalId }: { proposalId: string }) {
  const t = useWords("awards");
  const hydrated = useHydrated();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(sendBackSchema, undefined, { raw: true }),
    defaultValues: { proposalId, reason: "" },
  });
  const { run, pending, refused } = useAction(sendBackAwardsAction);
  const fault = formState.errors.reason?.message;
  return (
    <form method="post" noValidate className="grid gap-4" onSubmit={handleSubmit(run)}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <TextareaField
        label={t("sendBack.label")}
        hint={t("sendBack.hint")}
        limit={REASON_LIMIT}
        rows={3}
        error={fault ? t(`fault.${fault}` as "fault.reason-missing") : undefined}
        {...register("reason")}
      />
      <div>
        <Button type="submit" look="outline" disabled={!hydrated || pending} aria-busy={pending}>
          {t("sendBack.submit")}
        </Button>
      </div>
    </form>
  );
}
