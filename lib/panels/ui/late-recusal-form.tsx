"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { SelectField } from "@/lib/ui/form/select-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { Toast } from "@/lib/ui/toast";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { askLateRecusalAction } from "../actions";
import { DECLARED_KINDS, type DeclaredKind } from "../domain/conflict";
import { askLateRecusalSchema, REASON_LIMIT } from "../schema/late-recusals";

type Named = { readonly id: string; readonly name: string };
type Typed = { callId: string; expertId: string; applicationId: string; kind: DeclaredKind; reason: string };

const FAULTS = ["expert-missing", "application-missing", "kind-missing", "reason-missing", "text-too-long"] as const;

/** Asks another person to take one sealed sheet out of the count. */
export function LateRecusalForm(props: { callId: string; experts: readonly Named[]; applications: readonly Named[] }) {
  const { callId, experts, applications } = props;
  const t = useWords("lateRecusals");
  const panels = useWords("panels");
  const hydrated = useHydrated();
  const [asked, setAsked] = useState(0);
  const { register, handleSubmit, formState, reset } = useForm<Typed>({
    resolver: zodResolver(askLateRecusalSchema, undefined, { raw: true }),
    defaultValues: { callId, expertId: "", applicationId: "", reason: "" },
  });
  const { run, pending, refused } = useAction(askLateRecusalAction, () => {
    setAsked((count) => count + 1);
    reset();
  });
  const { errors } = formState;
  const say = (code: string | undefined) => {
    const fault = FAULTS.find((known) => known === code);
    return fault && t(`fault.${fault}`);
  };
  const options = (named: readonly Named[]) => named.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form method="post" noValidate className="grid max-w-2xl gap-4" onSubmit={handleSubmit(run)}>
      <p className="text-ink-2">{t("ask.lead")}</p>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <SelectField
        label={t("expert")}
        blank={t("ask.choose")}
        options={options(experts)}
        error={say(errors.expertId?.message)}
        {...register("expertId")}
      />
      <SelectField
        label={t("firm")}
        blank={t("ask.choose")}
        options={options(applications)}
        error={say(errors.applicationId?.message)}
        {...register("applicationId")}
      />
      <SelectField
        label={t("kind")}
        blank={t("ask.choose")}
        options={DECLARED_KINDS.map((kind) => ({ value: kind, label: panels(`kind.${kind}`) }))}
        error={errors.kind ? t("fault.kind-missing") : undefined}
        {...register("kind")}
      />
      <TextareaField
        label={t("reason")}
        hint={t("ask.reasonHint")}
        rows={3}
        limit={REASON_LIMIT}
        error={say(errors.reason?.message)}
        {...register("reason")}
      />
      <div>
        <Button type="submit" look="outline" disabled={!hydrated || pending} aria-busy={pending}>
          {t("ask.send")}
        </Button>
      </div>
      {asked > 0 && <Toast key={asked}>{t("ask.done")}</Toast>}
    </form>
  );
}
