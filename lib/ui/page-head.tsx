import type { ReactNode } from "react";

/** The head of a page: state first, then what it is, then what to do with it. */
export function PageHead(props: {
  title: ReactNode;
  above?: ReactNode;
  lead?: ReactNode;
  tags?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0">
        {props.above && <p className="mb-1 text-ink-2">{props.above}</p>}
        <h1>{props.title}</h1>
        {props.tags && <p className="mt-2 flex flex-wrap gap-2">{props.tags}</p>}
        {props.lead && <p className="lead mt-2">{props.lead}</p>}
      </div>
      {props.actions && <div className="no-print flex flex-wrap gap-2">{props.actions}</div>}
    </div>
  );
}
