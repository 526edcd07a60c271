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
import { proveSecondFactorAction } from "../actions";
import { secondStepSchema } from "../schema";

/** The second step of signing in: what the telephone shows, or a recovery code. `onDone`: signing in again in place. */
export function CodeForm({ next, onDone }: { next: string; onDone?: () => void }) {
  const t = useWords("accounts");
  const hydrated = useHydrated();
  const router = useRouter();
  const { run, pending, refused } = useAction(proveSecondFactorAction, ({ to }) => {
    if (onDone) return onDone();
    router.replace(to);
    router.refresh();
  });
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(secondStepSchema),
    defaultValues: { code: "", next },
  });
  return (
    <form method="post" noValidate className="grid max-w-md gap-5" onSubmit={handleSubmit(run)}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <TextField
        label={t("factor.codeOrRecovery")}
        hint={t("factor.codeOrRecoveryHint")}
        autoComplete="one-time-code"
        spellCheck={false}
        error={formState.errors.code && t("fault.code-missing")}
        {...register("code")}
      />
      <div>
        <Button type="submit" disabled={!hydrated || pending}>
          {t("signIn.submit")}
        </Button>
      </div>
    </form>
  );
}
