"use client";

import type { ReactNode } from "react";
import { useController, useFormContext } from "react-hook-form";
import { CheckboxField, ChoiceGroup } from "@/lib/ui/form/choices";
import { SelectField } from "@/lib/ui/form/select-field";
import { AmountField, DateField, TextField } from "@/lib/ui/form/text-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { asStanding, useStored } from "@/lib/ui/form/use-stored";
import { useLocale, useWords } from "@/lib/words/client";
import type { FieldSpec } from "../domain/field";
import { ChoicesField } from "./choices-field";
import { fieldLabel } from "./field-label";
import { choiceOptions, fieldHint } from "./field-words";
import { IndustryField } from "./industry-field";
import { useLive } from "./live-form";
import { usePrefilledWords } from "./prefilled-note";

type Props = {
  readonly path: string;
  readonly spec: FieldSpec;
  readonly label?: string;
  readonly readOnly?: boolean;
  readonly className?: string;
};

/** Choices of this many and fewer stand open; more are a list. */
const OPEN_CHOICES = 4;

const AUTO_COMPLETE: Readonly<Record<string, string>> = {
  firmName: "organization",
  contactName: "name",
  contactMobile: "tel-national",
  contactEmail: "email",
};

/** One field of the form, drawn by its description: label, hint, what is asked to be corrected, what is wrong. */
export function DescribedField({ path, spec, label, readOnly, className }: Props) {
  const t = useWords("applications");
  const { register, formState } = useFormContext();
  const stored = useStored(formState)(path);
  const locale = useLocale();
  const live = useLive();
  const common = {
    label: label ?? fieldLabel(t, path),
    hint: <FieldNotes path={path} />,
    error: live.errorAt(path),
    optional: spec.optional && !isAskedNow(path, live.content.A.aboveScale),
    className,
  };
  const input = {
    ...common,
    ...register(path),
    ...asStanding(stored),
    readOnly,
    autoComplete: AUTO_COMPLETE[path] ?? "off",
  };
  switch (spec.kind) {
    case "wan":
      return <AmountField unit={t("section.wan")} {...input} />;
    case "yuan":
      return <AmountField unit={t("section.yuan")} {...input} />;
    case "percent":
      return <AmountField unit={t("section.percent")} {...input} />;
    case "count":
    case "year":
      return <TextField inputMode="numeric" {...input} />;
    case "day":
      return <DateField {...input} />;
    case "long-text":
      return <TextareaField {...input} limit={spec.max} />;
    case "listed":
    case "choice": {
      if (spec.kind === "listed" && spec.list === "industries") {
        return <IndustryField path={path} industries={live.lists.industries} {...common} />;
      }
      const options = choiceOptions(t, locale, live.lists, path, spec);
      return options.length > OPEN_CHOICES ? (
        <SelectField
          blank={t("section.choose")}
          options={options}
          {...common}
          {...register(path)}
          {...asStanding(stored)}
        />
      ) : (
        <ChoiceGroup
          columns={fitThree(options) ? 3 : true}
          choices={options}
          selected={typeof stored === "string" ? stored : undefined}
          {...common}
          {...register(path)}
        />
      );
    }
    case "choices":
      return <ChoicesField path={path} options={choiceOptions(t, locale, live.lists, path, spec)} {...common} />;
    case "agreed":
      return <AgreedField path={path} label={common.label} hint={common.hint} error={common.error} />;
    default:
      return <TextField {...input} />;
  }
}

/** Hint, question and correction, each on a line of its own; nothing when there is none. */
function FieldNotes({ path }: { path: string }): ReactNode {
  const t = useWords("applications");
  const live = useLive();
  const hint = fieldHint(t, path);
  const warning = live.warningAt(path);
  const corrections = live.correctionsAt(path);
  const prefilled = usePrefilledWords(path);
  return (
    <>
      {hint}
      {prefilled && <span className="block text-primary">{prefilled}</span>}
      {warning && <span className="block font-semibold text-warning">{warning}</span>}
      {corrections.map((reason) => (
        <span className="block font-semibold text-error" key={reason}>
          {t("section.correction", { reason })}
        </span>
      ))}
    </>
  );
}

function AgreedField({ path, ...words }: { path: string; label: ReactNode; hint?: ReactNode; error?: string }) {
  const { field } = useController({ name: path });
  return (
    <CheckboxField
      {...words}
      name={path}
      ref={field.ref}
      checked={field.value === "yes"}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(event.target.checked ? "yes" : "")}
    />
  );
}

/** What the description calls optional because it hangs on the scale is asked for once that is answered. */
const isAskedNow = (path: string, aboveScale: string) =>
  (path === "aboveScaleSince" && aboveScale === "yes") || (path === "aboveScaleReason" && aboveScale === "no");

/** Three short answers take one line. */
const SHORT = 16;
const fitThree = (options: readonly { readonly label: string }[]): boolean =>
  options.length === 3 && options.every(({ label }) => label.length <= SHORT);
