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
import { changePasswordAction } from "../actions";
import { passwordChangeSchema } from "../schema";

export function PasswordForm() {
  const t = useWords("accounts");
  const hydrated = useHydrated();
  const router = useRouter();
  const { run, pending, refused } = useAction(changePasswordAction, ({ to }) => {
    router.replace(to);
    router.refresh();
  });
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(passwordChangeSchema),
    defaultValues: { currentPassword: "", newPassword: "" },
  });
  const fault = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.password-too-short") : undefined);
  return (
    <form method="post" noValidate className="grid max-w-md gap-5" onSubmit={handleSubmit(run)}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <TextField
        label={t("currentPassword")}
        type="password"
        autoComplete="current-password"
        error={fault(formState.errors.currentPassword?.message)}
        {...register("currentPassword")}
      />
      <TextField
        label={t("newPassword")}
        hint={t("passwordHint")}
        type="password"
        autoComplete="new-password"
        error={fault(formState.errors.newPassword?.message)}
        {...register("newPassword")}
      />
      <div>
        <Button type="submit" disabled={!hydrated || pending}>
          {t("changePassword.submit")}
        </Button>
      </div>
    </form>
  );
}
