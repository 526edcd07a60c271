"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextField } from "@/lib/ui/form/text-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { requestPasswordLinkAction, setPasswordByLinkAction } from "../actions";
import { passwordByLinkSchema, passwordLinkSchema } from "../schema";

/** Asks for a link; what it answers is the same whoever asks. */
export function ForgottenForm() {
  const t = useWords("accounts");
  const hydrated = useHydrated();
  const [asked, setAsked] = useState(false);
  const { run, pending, refused } = useAction(requestPasswordLinkAction, () => setAsked(true));
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(passwordLinkSchema),
    defaultValues: { signInName: "" },
  });
  if (asked) {
    return (
      <Alert tone="info" announce title={t("forgotten.askedTitle")} className="max-w-xl">
        <p>{t("forgotten.asked")}</p>
      </Alert>
    );
  }
  return (
    <form method="post" noValidate className="grid max-w-md gap-5" onSubmit={handleSubmit(run)}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <TextField
        label={t("signInName")}
        autoComplete="username"
        spellCheck={false}
        error={formState.errors.signInName && t("fault.sign-in-name-missing")}
        {...register("signInName")}
      />
      <div>
        <Button type="submit" disabled={!hydrated || pending}>
          {t("forgotten.submit")}
        </Button>
      </div>
    </form>
  );
}

/** The one use of a link. */
export function NewPasswordForm({ token }: { token: string }) {
  const t = useWords("accounts");
  const hydrated = useHydrated();
  const router = useRouter();
  const { run, pending, refused } = useAction(setPasswordByLinkAction, () => router.replace("/sign-in?done=password"));
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(passwordByLinkSchema),
    defaultValues: { token, newPassword: "" },
  });
  return (
    <form method="post" noValidate className="grid max-w-md gap-5" onSubmit={handleSubmit(run)}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <TextField
        label={t("newPassword")}
        hint={t("passwordHint")}
        type="password"
        autoComplete="new-password"
        error={formState.errors.newPassword && t("fault.password-too-short")}
        {...register("newPassword")}
      />
      <div>
        <Button type="submit" disabled={!hydrated || pending}>
          {t("forgotten.set")}
        </Button>
      </div>
    </form>
  );
}
