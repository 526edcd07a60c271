"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextField } from "@/lib/ui/form/text-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { removeSecondFactorAction, renewRecoveryCodesAction } from "../actions";
import { codeSchema } from "../schema";
import { RecoveryCodes } from "./recovery-codes";

/** With a code of the program: new recovery codes, and for a firm's people doing without. */
export function SecondFactorActs({ removable }: { removable: boolean }) {
  const t = useWords("accounts");
  const hydrated = useHydrated();
  const router = useRouter();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const renew = useAction(renewRecoveryCodesAction, ({ recoveryCodes }) => setCodes(recoveryCodes));
  const remove = useAction(removeSecondFactorAction, () => router.refresh());
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(codeSchema),
    defaultValues: { code: "" },
  });
  if (codes) return <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />;
  return (
    <form method="post" noValidate className="grid max-w-md gap-5" onSubmit={handleSubmit(renew.run)}>
      <RefusalAlert refused={renew.refused} say={(code) => t(`refusal.${code}`)} />
      <RefusalAlert refused={remove.refused} say={(code) => t(`refusal.${code}`)} />
      <TextField
        label={t("factor.code")}
        hint={t("factor.codeHint")}
        inputMode="numeric"
        autoComplete="one-time-code"
        error={formState.errors.code && t("fault.code-missing")}
        {...register("code")}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="outline" disabled={!hydrated || renew.pending}>
          {t("factor.renew")}
        </Button>
        {removable && (
          <Button look="ghost" disabled={!hydrated || remove.pending} onClick={handleSubmit(remove.run)}>
            {t("factor.remove")}
          </Button>
        )}
      </div>
    </form>
  );
}
