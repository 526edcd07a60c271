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
import { proposeAwardsAction } from "../actions";
import { OPINION_LIMIT, proposeSchema } from "../schema";

/** The opinion, and the proposal of the list as the ranking has it. `openRanks` are those whose discussion is recorded. */
export function ProposeForm({ callId, runId, openRanks }: { callId: string; runId: string; openRanks: string }) {
  const t = useWords("awards");
  const router = useRouter();
  const hydrated = useHydrated();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(proposeSchema, undefined, { raw: true }),
    defaultValues: { callId, runId, opinion: "" },
  });
  const { run, pending, refused } = useAction(proposeAwardsAction, () => router.push(`/desk/calls/${callId}/award`));
  // The ranking may be drawn again beneath a form that somebody is writing in: what is put forward is the one that is shown.
  const propose = ({ opinion }: { opinion: string }) => run({ callId, runId, opinion });
  const fault = formState.errors.opinion?.message;
  const faultWords = () => {
    if (fault === "opinion-missing" && openRanks !== "") return t("fault.discussion-missing", { ranks: openRanks });
    return fault ? t(`fault.${fault}` as "fault.opinion-missing") : undefined;
  };
  return (
    <form method="post" noValidate className="grid gap-4" onSubmit={handleSubmit(propose)}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <TextareaField
        label={openRanks === "" ? t("propose.label") : t("propose.labelOpen", { ranks: openRanks })}
        hint={t("propose.hint")}
        limit={OPINION_LIMIT}
        error={faultWords()}
        {...register("opinion")}
      />
      <Button type="submit" disabled={!hydrated || pending} aria-busy={pending}>
        {t("propose.submit")}
      </Button>
      <p className="hint">{t("propose.note")}</p>
    </form>
  );
}
