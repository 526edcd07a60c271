"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextField } from "@/lib/ui/form/text-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { createCallAction } from "../actions";
import { newCallSchema } from "../schema/call-form";
import { useFaultWords } from "./editor/form-fields";

/** Asks for the year alone; everything else is prefilled and changed in the editor. */
export function NewCallForm({ year }: { year: string }) {
  const t = useWords("calls");
  const say = useFaultWords();
  const hydrated = useHydrated();
  const router = useRouter();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(newCallSchema, undefined, { raw: true }),
    defaultValues: { year },
  });
  const { run, pending, refused } = useAction(createCallAction, ({ callId }) => router.push(`/desk/calls/${callId}`));
  return (
    <form method="post" noValidate className="grid max-w-md gap-5" onSubmit={handleSubmit(run)}>
      <RefusalAlert refused={refused} say={(refusal: never) => refusal} />
      <TextField
        label={t("new.year")}
        hint={t("new.yearHint")}
        inputMode="numeric"
        error={say(formState.errors.year?.message)}
        {...register("year")}
      />
      <div>
        <Button type="submit" disabled={!hydrated || pending}>
          {t("new.submit")}
        </Button>
      </div>
    </form>
  );
}
