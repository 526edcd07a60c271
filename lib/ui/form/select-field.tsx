import type { ComponentProps } from "react";
import { Field, type FieldWords } from "./field";

export type Option = { value: string; label: string };

type Control = Omit<ComponentProps<"select">, "id" | "name"> & { name: string; id?: string };

/** `blank`: the first, empty choice ("请选择"), for fields that must not be answered by accident. */
export function SelectField(
  props: FieldWords & Control & { options: readonly Option[]; blank?: string; className?: string },
) {
  const { label, hint, error, optional, className, id, options, blank, ...select } = props;
  return (
    <Field id={id ?? select.name} label={label} hint={hint} error={error} optional={optional} className={className}>
      {(wired) => (
        <select {...select} {...wired} className={`select ${error ? "select-error" : ""}`}>
          {blank !== undefined && <option value="">{blank}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
