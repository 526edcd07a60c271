import type { ComponentProps, ReactNode } from "react";
import { FieldError, type FieldWords, Hint, OptionalMark, wiring } from "./field";

export type Choice = { value: string; label: ReactNode; note?: ReactNode; key?: ReactNode };

type Control = Omit<ComponentProps<"input">, "id" | "name" | "value" | "type"> & { name: string; id?: string };

/**
 * One of a few, as cards. `{...register("name")}` goes to every radio. The first radio carries the field's id, so that the
 * error summary lands on it. `columns`: side by side where there is room, two or three in a row.
 */
export function ChoiceGroup(
  props: FieldWords &
    Control & { choices: readonly Choice[]; columns?: boolean | 3; selected?: string; className?: string },
) {
  const { label, hint, error, optional, id, choices, columns, selected, className, ...input } = props;
  const groupId = id ?? input.name;
  const { "aria-describedby": describedBy, "aria-invalid": invalid } = wiring(groupId, { hint, error });
  return (
    <fieldset className={`field ${error ? "field-err" : ""} ${className ?? ""}`} aria-describedby={describedBy}>
      <legend>
        {label}
        {optional && <OptionalMark />}
      </legend>
      {hint && <Hint id={groupId}>{hint}</Hint>}
      {error && <FieldError id={groupId}>{error}</FieldError>}
      <div className={`mt-1 grid gap-2 ${columns === 3 ? "sm:grid-cols-3" : columns ? "sm:grid-cols-2" : ""}`}>
        {choices.map((choice, place) => (
          <label className="choice" key={choice.value}>
            <input
              {...input}
              type="radio"
              id={place === 0 ? groupId : `${groupId}-${choice.value}`}
              value={choice.value}
              defaultChecked={selected === undefined ? undefined : selected === choice.value}
              aria-invalid={invalid}
              className="radio radio-primary radio-sm mt-1"
            />
            <span className="grow">
              {choice.label}
              {choice.note && <span className="hint block">{choice.note}</span>}
            </span>
            {choice.key}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One statement to agree to, or one thing to include. */
export function CheckboxField({
  label,
  hint,
  error,
  optional,
  id,
  className,
  ...input
}: FieldWords & Control & { value?: string }) {
  const controlId = id ?? input.name;
  return (
    <div className={`field ${error ? "field-err" : ""} ${className ?? ""}`}>
      {error && <FieldError id={controlId}>{error}</FieldError>}
      <label className="choice font-normal!" htmlFor={controlId}>
        <input
          type="checkbox"
          {...input}
          {...wiring(controlId, { hint, error })}
          className="checkbox checkbox-primary checkbox-sm mt-1"
        />
        <span>
          {label}
          {optional && <OptionalMark />}
        </span>
      </label>
      {hint && <Hint id={controlId}>{hint}</Hint>}
    </div>
  );
}
