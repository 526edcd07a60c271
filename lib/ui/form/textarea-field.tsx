"use client";

import { type ChangeEvent, type ComponentProps, useCallback, useState } from "react";
import { useWords } from "@/lib/words/client";
import { Field, type FieldWords } from "./field";

type Control = Omit<ComponentProps<"textarea">, "id" | "name" | "maxLength"> & { name: string; id?: string };

/** Longer text. With `limit` it counts, and lets too much be written: what was typed is never cut off. */
export function TextareaField(props: FieldWords & Control & { limit?: number }) {
  const { label, hint, error, optional, className, id, limit, onChange, ref, ...textarea } = props;
  const [count, setCount] = useState([...String(textarea.defaultValue ?? textarea.value ?? "")].length);
  // The form library fills the control when it gets its ref, so the first count is taken right after that.
  const fill = useCallback(
    (element: HTMLTextAreaElement | null) => {
      if (typeof ref === "function") ref(element);
      else if (ref) ref.current = element;
      if (element) setCount([...element.value].length);
    },
    [ref],
  );
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setCount([...event.target.value].length);
    return onChange?.(event);
  };
  // A page that holds the words itself may change them without a key being pressed.
  const shown = textarea.value === undefined ? count : [...String(textarea.value)].length;
  return (
    <Field id={id ?? textarea.name} label={label} hint={hint} error={error} optional={optional} className={className}>
      {(wired) => (
        <>
          <textarea
            rows={5}
            {...textarea}
            {...wired}
            ref={fill}
            onChange={change}
            className={`textarea ${error ? "textarea-error" : ""}`}
          />
          {limit !== undefined && <Counter count={shown} max={limit} />}
        </>
      )}
    </Field>
  );
}

function Counter({ count, max }: { count: number; max: number }) {
  const t = useWords("common");
  const over = count - max;
  return (
    <p className={over > 0 ? "hint text-error num" : "hint num"}>
      {over > 0 ? t("charactersOver", { count, over }) : t("characters", { count, max })}
    </p>
  );
}
