import type { ComponentProps, ReactNode } from "react";
import { StatusBadge, type Tone } from "../badge";
import { Icon, type IconName } from "../icon";
import { Field, type FieldWords } from "./field";

type Control = Omit<ComponentProps<"input">, "id" | "name" | "type"> & { name: string; id?: string };

/** A file to choose; the hint names formats and size. */
export function FileField({ label, hint, error, optional, className, id, ...input }: FieldWords & Control) {
  return (
    <Field id={id ?? input.name} label={label} hint={hint} error={error} optional={optional} className={className}>
      {(wired) => <input {...input} {...wired} type="file" className="file-input" />}
    </Field>
  );
}

/** Rows of files: what, how large, how it stands, what one can do. `tight`: within a row of something else. */
export const FileList = ({ tight, children }: { tight?: boolean; children: ReactNode }) => (
  <ul className={tight ? "grid grid-cols-[minmax(0,1fr)] gap-1 [&>li]:py-0" : "rule-list"}>{children}</ul>
);

export function FileRow(props: {
  name: string;
  detail?: ReactNode;
  status?: { tone: Tone; icon?: IconName; word: ReactNode };
  /** 0–100 while it is on its way. */
  progress?: { value: number; label: string };
  actions?: ReactNode;
}) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
      <span className="flex min-w-0 grow basis-56 items-center gap-2.5">
        <Icon name="file" />
        <span className="min-w-0">
          <span className="line-clamp-3 wrap-anywhere" title={props.name}>
            {props.name}
          </span>
          {props.detail && <span className="hint num">{props.detail}</span>}
        </span>
      </span>
      {props.status && (
        <StatusBadge tone={props.status.tone} icon={props.status.icon}>
          {props.status.word}
        </StatusBadge>
      )}
      {props.progress && (
        <progress className="progress w-24" value={props.progress.value} max={100} aria-label={props.progress.label} />
      )}
      {props.actions && <span className="flex gap-3 text-end">{props.actions}</span>}
    </li>
  );
}
