"use client";

import type { FieldPath, UseFormReturn } from "react-hook-form";
import { type CodedName, nameOf } from "@/lib/core/coded-name";
import { formatWan, parseYuan } from "@/lib/core/money";
import { ChoiceGroup } from "@/lib/ui/form/choices";
import { SelectField } from "@/lib/ui/form/select-field";
import { AmountField, DateField, TextField } from "@/lib/ui/form/text-field";
import { useLocale, useWords } from "@/lib/words/client";
import { BENEFIT_BASES } from "../domain/case-facts";
import type { EligibilityPolicy } from "../domain/eligibility-policy";
import type { SelfCheckAnswers } from "../domain/self-check";
import { formalityName } from "./finding-words";

export type SelfCheckForm = {
  readonly form: UseFormReturn<SelfCheckAnswers>;
  readonly answers: SelfCheckAnswers;
  readonly policy: EligibilityPolicy;
  readonly landCounts: boolean;
  readonly authorities: readonly CodedName[];
};

/** Registers a field and puts its fault into words. */
function useField({ form }: Pick<SelfCheckForm, "form">) {
  const words = useWords("eligibility");
  return (name: FieldPath<SelfCheckAnswers>) => {
    const code = form.getFieldState(name, form.formState).error?.message;
    return {
      ...form.register(name),
      error: code ? words(`check.fault.${code}` as "check.fault.amount-malformed") : undefined, // codes of the schema
    };
  };
}

export function LibraryFields(fields: SelfCheckForm) {
  const words = useWords("eligibility");
  const field = useField(fields);
  return (
    <>
      <TextField
        label={words("check.projectCode")}
        hint={words("check.projectCodeHint")}
        autoComplete="off"
        spellCheck={false}
        {...field("projectCode")}
      />
      <TextField
        label={words("check.projectName")}
        hint={words("check.projectNameHint")}
        autoComplete="off"
        {...field("projectName")}
      />
    </>
  );
}

export function RegistrationFields(fields: SelfCheckForm) {
  const words = useWords("eligibility");
  const locale = useLocale();
  const field = useField(fields);
  return (
    <>
      <TextField
        label={words("check.uscc")}
        hint={words("check.usccHint")}
        autoComplete="off"
        spellCheck={false}
        {...field("uscc")}
      />
      <SelectField
        label={words("check.authority")}
        hint={words("check.authorityHint")}
        blank={words("check.choose")}
        options={fields.authorities.map((authority) => ({ value: authority.code, label: nameOf(authority, locale) }))}
        {...field("registrationAuthority")}
      />
      {fields.policy.aboveScale !== "not-required" && (
        <ChoiceGroup
          label={words("check.aboveScale")}
          hint={words("check.aboveScaleHint")}
          columns
          choices={[
            { value: "yes", label: words("check.yes") },
            { value: "no", label: words("check.no") },
          ]}
          {...field("aboveScale")}
        />
      )}
    </>
  );
}

export function InvestmentFields(fields: SelfCheckForm) {
  const words = useWords("eligibility");
  const field = useField(fields);
  const unit = words("unit");
  const basis = fields.policy.investmentBasis.replace("-", "_"); // what a message can choose by
  const required = formatWan(parseYuan(fields.policy.minInvestment) ?? 0n, { short: true });
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <AmountField unit={unit} label={words("check.equipment", { basis })} {...field("equipment")} />
        <AmountField unit={unit} label={words("check.construction", { basis })} {...field("construction")} />
      </div>
      <AmountField
        unit={unit}
        optional
        label={words(fields.landCounts ? "check.otherWithLand" : "check.otherWithoutLand", { basis })}
        {...field("otherInvestment")}
      />
      <AmountField
        unit={unit}
        optional
        label={words("check.otherBasis", { basis })}
        hint={words("check.otherBasisHint", { basis, required })}
        {...field("totalOnOtherBasis")}
      />
    </>
  );
}

const FORMALITY_STATUSES = ["held", "not-applicable", "absent"] as const;

export function CompletionFields(fields: SelfCheckForm) {
  const words = useWords("eligibility");
  const field = useField(fields);
  return (
    <>
      {fields.answers.formalities.map(({ id, status }, place) => (
        <div className="grid gap-4 sm:grid-cols-2" key={id}>
          <SelectField
            label={words("check.formality", { formality: formalityName(words, id) })}
            blank={words("check.choose")}
            options={FORMALITY_STATUSES.map((value) => ({ value, label: words(`check.formalityStatus.${value}`) }))}
            {...field(`formalities.${place}.status`)}
          />
          {(status === "held" || status === "not-applicable") && (
            <TextField
              label={words(`check.note.${status}`, { formality: formalityName(words, id) })}
              autoComplete="off"
              {...field(`formalities.${place}.note`)}
            />
          )}
        </div>
      ))}
      <DateField
        label={words("check.completedOn")}
        hint={words("check.completedOnHint")}
        className="sm:max-w-xs"
        {...field("completedOn")}
      />
    </>
  );
}

export function BenefitFields(fields: SelfCheckForm) {
  const words = useWords("eligibility");
  const field = useField(fields);
  const unit = words("unit");
  return (
    <>
      <ChoiceGroup
        label={words("check.basis")}
        choices={BENEFIT_BASES.map((value) => ({ value, label: words(`check.basisChoice.${value}`) }))}
        {...field("basis")}
      />
      {fields.answers.basis === "annualised" && (
        <TextField
          label={words("check.months")}
          hint={words("check.monthsHint")}
          inputMode="numeric"
          autoComplete="off"
          className="sm:max-w-xs"
          {...field("months")}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <AmountField unit={unit} label={words("check.newRevenue")} {...field("newRevenue")} />
        <AmountField unit={unit} label={words("check.newTax")} {...field("newTax")} />
      </div>
    </>
  );
}
