import type { ReactNode } from "react";

export type Step = { label: ReactNode; note?: ReactNode; state: "done" | "now" | "ahead" };

/** The order of a procedure, never navigation; on a phone it stands upright. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="steps steps-vertical w-full sm:steps-horizontal">
      {steps.map((step, place) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity
          key={place}
          className={`step ${step.state === "ahead" ? "" : "step-primary"}`}
          aria-current={step.state === "now" ? "step" : undefined}
        >
          <span className="max-sm:py-2 max-sm:text-start">
            <span className={`block ${step.state === "now" ? "font-semibold" : ""}`}>{step.label}</span>
            {step.note && <span className="hint num block">{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

export type Moment = { what: ReactNode; when?: ReactNode; note?: ReactNode; state: "done" | "now" | "ahead" };

/** What happened when, and what comes. `when` is an `<Instant>` or a plain time limit. */
export function Moments({ moments, className = "" }: { moments: readonly Moment[]; className?: string }) {
  return (
    <ol className={`moments ${className}`}>
      {moments.map((moment, place) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity
          key={place}
          data-done={moment.state === "done" ? "" : undefined}
          data-now={moment.state === "now" ? "" : undefined}
          aria-current={moment.state === "now" ? "step" : undefined}
        >
          <span className={moment.state === "ahead" ? "text-ink-2" : "font-semibold"}>{moment.what}</span>
          {moment.when && <span className="hint num block">{moment.when}</span>}
          {moment.note && <span className="block text-ink-2">{moment.note}</span>}
        </li>
      ))}
    </ol>
  );
}

/** How far something is, in words too. */
export function Progress(props: { value: number; max: number; label: string; className?: string }) {
  return (
    <progress
      className={`progress ${props.className ?? ""}`}
      value={props.value}
      max={props.max}
      aria-label={props.label}
    />
  );
}
