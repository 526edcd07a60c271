import type { ReactNode } from "react";
import type { FindingState } from "./badge";

/** What the engine or a person found: by how much first, the policy's own sentence after it. Same order everywhere. */
export function Finding(props: { state: FindingState; sentence: ReactNode; advice?: ReactNode; children?: ReactNode }) {
  return (
    <div className="finding" data-state={props.state}>
      <p className="font-semibold">{props.sentence}</p>
      {props.advice && <p className="mt-1 text-ink-2">{props.advice}</p>}
      {props.children}
    </div>
  );
}

/** The policy's own sentence, always quoted, always with its number. */
export function Clause({ source, children }: { source: ReactNode; children: ReactNode }) {
  return (
    <blockquote className="clause">
      {children}
      <cite>{source}</cite>
    </blockquote>
  );
}
