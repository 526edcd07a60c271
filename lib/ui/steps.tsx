import type { ReactNode } from "react";

type Step = { readonly name: ReactNode; readonly note?: ReactNode; readonly state: "done" | "now" | "ahead" };

/** The order of a procedure and where it has come to; side by side, on a telephone beneath each other. Never navigation. */
export function Steps({ steps, done }: { steps: readonly Step[]; done: string }) {
  return (
    <ol className="steps steps-vertical w-full sm:steps-horizontal">
      {steps.map(({ name, note, state }, place) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity
          key={place}
          className={`step ${state === "ahead" ? "" : "step-primary"}`}
          data-content={state === "done" ? "✓" : undefined}
          aria-current={state === "now" ? "step" : undefined}
        >
          <span className="max-sm:py-2 max-sm:text-start sm:self-start">
            <span className={`block ${state === "now" ? "font-semibold" : ""}`}>
              {name}
              {state === "done" && <span className="sr-only">{done}</span>}
            </span>
            {note && <span className="hint num block">{note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
