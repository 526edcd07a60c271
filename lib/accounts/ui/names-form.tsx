"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextField } from "@/lib/ui/form/text-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { changeSignInNamesAction } from "../actions";
import { signInNamesSchema } from "../schema";

/** The address and the number that one signs in with. */
export function NamesForm(props: { email: string | null; mobile: string | null }) {
  const t = useWords("accounts");
  const hydrated = useHydrated();
  const [kept, setKept] = useState(false);
  const { register, handleSubmit, formState, resetField } = useForm({
    resolver: zodResolver(signInNamesSchema),
    defaultValues: { email: props.email ?? "", mobile: props.mobile ?? "", currentPassword: "" },
  });
  const { run, pending, refused } = useAction(changeSignInNamesAction, () => {
    setKept(true);
    resetField("currentPassword");
  });
  const fault = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.email-malformed") : undefined);
  return (
    <form method="post" noValidate className="grid max-w-md gap-5" onSubmit={handleSubmit(run)}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      {kept && !refused && (
        <Alert tone="success" announce>
          <p>{t("names.kept")}</p>
        </Alert>
      )}
      <TextField
        label={t("email")}
        hint={t("names.emailHint")}
        type="email"
        autoComplete="email"
        optional
        error={fault(formState.errors.email?.message)}
        {...register("email")}
      />
      <TextField
        label={t("mobile")}
        type="tel"
        autoComplete="tel"
        optional
        error={fault(formState.errors.mobile?.message)}
        {...register("mobile")}
      />
      <TextField
        label={t("currentPassword")}
        type="password"
        autoComplete="current-password"
        error={fault(formState.errors.currentPassword?.message)}
        {...register("currentPassword")}
      />
      <div>
        <Button type="submit" look="outline" disabled={!hydrated || pending}>
          {t("names.submit")}
        </Button>
      </div>
    </form>
  );
}
