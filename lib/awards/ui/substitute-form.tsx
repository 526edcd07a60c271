"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { proposeSubstitutionAction } from "../actions";
import { OPINION_LIMIT, substituteSchema } from "../schema";

/** The reasons, and the new list as the reserve has it. */
export function SubstituteForm({ callId, replacesId }: { callId: string; replacesId: string }) {
  const t = useWords("awards");
  const router = useRouter();
  const hydrated = useHydrated();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(substituteSchema, undefined, { raw: true }),
    defaultValues: { callId, replacesId, opinion: "" },
  });
  const { run, pending, refused } = useAction(proposeSubstitutionAction, () => router.refresh());
  const fault = formState.errors.opinion?.message;
  return (
    <form method="post" noValidate className="mt-4 grid gap-4" onSubmit={handleSubmit(run)}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <TextareaField
        label={t("substitution.label")}
        hint={t("substitution.hint")}
        limit={OPINION_LIMIT}
        error={fault ? t(`fault.${fault}` as "fault.opinion-missing") : undefined}
        {...register("opinion")}
      />
      <div>
        <Button type="submit" disabled={!hydrated || pending} aria-busy={pending}>
          {t("substitution.submit")}
        </Button>
      </div>
    </form>
  );
}
