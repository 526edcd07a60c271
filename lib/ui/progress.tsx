import type { ReactNode } from "react";

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
