"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { MinuteField } from "@/lib/ui/form/text-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { proposeExtensionAction } from "../actions";
import { proposeExtensionSchema, REASON_LIMIT } from "../schema/extension";

/** Proposes a later closing; `suggestion` is a minute of Shanghai's clock. */
export function ExtensionForm({ callId, suggestion }: { callId: string; suggestion: string }) {
  const t = useWords("calls");
  const hydrated = useHydrated();
  const { register, handleSubmit, formState, reset } = useForm({
    resolver: zodResolver(proposeExtensionSchema, undefined, { raw: true }),
    defaultValues: { callId, to: suggestion, reason: "" },
  });
  const { run, pending, refused } = useAction(proposeExtensionAction, () => reset());
  const said = (fault: string | undefined) =>
    fault && t(`extension.fault.${fault}` as "extension.fault.reason-missing");
  return (
    <form method="post" noValidate className="grid max-w-xl gap-5" onSubmit={handleSubmit(run)}>
      <RefusalAlert refused={refused} say={(code) => t(`extension.refusal.${code}`)} />
      <MinuteField label={t("extension.to")} error={said(formState.errors.to?.message)} {...register("to")} />
      <TextareaField
        label={t("extension.reason")}
        hint={t("extension.reasonHint")}
        limit={REASON_LIMIT}
        rows={3}
        error={said(formState.errors.reason?.message)}
        {...register("reason")}
      />
      <div>
        <Button type="submit" look="outline" disabled={!hydrated || pending} aria-busy={pending}>
          {t("extension.propose")}
        </Button>
      </div>
    </form>
  );
}
