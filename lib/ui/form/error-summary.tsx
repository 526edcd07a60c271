"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { useWords } from "@/lib/words/client";
import { Icon } from "../icon";

/** `fieldId` is the id of the control (for fields made with `register`, its name). */
export type Fault = { fieldId?: string; message: ReactNode };

/**
 * All faults on top, each a link to its field. Takes the focus whenever `attempt` changes, so that a second press with the
 * same faults is answered too; nothing is drawn while there are none.
 */
export function ErrorSummary(props: {
  faults: readonly Fault[];
  attempt?: number | string;
  title?: ReactNode;
  foot?: ReactNode;
}) {
  const t = useWords("common");
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { faults, attempt } = props;
  const any = faults.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt moves the focus again
  useEffect(() => {
    if (any) box.current?.focus();
  }, [any, attempt]);
  if (!any) return null;
  return (
    <div className="alert alert-soft alert-error" role="alert" tabIndex={-1} aria-labelledby={id} ref={box}>
      <Icon name="warn" />
      <div className="min-w-0">
        <h2 className="text-lg" id={id}>
          {props.title ?? t("faults", { count: faults.length })}
        </h2>
        <ol className="mt-1 list-decimal ps-5">
          {faults.map((fault, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two faults may say the same of one field
            <li key={place}>
              {fault.fieldId ? (
                <a className="link" href={`#${fault.fieldId}`}>
                  {fault.message}
                </a>
              ) : (
                fault.message
              )}
            </li>
          ))}
        </ol>
        {props.foot && <p className="hint mt-1">{props.foot}</p>}
      </div>
    </div>
  );
}
