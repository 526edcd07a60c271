import type { ReactNode } from "react";
import { CommonWord } from "../common-word";
import { Icon } from "../icon";

export type FieldWords = {
  label: ReactNode;
  /** Under the label: what is meant, in which form. */
  hint?: ReactNode;
  /** What is wrong, by how much, and how to put it right. */
  error?: ReactNode;
  /** Required is the rule and is not marked. */
  optional?: boolean;
};

/** What the control inside a field must carry; spread it on the control. */
export type ControlWiring = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

export function wiring(id: string, { hint, error }: Pick<FieldWords, "hint" | "error">): ControlWiring {
  const described = [hint && hintId(id), error && errorId(id)].filter(Boolean).join(" ");
  return { id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined };
}

/** One labelled control: label above, hint under it, error between hint and control. */
export function Field(
  props: FieldWords & { id: string; className?: string; children: (wired: ControlWiring) => ReactNode },
) {
  const { id, label, hint, error, optional } = props;
  return (
    <div className={`field ${error ? "field-err" : ""} ${props.className ?? ""}`}>
      <label htmlFor={id}>
        {label}
        {optional && <OptionalMark />}
      </label>
      {hint && <Hint id={id}>{hint}</Hint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      {props.children(wiring(id, props))}
    </div>
  );
}

export const OptionalMark = () => (
  <span className="font-normal text-hint">
    <CommonWord id="optional" />
  </span>
);

export const Hint = ({ id, children }: { id: string; children: ReactNode }) => (
  <p className="hint" id={hintId(id)}>
    {children}
  </p>
);

export const FieldError = ({ id, children }: { id: string; children: ReactNode }) => (
  <p className="err" id={errorId(id)}>
    <Icon name="warn" />
    <span>{children}</span>
  </p>
);

const hintId = (id: string) => `${id}-hint`;
const errorId = (id: string) => `${id}-error`;
