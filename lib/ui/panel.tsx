import { type ReactNode, useId } from "react";

/** For things one compares or operates; running content stands on the page. `advice` is what binds nobody. */
export function Panel(props: {
  title?: ReactNode;
  aside?: ReactNode;
  foot?: ReactNode;
  advice?: boolean;
  flush?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      className={`${props.advice ? "panel-advice" : "panel"} ${props.className ?? ""}`}
      aria-labelledby={props.title ? id : undefined}
    >
      {props.title && (
        <div className="panel-head">
          <h2 className="text-base" id={id}>
            {props.title}
          </h2>
          {props.aside}
        </div>
      )}
      {props.flush ? props.children : <div className="panel-body">{props.children}</div>}
      {props.foot && <p className="hint border-t border-line px-4.5 py-2.5">{props.foot}</p>}
    </section>
  );
}

/** Closed until asked for: the eligibility panel above a form on a phone. */
export function FoldingPanel(props: { title: ReactNode; aside?: ReactNode; className?: string; children: ReactNode }) {
  return (
    <details className={`panel ${props.className ?? ""}`}>
      <summary className="flex cursor-pointer items-center justify-between gap-3 px-4 py-3 font-semibold">
        <span className="grow">{props.title}</span>
        {props.aside}
      </summary>
      <div className="px-4 pb-4">{props.children}</div>
    </details>
  );
}
