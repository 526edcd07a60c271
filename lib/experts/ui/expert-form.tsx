"use client";

import { useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type { CodedName } from "@/lib/core/coded-name";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { ErrorSummary } from "@/lib/ui/form/error-summary";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { SelectField } from "@/lib/ui/form/select-field";
import { DateField, TextField } from "@/lib/ui/form/text-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { addExpertAction, changeExpertAction } from "../actions";
import { EXPERT_COLUMNS, type ExpertColumn, type ExpertTexts, readEntry } from "../domain/expert-entry";

type Typed = Record<ExpertColumn, string>;

const OPTIONAL: ReadonlySet<ExpertColumn> = new Set([
  "employerUscc",
  "formerEmployers",
  "groupUsccs",
  "title",
  "retiredOn",
]);

type Units = readonly CodedName[];
type Slots = readonly { readonly value: string; readonly label: string }[];

/** A new expert, by hand. */
export function NewExpertForm({ blank, slots, units }: { blank: ExpertTexts; slots: Slots; units: Units }) {
  const t = useWords("experts");
  const name = useRef("");
  const [added, setAdded] = useState<readonly string[]>([]);
  const { run, pending, refused } = useAction(addExpertAction, () => setAdded((before) => [...before, name.current]));
  return (
    <>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      {added.length > 0 && !refused && (
        <Alert tone="success" announce className="mb-6" key={added.length}>
          <p>{t("form.added", { name: added.at(-1) ?? "" })}</p>
        </Alert>
      )}
      <ExpertForm
        key={`form-${added.length}`}
        texts={blank}
        slots={slots}
        units={units}
        pending={pending}
        label={t("form.add")}
        onReady={(typed) => {
          name.current = typed.name;
          run(typed);
        }}
      />
    </>
  );
}

type Kept = {
  readonly accountId: string;
  readonly version: number;
  readonly texts: ExpertTexts;
  readonly slots: Slots;
  readonly units: Units;
};

/** An expert of the pool as he is kept; his name is the account's. */
export function KeptExpertForm({ accountId, version, texts, slots, units }: Kept) {
  const t = useWords("experts");
  const [kept, setKept] = useState(0);
  const { run, pending, refused } = useAction(changeExpertAction, () => setKept(kept + 1));
  return (
    <>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      {kept > 0 && !refused && (
        <Alert tone="success" announce className="mb-6" key={kept}>
          <p>{t("form.kept")}</p>
        </Alert>
      )}
      <ExpertForm
        texts={texts}
        slots={slots}
        units={units}
        pending={pending}
        label={t("form.keep")}
        isKnown
        onReady={(typed) => run({ accountId, version, ...typed })}
      />
    </>
  );
}

type Props = {
  readonly texts: ExpertTexts;
  readonly slots: Slots;
  readonly units: Units;
  readonly pending: boolean;
  readonly label: string;
  readonly isKnown?: boolean;
  readonly onReady: (typed: Typed) => void;
};

/** Checked here by the very reader that a list is checked by, so that both complain alike. */
function ExpertForm({ texts, slots, units, pending, label, isKnown, onReady }: Props) {
  const t = useWords("experts");
  const hydrated = useHydrated();
  const { register, handleSubmit, setError, clearErrors, formState } = useForm<Typed>({
    defaultValues: { ...texts },
    shouldFocusError: false,
  });
  const faultOf = (column: ExpertColumn) => formState.errors[column]?.message;
  const faults = EXPERT_COLUMNS.flatMap((column) => {
    const message = faultOf(column);
    return message
      ? [{ fieldId: column, message: t("form.faultOf", { column: t(`columns.${column}`), fault: message }) }]
      : [];
  });
  const check = (typed: Typed) => {
    clearErrors();
    const found = readEntry(typed, units).faults;
    for (const { column, code } of found) setError(column, { message: t(`faults.${code}`) });
    if (found.length === 0) onReady(typed);
  };
  const field = (column: ExpertColumn) => ({
    label: t(`columns.${column}`),
    error: faultOf(column),
    optional: OPTIONAL.has(column),
    ...register(column, { onChange: () => clearErrors(column) }),
  });
  return (
    <form method="post" noValidate className="grid max-w-2xl gap-5" onSubmit={handleSubmit(check)}>
      {faults.length > 0 && <ErrorSummary faults={faults} attempt={formState.submitCount} />}
      <TextField {...field("name")} readOnly={isKnown} hint={isKnown ? t("form.nameHint") : undefined} />
      <TextField
        {...field("signInName")}
        readOnly={isKnown}
        hint={isKnown ? undefined : t("form.signInNameHint")}
        autoComplete="off"
      />
      <TextField {...field("employerName")} hint={t("form.employerHint")} />
      <TextField {...field("employerUscc")} />
      <TextareaField {...field("formerEmployers")} rows={3} hint={t("form.formerHint")} />
      <TextareaField {...field("groupUsccs")} rows={2} hint={t("form.groupHint")} />
      <TextField {...field("divisionCode")} hint={t("form.divisionHint")} />
      <TextField {...field("specialties")} hint={t("form.specialtiesHint")} />
      <TextField {...field("title")} />
      <SelectField {...field("slot")} options={slots} />
      <DateField {...field("retiredOn")} />
      <SelectField
        {...field("isActive")}
        hint={t("form.activeHint")}
        options={[
          { value: "是", label: t("yes") },
          { value: "否", label: t("no") },
        ]}
      />
      <div>
        <Button type="submit" disabled={!hydrated || pending}>
          {label}
        </Button>
      </div>
    </form>
  );
}
