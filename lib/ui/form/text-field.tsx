import type { ComponentProps, ReactNode } from "react";
import { Field, type FieldWords } from "./field";

type Control = Omit<ComponentProps<"input">, "id" | "name"> & { name: string; id?: string; className?: string };

/**
 * A line of text. Made for `{...register("name")}`: its id is the name unless given, its ref and handlers go to the input.
 * `autoComplete` says what the browser may fill in.
 */
export function TextField({ label, hint, error, optional, className, id, ...input }: FieldWords & Control) {
  const controlId = id ?? input.name;
  return (
    <Field id={controlId} label={label} hint={hint} error={error} optional={optional} className={className}>
      {(wired) => <input type="text" {...input} {...wired} className={`input ${error ? "input-error" : ""}`} />}
    </Field>
  );
}

/** A figure with its unit inside the box. A text input: full-width digits and separators are normalised by the schema. */
export function AmountField({
  unit,
  label,
  hint,
  error,
  optional,
  className,
  id,
  ...input
}: FieldWords & Control & { unit: ReactNode }) {
  const controlId = id ?? input.name;
  return (
    <Field id={controlId} label={label} hint={hint} error={error} optional={optional} className={className}>
      {(wired) => (
        <div className="with-unit">
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            {...input}
            {...wired}
            className={`input ${error ? "input-error" : ""}`}
          />
          <span className="unit">{unit}</span>
        </div>
      )}
    </Field>
  );
}

/** A calendar day, "YYYY-MM-DD" on the wire. Without a last day browsers let six digits into the year: "50118". */
export const DateField = (props: FieldWords & Control) => <TextField max="9999-12-31" {...props} type="date" />;

/** A moment to the minute, Asia/Shanghai, "YYYY-MM-DDTHH:mm" on the wire. */
export const MinuteField = (props: FieldWords & Control) => (
  <TextField max="9999-12-31T23:59" {...props} type="datetime-local" />
);
