"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { ChoiceGroup } from "@/lib/ui/form/choices";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { decideFoundAction } from "../actions";
import { foundSchema } from "../schema";
import { useSayDecided } from "./decided-toast";

/** Something was found about a firm on the notice: a person says whether its award stands, and why. */
export function DecideFound({ recordId, firmName }: { recordId: string; firmName: string }) {
  const t = useWords("notices");
  const hydrated = useHydrated();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(foundSchema, undefined, { raw: true }), // the server parses what was typed, as typed
    defaultValues: { recordId, answer: "" as "kept", reason: "" }, // nothing is chosen yet; the schema asks for it
  });
  const say = useSayDecided();
  const { run, pending, refused } = useAction(decideFoundAction, ({ answer }) =>
    say(t(`recheck.done.${answer}`, { firm: firmName })),
  );
  const fault = (code: string | undefined) =>
    code ? t(`recheck.fault.${code}` as "recheck.fault.reason-missing") : undefined;
  const { errors } = formState;
  return (
    <form
      method="post"
      noValidate
      className="grid gap-3"
      aria-label={t("recheck.decideOf", { firm: firmName })}
      onSubmit={handleSubmit(run)}
    >
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <ChoiceGroup
        label={t("recheck.decide")}
        id={`answer-${recordId}`}
        error={fault(errors.answer?.message)}
        choices={(["kept", "dropped"] as const).map((value) => ({
          value,
          label: t(`recheck.answers.${value}`),
          note: t(`recheck.answers.${value}Note`),
        }))}
        {...register("answer")}
      />
      <TextareaField
        label={t("recheck.reason")}
        id={`reason-${recordId}`}
        hint={t("recheck.reasonHint")}
        rows={3}
        error={fault(errors.reason?.message)}
        {...register("reason")}
      />
      <div>
        <Button type="submit" look="outline" disabled={!hydrated || pending}>
          {t("recheck.submit")}
        </Button>
      </div>
    </form>
  );
}
