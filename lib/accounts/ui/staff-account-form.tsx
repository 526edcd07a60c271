"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { type CodedName, nameOf } from "@/lib/core/coded-name";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { SelectField } from "@/lib/ui/form/select-field";
import { TextField } from "@/lib/ui/form/text-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useLocale, useWords } from "@/lib/words/client";
import { createStaffAccountAction } from "../actions";
import { STAFF_ROLES } from "../domain";
import { staffAccountSchema } from "../schema";

const blank = {
  role: "county" as const,
  name: "",
  signInName: "",
  unitCode: "",
  employerName: "",
  employerUscc: "",
  divisionCode: "",
  specialties: "",
  title: "",
};

/** One account at a time; the first password is shown once, here, and nowhere again. */
export function StaffAccountForm({ units }: { units: readonly CodedName[] }) {
  const t = useWords("accounts");
  const locale = useLocale();
  const hydrated = useHydrated();
  const [made, setMade] = useState<{ signInName: string; password: string } | null>(null);
  const { register, handleSubmit, formState, control, reset, getValues } = useForm({
    resolver: zodResolver(staffAccountSchema, undefined, { raw: true }), // the server parses what was typed, as typed
    defaultValues: blank,
  });
  const { run, pending, refused } = useAction(createStaffAccountAction, ({ password }) => {
    setMade({ signInName: getValues("signInName"), password });
    reset({ ...blank, role: getValues("role") });
  });
  const role = useWatch({ control, name: "role" });
  const fault = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.name-missing") : undefined);
  return (
    <form method="post" noValidate className="grid max-w-xl gap-5" onSubmit={handleSubmit(run)}>
      {made && (
        <Alert tone="success" announce title={t("made.title", { name: made.signInName })}>
          <p>{t.rich("made.password", { password: () => <span className="code">{made.password}</span> })}</p>
        </Alert>
      )}
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <SelectField
        label={t("role")}
        options={STAFF_ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
        {...register("role")}
      />
      <TextField
        label={t("name")}
        autoComplete="off"
        error={fault(formState.errors.name?.message)}
        {...register("name")}
      />
      <TextField
        label={t("signInName")}
        autoComplete="off"
        error={fault(formState.errors.signInName?.message)}
        {...register("signInName")}
      />
      {role === "county" && (
        <SelectField
          label={t("unit")}
          blank={t("choose")}
          options={units.map((unit) => ({ value: unit.code, label: nameOf(unit, locale) }))}
          {...register("unitCode")}
        />
      )}
      {role === "expert" && (
        <fieldset className="grid gap-5">
          <legend className="mb-2 font-semibold">{t("profile.title")}</legend>
          <TextField label={t("profile.employer")} {...register("employerName")} />
          <TextField label={t("profile.uscc")} hint={t("profile.usccHint")} optional {...register("employerUscc")} />
          <TextField
            label={t("profile.division")}
            hint={t("profile.divisionHint")}
            inputMode="numeric"
            {...register("divisionCode")}
          />
          <TextField
            label={t("profile.specialties")}
            hint={t("profile.specialtiesHint")}
            {...register("specialties")}
          />
          <TextField label={t("profile.rank")} optional {...register("title")} />
        </fieldset>
      )}
      <div>
        <Button type="submit" disabled={!hydrated || pending}>
          {t("create.submit")}
        </Button>
      </div>
    </form>
  );
}
