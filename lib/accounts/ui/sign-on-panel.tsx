"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextField } from "@/lib/ui/form/text-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { beginLinkAction, unlinkIdentityAction } from "../actions";
import { enrolmentSchema } from "../schema";

/** Links the account to what the person proves at the provider, by its password first; or takes the link off. */
export function SignOnPanel({ provider, linked }: { provider: string; linked: boolean }) {
  const t = useWords("accounts");
  const hydrated = useHydrated();
  const link = useAction(beginLinkAction, ({ url }) => window.location.assign(url));
  const unlink = useAction(unlinkIdentityAction);
  const { register, handleSubmit } = useForm({
    resolver: zodResolver(enrolmentSchema),
    defaultValues: { currentPassword: "" },
  });
  if (linked) {
    return (
      <div className="grid justify-items-start gap-4">
        <p>{t("signOn.linked", { provider })}</p>
        <RefusalAlert refused={unlink.refused} say={(code: never) => code} />
        <ConfirmButton
          look="outline"
          label={t("signOn.unlink")}
          question={t("signOn.unlinkQuestion", { provider })}
          explanation={t("signOn.unlinkWords")}
          confirm={t("signOn.unlink")}
          keep={t("signOn.keep")}
          pending={unlink.pending}
          onConfirm={() => unlink.run({})}
        />
      </div>
    );
  }
  return (
    <form method="post" noValidate className="grid max-w-md gap-5" onSubmit={handleSubmit(link.run)}>
      <p>{t("signOn.lead", { provider })}</p>
      <RefusalAlert refused={link.refused} say={(code) => t(`refusal.${code}`)} />
      <TextField
        id="sign-on-password"
        label={t("currentPassword")}
        type="password"
        autoComplete="current-password"
        {...register("currentPassword")}
      />
      <div>
        <Button type="submit" look="outline" disabled={!hydrated || link.pending}>
          {t("signOn.link", { provider })}
        </Button>
      </div>
    </form>
  );
}
