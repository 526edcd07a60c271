"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useForm, useWatch } from "react-hook-form";
import { REPORTING_UNITS } from "@/lib/core/divisions";
import { usccProblem } from "@/lib/core/uscc";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { ErrorSummary } from "@/lib/ui/form/error-summary";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { SelectField } from "@/lib/ui/form/select-field";
import { TextField } from "@/lib/ui/form/text-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useLocale, useWords } from "@/lib/words/client";
import { registerFirmAction } from "../actions";
import { registrationSchema } from "../schema";

/** The firm and its first member. A wrong check character is told at once and does not stop anybody. */
export function RegistrationForm({ next }: { next: string }) {
  const t = useWords("firms");
  const locale = useLocale();
  const hydrated = useHydrated();
  const router = useRouter();
  const { register, handleSubmit, formState, control } = useForm({
    resolver: zodResolver(registrationSchema, undefined, { raw: true }),
    defaultValues: { uscc: "", firmName: "", unitCode: "", name: "", email: "", password: "", next },
  });
  const { run, pending, refused } = useAction(registerFirmAction, ({ to }) => {
    router.replace(to);
    router.refresh();
  });
  const uscc = useWatch({ control, name: "uscc" });
  const { errors, submitCount } = formState;
  const say = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.uscc-missing") : undefined);
  const faults = Object.entries(errors).map(([fieldId, error]) => ({ fieldId, message: say(error?.message) }));
  // words: firms.uscc, firms.firmName, firms.name, firms.email, firms.password
  const field = (name: "uscc" | "firmName" | "name" | "email" | "password") => ({
    label: t(name),
    error: say(errors[name]?.message),
    ...register(name),
  });
  return (
    <form method="post" noValidate className="grid max-w-xl gap-8" onSubmit={handleSubmit(run)}>
      <ErrorSummary faults={faults} attempt={submitCount} />
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <fieldset className="grid gap-5">
        <legend className="group-title">{t("firmGroup")}</legend>
        <TextField {...field("uscc")} hint={t("usccHint")} autoComplete="off" spellCheck={false} />
        {uscc.trim() !== "" && usccProblem(uscc) === "check-character" && (
          <Alert tone="warning" announce>
            <p>{t("usccWarning")}</p>
          </Alert>
        )}
        <TextField {...field("firmName")} hint={t("firmNameHint")} autoComplete="organization" />
        <SelectField
          label={t("unitCode")}
          hint={t("unitHint")}
          blank={t("choose")}
          options={REPORTING_UNITS.map((unit) => ({ value: unit.code, label: locale === "en" ? unit.en : unit.zh }))}
          error={say(errors.unitCode?.message)}
          {...register("unitCode")}
        />
      </fieldset>
      <fieldset className="grid gap-5">
        <legend className="group-title">{t("memberGroup")}</legend>
        <TextField {...field("name")} autoComplete="name" />
        <TextField {...field("email")} type="email" autoComplete="username" hint={t("emailHint")} />
        <TextField {...field("password")} type="password" autoComplete="new-password" hint={t("passwordHint")} />
      </fieldset>
      <div>
        <Button type="submit" disabled={!hydrated || pending}>
          {t("register.submit")}
        </Button>
      </div>
    </form>
  );
}
