import type { ReactNode } from "react";

/** Why there is nothing, what fills it, and what one can do now. */
export function EmptyState(props: { title: ReactNode; why: ReactNode; actions?: ReactNode }) {
  return (
    <div className="panel px-6 py-10 text-center">
      <h2 className="text-lg">{props.title}</h2>
      <p className="mx-auto mt-2 max-w-md text-ink-2">{props.why}</p>
      {props.actions && <div className="mt-5 flex flex-wrap justify-center gap-3">{props.actions}</div>}
    </div>
  );
}
