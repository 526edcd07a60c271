"use client";

import type { ReactNode } from "react";
import { useController } from "react-hook-form";
import { FieldError, Hint, OptionalMark } from "@/lib/ui/form/field";

/** Any number of a few. */
export function ChoicesField(props: {
  path: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  optional?: boolean;
  className?: string;
  options: readonly { readonly value: string; readonly label: string }[];
}) {
  const { path, options } = props;
  const { field } = useController({ name: path });
  const chosen: readonly string[] = Array.isArray(field.value) ? field.value : [];
  const toggle = (value: string, on: boolean) =>
    field.onChange(
      options.map((option) => option.value).filter((each) => (each === value ? on : chosen.includes(each))),
    );
  return (
    <fieldset className={`field ${props.error ? "field-err" : ""} ${props.className ?? ""}`}>
      <legend>
        {props.label}
        {props.optional && <OptionalMark />}
      </legend>
      {props.hint && <Hint id={path}>{props.hint}</Hint>}
      {props.error && <FieldError id={path}>{props.error}</FieldError>}
      <div className="mt-1 grid gap-2 sm:grid-cols-2">
        {options.map((option, place) => (
          <label className="choice" key={option.value}>
            <input
              type="checkbox"
              id={place === 0 ? path : `${path}-${option.value}`}
              name={path}
              value={option.value}
              checked={chosen.includes(option.value)}
              onBlur={field.onBlur}
              onChange={(event) => toggle(option.value, event.target.checked)}
              className="checkbox checkbox-primary checkbox-sm mt-1"
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
