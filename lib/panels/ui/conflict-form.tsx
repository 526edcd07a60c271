"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { SelectField } from "@/lib/ui/form/select-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { declareConflictAction } from "../actions";
import { DECLARED_KINDS } from "../domain/conflict";
import { conflictSchema } from "../schema/requests";

type Typed = { assignmentId: string; kind: (typeof DECLARED_KINDS)[number]; statement: string };

/** Why the expert steps aside; afterwards this application is gone from his list. */
export function ConflictForm({ assignmentId }: { assignmentId: string }) {
  const t = useWords("panels");
  const router = useRouter();
  const hydrated = useHydrated();
  const { register, handleSubmit, formState } = useForm<Typed>({
    resolver: zodResolver(conflictSchema, undefined, { raw: true }),
    defaultValues: { assignmentId, statement: "" },
  });
  const { run, pending, refused } = useAction(declareConflictAction, () => router.push("/reviews"));
  const say = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.kind-missing") : undefined);
  return (
    <form method="post" noValidate className="grid gap-4" onSubmit={handleSubmit(run)}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <SelectField
        label={t("declare.kind")}
        blank={t("declare.kindBlank")}
        options={DECLARED_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        error={formState.errors.kind ? t("fault.kind-missing") : undefined}
        {...register("kind")}
      />
      <TextareaField
        label={t("declare.statement")}
        hint={t("declare.statementHint")}
        rows={3}
        limit={500}
        error={say(formState.errors.statement?.message)}
        {...register("statement")}
      />
      <div>
        <Button type="submit" look="outline" disabled={!hydrated || pending}>
          {t("declare.recuse")}
        </Button>
      </div>
    </form>
  );
}
