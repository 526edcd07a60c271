"use client";

import type { ReactNode } from "react";
import { useWords } from "@/lib/words/client";
import { Icon } from "../icon";

export type SaveState = "untouched" | "saved" | "saving" | "unsaved" | "failed" | "offline" | "attention";

/** Sticks to the top of a form and says whether the work is safe: 已保存 14:03:22. */
export function SaveBar(props: { state: SaveState; at?: string; note?: ReactNode; aside?: ReactNode }) {
  const t = useWords("common");
  return (
    <div className="sticky top-0 z-20 -mx-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line bg-white px-4 py-2 sm:mx-0 sm:px-0">
      <p className="savebar" role="status">
        <Sign state={props.state} />
        <span>
          {t(`save.${props.state}`)}
          {props.state === "saved" && props.at && <span className="num"> {props.at}</span>}
          {props.note && <> · {props.note}</>}
        </span>
      </p>
      {props.aside && <p className="text-[0.9375rem] text-ink-2">{props.aside}</p>}
    </div>
  );
}

function Sign({ state }: { state: SaveState }) {
  if (state === "saving") return <span className="loading loading-spinner loading-xs" aria-hidden="true" />;
  if (state === "saved") return <Icon name="save" className="text-success" />;
  if (state === "attention") return <Icon name="warn" className="text-error" />;
  if (state === "untouched") return <Icon name="edit" className="text-hint" />;
  return <Icon name={state === "offline" ? "offline" : "edit"} className="text-warning" />;
}
