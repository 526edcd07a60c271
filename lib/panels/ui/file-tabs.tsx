"use client";

import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";

export type FilePart = { readonly id: string; readonly label: string; readonly content: ReactNode };

/** The parts of the file, one at a time; the arrows go from one to the next. */
export function FileTabs({ label, parts }: { label: string; parts: readonly FilePart[] }) {
  const [active, setActive] = useState(parts[0]?.id);
  const tabs = useRef(new Map<string, HTMLButtonElement>());
  const move = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = parts.findIndex(({ id }) => id === active);
    const next = parts[(at + step + parts.length) % parts.length];
    if (!next) return;
    setActive(next.id);
    tabs.current.get(next.id)?.focus();
  };
  return (
    <>
      <div
        role="tablist"
        aria-label={label}
        className="tabs tabs-border -ms-3 flex-nowrap overflow-x-auto whitespace-nowrap"
        onKeyDown={move}
      >
        {parts.map(({ id, label: name }) => (
          <button
            key={id}
            ref={(element) => {
              if (element) tabs.current.set(id, element);
            }}
            type="button"
            role="tab"
            id={`part-${id}-tab`}
            aria-controls={`part-${id}`}
            aria-selected={id === active}
            tabIndex={id === active ? 0 : -1}
            className={`tab ${id === active ? "tab-active font-semibold text-primary" : ""}`}
            onClick={() => setActive(id)}
          >
            {name}
          </button>
        ))}
      </div>
      {parts.map(({ id, content }) => (
        <div
          key={id}
          role="tabpanel"
          id={`part-${id}`}
          aria-labelledby={`part-${id}-tab`}
          hidden={id !== active}
          className="mt-6"
        >
          {content}
        </div>
      ))}
    </>
  );
}
