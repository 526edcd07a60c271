"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { type CodedName, nameOf } from "@/lib/core/coded-name";
import { usccProblem } from "@/lib/core/uscc";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { ErrorSummary } from "@/lib/ui/form/error-summary";
import { FileField } from "@/lib/ui/form/file-field";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { SelectField } from "@/lib/ui/form/select-field";
import { TextField } from "@/lib/ui/form/text-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useLocale, useWords } from "@/lib/words/client";
import { registerFirmAction } from "../actions";
import { registrationSchema } from "../schema";
import { licenceRefusal } from "./licence-refusal";
import { LICENCE_TYPES } from "./licence-types";
import { sendLicence } from "./send-licence";

/** The firm, its licence and its first member. A wrong check character is told at once and does not stop anybody. */
export function RegistrationForm({ next, units }: { next: string; units: readonly CodedName[] }) {
  const t = useWords("firms");
  const evidence = useWords("evidence");
  const common = useWords("errors");
  const locale = useLocale();
  const hydrated = useHydrated();
  const router = useRouter();
  const licence = useRef<File | null>(null);
  const [later, setLater] = useState<{ to: string; refusal: string } | null>(null);
  const { register, handleSubmit, formState, control } = useForm({
    resolver: zodResolver(registrationSchema, undefined, { raw: true }),
    defaultValues: { uscc: "", firmName: "", unitCode: "", name: "", signInName: "", password: "", next },
  });
  const [licenceMissing, setLicenceMissing] = useState(false);
  const [sending, setSending] = useState(false);
  const { run, pending, refused } = useAction(registerFirmAction, async ({ to }) => {
    setSending(true);
    // The firm stands by now, its first member is signed in since this page was drawn: a licence that is not taken is told, and sent again from the firm's own page.
    const refusal = licence.current ? await sendLicence(null, licence.current) : null;
    setSending(false);
    if (refusal !== null) return setLater({ to, refusal });
    router.replace(to);
    router.refresh();
  });
  const uscc = useWatch({ control, name: "uscc" });
  const { errors, submitCount } = formState;
  const say = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.uscc-missing") : undefined);
  const faults = [
    ...Object.entries(errors).map(([fieldId, error]) => ({ fieldId, message: say(error?.message) })),
    ...(licenceMissing ? [{ fieldId: "licence", message: t("fault.licence-missing") }] : []),
  ];
  // words: firms.uscc, firms.firmName, firms.name, firms.signInName, firms.password
  const field = (name: "uscc" | "firmName" | "name" | "signInName" | "password") => ({
    label: t(name),
    error: say(errors[name]?.message),
    ...register(name),
  });
  if (later) {
    return (
      <div className="grid max-w-xl justify-items-start gap-5">
        <Alert tone="warning" announce title={t("licenceLater.title")}>
          <p>{licenceRefusal(later.refusal, evidence, common)}</p>
          <p className="mt-2">{t("licenceLater.words")}</p>
        </Alert>
        <Button
          onClick={() => {
            router.replace(later.to);
            router.refresh();
          }}
        >
          {t("licenceLater.goOn")}
        </Button>
      </div>
    );
  }
  return (
    <form
      method="post"
      noValidate
      className="grid max-w-xl gap-8"
      onSubmit={(event) => {
        setLicenceMissing(licence.current === null);
        void handleSubmit((values) => {
          if (licence.current !== null) run(values);
        })(event);
      }}
    >
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
          options={units.map((unit) => ({ value: unit.code, label: nameOf(unit, locale) }))}
          error={say(errors.unitCode?.message)}
          {...register("unitCode")}
        />
        <FileField
          label={t("licence.label")}
          hint={t("licence.hint")}
          accept={LICENCE_TYPES}
          error={licenceMissing ? t("fault.licence-missing") : undefined}
          name="licence"
          onChange={(event) => {
            licence.current = event.target.files?.[0] ?? null;
            setLicenceMissing(false);
          }}
        />
      </fieldset>
      <fieldset className="grid gap-5">
        <legend className="group-title">{t("memberGroup")}</legend>
        <TextField {...field("name")} autoComplete="name" />
        <TextField {...field("signInName")} autoComplete="username" spellCheck={false} hint={t("signInNameHint")} />
        <TextField {...field("password")} type="password" autoComplete="new-password" hint={t("passwordHint")} />
      </fieldset>
      <div>
        <Button type="submit" disabled={!hydrated || pending || sending}>
          {t("register.submit")}
        </Button>
      </div>
    </form>
  );
}
