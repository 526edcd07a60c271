"use client";

import { type FieldPath, useFormContext } from "react-hook-form";
import { CheckboxField } from "@/lib/ui/form/choices";
import { SelectField } from "@/lib/ui/form/select-field";
import { AmountField, DateField, MinuteField, TextField } from "@/lib/ui/form/text-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { asStanding, useStored } from "@/lib/ui/form/use-stored";
import { useWords } from "@/lib/words/client";
import type { CallForm } from "../../schema/call-form";
import { readFaultCode } from "../../schema/fields";

export type Name = FieldPath<CallForm>;
type Labelled = { name: Name; label: string; hint?: string; optional?: boolean; className?: string };

/** The sentence of a fault's code; every schema message of this form has one. */
export function useFaultWords(): (code: string | undefined) => string | undefined {
  const t = useWords("calls");
  return (message) => {
    if (message === undefined) return undefined;
    const { code, bounds } = readFaultCode(message);
    const [least = "", most = least] = bounds;
    return t(`fault.${code}` as "fault.number-outside", { least, most });
  };
}

function useField(name: Name) {
  const { register, getFieldState, formState } = useFormContext<CallForm>();
  const say = useFaultWords();
  const stored = useStored(formState)(name);
  return { ...register(name), ...asStanding(stored), error: say(getFieldState(name, formState).error?.message) };
}

export const Line = ({ name, ...words }: Labelled) => <TextField {...words} {...useField(name)} />;
export const Day = ({ name, ...words }: Labelled) => <DateField {...words} {...useField(name)} />;
export const Minute = ({ name, ...words }: Labelled) => <MinuteField {...words} {...useField(name)} />;
export const Amount = ({ name, unit, ...words }: Labelled & { unit: string }) => (
  <AmountField unit={unit} {...words} {...useField(name)} />
);
export const Lines = ({ name, rows = 4, ...words }: Labelled & { rows?: number }) => (
  <TextareaField rows={rows} {...words} {...useField(name)} />
);
export const Tick = ({ name, ...words }: Labelled) => <CheckboxField {...words} {...useField(name)} />;

export function Choice<Value extends string>({
  name,
  choices,
  ...words
}: Labelled & { choices: readonly { value: Value; label: string }[] }) {
  return <SelectField {...words} options={choices} {...useField(name)} />;
}

/** Several of a closed list; each box carries the same name, so that the form holds a list of values. */
export function Ticks<Value extends string>(props: {
  name: Name;
  label: string;
  hint?: string;
  choices: readonly { value: Value; label: string }[];
}) {
  const { error, ...control } = useField(props.name);
  const stored = useStored(useFormContext<CallForm>().formState)(props.name);
  return (
    <fieldset className={`field ${error ? "field-err" : ""}`}>
      <legend>{props.label}</legend>
      {props.hint && <p className="hint">{props.hint}</p>}
      {error && <p className="err">{error}</p>}
      <div className="mt-1 grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
        {props.choices.map((choice, place) => (
          <label className="choice" key={choice.value}>
            <input
              {...control}
              type="checkbox"
              value={choice.value}
              defaultChecked={Array.isArray(stored) ? stored.includes(choice.value) : undefined}
              id={place === 0 ? props.name : `${props.name}-${choice.value}`}
              className="checkbox checkbox-primary checkbox-sm mt-1"
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
