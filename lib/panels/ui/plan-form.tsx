"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { CheckboxField } from "@/lib/ui/form/choices";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextField } from "@/lib/ui/form/text-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { drawPlanAction } from "../actions";
import { SLOTS, type Slot } from "../domain/panel-plan";
import { planSchema } from "../schema/requests";

type Offered = { readonly id: string; readonly label: string; readonly about: string; readonly slot: Slot };

type Props = {
  readonly callId: string;
  readonly experts: readonly Offered[];
  /** Drawn by the server, so that nobody chooses it for what comes of it; may be typed over. */
  readonly seed: string;
  readonly cap: number;
};

/** Seven seats as the city usually fills them; none of a kind that nobody in the pool can take. */
const USUAL = { technical: 4, finance: 2, industry: 1 } as const satisfies Record<Slot, number>;

const usualSeats = (slot: Slot, experts: readonly Offered[]): string =>
  String(Math.min(USUAL[slot], experts.filter((each) => each.slot === slot).length));

/** How many of which seats, by whom, how many each: nothing happens but a plan. */
export function PlanForm({ callId, experts, seed, cap }: Props) {
  const t = useWords("plans");
  const hydrated = useHydrated();
  const router = useRouter();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(planSchema, undefined, { raw: true }),
    defaultValues: {
      callId,
      technical: usualSeats("technical", experts),
      finance: usualSeats("finance", experts),
      industry: usualSeats("industry", experts),
      cap: String(cap),
      loadCost: "10",
      seed,
      expertIds: experts.map(({ id }) => id),
    },
  });
  const { run, pending, refused } = useAction(drawPlanAction, ({ number }) =>
    router.push(`/desk/calls/${callId}/panel/plan?number=${number}`),
  );
  const { errors } = formState;
  const say = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.count-malformed") : undefined);
  return (
    <form method="post" noValidate className="grid gap-6" onSubmit={handleSubmit(run)}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <fieldset>
        <legend className="font-semibold">{t("form.seats")}</legend>
        <div className="mt-2 grid max-w-2xl gap-4 sm:grid-cols-3">
          {SLOTS.map((slot) => (
            <TextField
              key={slot}
              label={t(`slot.${slot}`)}
              inputMode="numeric"
              error={say(errors[slot]?.message)}
              {...register(slot)}
            />
          ))}
        </div>
      </fieldset>
      <div className="grid max-w-2xl gap-4 sm:grid-cols-2">
        <TextField
          label={t("form.cap")}
          hint={t("form.capHint")}
          inputMode="numeric"
          error={say(errors.cap?.message)}
          {...register("cap")}
        />
        <TextField
          label={t("form.loadCost")}
          hint={t("form.loadCostHint")}
          inputMode="numeric"
          error={say(errors.loadCost?.message)}
          {...register("loadCost")}
        />
        <TextField
          className="sm:col-span-2"
          label={t("form.seed")}
          hint={t("form.seedHint")}
          error={say(errors.seed?.message)}
          {...register("seed")}
        />
      </div>
      {SLOTS.map((slot) => {
        const own = experts.filter((each) => each.slot === slot);
        if (own.length === 0) return null;
        return (
          <fieldset key={slot}>
            <legend className="font-semibold">{t("form.pool", { slot: t(`slot.${slot}`), count: own.length })}</legend>
            <div className="mt-2 grid gap-2 md:grid-cols-2 xl:grid-cols-3">
              {own.map(({ id, label, about }) => (
                <CheckboxField
                  key={id}
                  id={`expert-${id}`}
                  value={id}
                  label={label}
                  hint={about}
                  {...register("expertIds")}
                />
              ))}
            </div>
          </fieldset>
        );
      })}
      {errors.expertIds && <p className="text-error">{t("fault.experts-missing")}</p>}
      <div>
        <Button type="submit" disabled={!hydrated || pending}>
          {t("form.draw")}
        </Button>
        <p className="hint mt-2">{t("form.nobody")}</p>
      </div>
    </form>
  );
}
