"use client";

import { type ComponentProps, type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { Field, type FieldWords } from "./field";

export type Suggestion = { readonly value: string; readonly label: ReactNode; readonly note?: ReactNode };

type Props = FieldWords &
  Pick<ComponentProps<"input">, "ref" | "onBlur" | "inputMode"> & {
    name: string;
    value: string;
    /** For what is typed now; nothing is shown where there are none. */
    suggestions: readonly Suggestion[];
    /** Said to whoever cannot see the list: how many there are. */
    count: string;
    onChange: (typed: string) => void;
    className?: string;
  };

/** A line of text with suggestions beneath it: arrows go through them, Enter takes one, Escape puts them away. */
export function SuggestField(props: Props) {
  const { label, hint, error, optional, className, name, value, suggestions, count, onChange, onBlur, ...input } =
    props;
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const shown = open && suggestions.length > 0;
  const optionId = (place: number) => `${listId}-${place}`;
  const take = (suggestion: Suggestion) => {
    onChange(suggestion.value);
    close();
  };
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const steer = (event: KeyboardEvent) => {
    if (event.key === "Escape" && shown) {
      event.preventDefault();
      return close();
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      return setActive(stepped(active, event.key === "ArrowDown" ? 1 : -1, suggestions.length));
    }
    const chosen = shown ? suggestions[active] : undefined;
    if (event.key === "Enter" && chosen) {
      event.preventDefault();
      take(chosen);
    }
  };
  /** While an input method is at work the keys go through its candidates. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.nativeEvent.isComposing) steer(event);
  };
  return (
    <Field id={name} label={label} hint={hint} error={error} optional={optional} className={className}>
      {(wired) => (
        <div className="relative">
          <input
            type="text"
            autoComplete="off"
            spellCheck={false}
            {...input}
            {...wired}
            name={name}
            value={value}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={shown}
            aria-controls={listId}
            aria-activedescendant={shown && active >= 0 ? optionId(active) : undefined}
            className={`input ${error ? "input-error" : ""}`}
            onChange={(event) => {
              onChange(event.target.value);
              setOpen(true);
              setActive(-1);
            }}
            onKeyDown={onKeyDown}
            onBlur={(event) => {
              close();
              onBlur?.(event);
            }}
          />
          <div
            id={listId}
            role="listbox"
            aria-label={typeof label === "string" ? label : undefined}
            hidden={!shown}
            className="absolute inset-x-0 top-full z-30 max-h-72 overflow-y-auto border border-line bg-white shadow-lg"
          >
            {shown &&
              suggestions.map((suggestion, place) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the box above, which keeps the focus
                <div
                  key={suggestion.value}
                  id={optionId(place)}
                  role="option"
                  aria-selected={place === active}
                  tabIndex={-1}
                  className={`min-h-11 cursor-pointer px-3 py-2 ${place === active ? "bg-primary text-primary-content" : ""}`}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => take(suggestion)}
                >
                  {suggestion.label}
                  {suggestion.note && <span className="block text-sm opacity-80">{suggestion.note}</span>}
                </div>
              ))}
          </div>
          <span className="sr-only" role="status">
            {shown ? count : ""}
          </span>
        </div>
      )}
    </Field>
  );
}

/** Round and round; from nothing to the first or the last. */
function stepped(active: number, step: 1 | -1, length: number): number {
  if (length === 0) return -1;
  if (active < 0) return step === 1 ? 0 : length - 1;
  return (active + step + length) % length;
}
