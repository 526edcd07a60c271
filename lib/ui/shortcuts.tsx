"use client";

import { Fragment, type ReactNode, useEffect, useSyncExternalStore } from "react";
import { useWords } from "@/lib/words/client";

/** Key as `KeyboardEvent.key` says it ("j", "[", "?"), and what it does. */
export type Shortcuts = Readonly<Record<string, () => void>>;

const STORE = "single-keys";

/** Single keys act only while switched on, outside of fields, and without a modifier. `Ctrl+Enter` is always heard. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const on = useSingleKeys();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const run = shortcuts[nameOf(event)];
      const single = !event.ctrlKey && !event.metaKey;
      if (!run || event.altKey || event.isComposing || (single && (!on || isTyping(event.target)))) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [shortcuts, on]);
}

const nameOf = (event: KeyboardEvent) => (event.ctrlKey || event.metaKey ? `Ctrl+${event.key}` : event.key);

const isTyping = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest("input:not([type=radio],[type=checkbox]), textarea, select, dialog[open]") !== null;

/** The keys of a desk, and the switch that turns single keys off (WCAG 2.1.4). */
export function KeyHints({ hints }: { hints: readonly { keys: readonly string[]; does: ReactNode }[] }) {
  const t = useWords("common");
  const on = useSingleKeys();
  return (
    <div className="no-print mt-5 flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line pt-4 text-[0.9375rem] text-ink-2 max-md:hidden">
      <span className="font-semibold text-ink">{t("keys.title")}</span>
      {hints.map((hint) => (
        <span key={hint.keys.join("+")}>
          {hint.keys.map((key) => (
            <Fragment key={key}>
              <kbd className="kbd">{key}</kbd>{" "}
            </Fragment>
          ))}
          {hint.does}
        </span>
      ))}
      <button type="button" className="link ms-auto" onClick={() => switchSingleKeys(!on)}>
        {on ? t("keys.off") : t("keys.on")}
      </button>
    </div>
  );
}

const useSingleKeys = () => useSyncExternalStore(subscribe, areSingleKeysOn, () => true);

const CHANGED = "jigai:single-keys";

function subscribe(notify: () => void) {
  window.addEventListener(CHANGED, notify);
  window.addEventListener("storage", notify);
  return () => {
    window.removeEventListener(CHANGED, notify);
    window.removeEventListener("storage", notify);
  };
}

const areSingleKeysOn = () => localStorage.getItem(STORE) !== "off";

function switchSingleKeys(on: boolean) {
  localStorage.setItem(STORE, on ? "on" : "off");
  window.dispatchEvent(new Event(CHANGED));
}
