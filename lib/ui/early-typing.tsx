"use client";

import { useEffect, useInsertionEffect, useRef } from "react";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Kept = { readonly control: Control; readonly restore: () => void };

/**
 * On a slow line a page can be read and typed into before it has come alive. The forms then register their fields and put
 * the stored values back, over what was typed. Here what stands in the fields is noted before they register (insertion
 * effects run before refs are set) and entered once more afterwards, as if typed now, so that it is checked and saved.
 * Closing the fields until then was the other way; it would take from people the minute in which they could have begun.
 */
export function EarlyTyping() {
  const kept = useRef<readonly Kept[]>([]);
  useInsertionEffect(() => {
    kept.current = [...document.querySelectorAll<Control>("input, textarea, select")].flatMap(changedByHand);
  }, []);
  useEffect(() => {
    for (const { control, restore } of kept.current) {
      if (control.isConnected && !control.disabled) restore();
    }
    kept.current = [];
  }, []);
  return null;
}

function changedByHand(control: Control): Kept[] {
  if (control instanceof HTMLSelectElement) return changedChoice(control);
  if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) {
    return changedTick(control);
  }
  if (control.type === "file" || control.type === "hidden" || control.value === control.defaultValue) return [];
  return [{ control, restore: typedAgain(control, control.value) }];
}

function typedAgain(control: HTMLInputElement | HTMLTextAreaElement, typed: string) {
  const [start, end] = [control.selectionStart, control.selectionEnd];
  return () => {
    // React compares with the value it last saw set on the element itself: that is set back first, then passed by.
    control.value = control.defaultValue;
    const kind = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(control, typed);
    // The caret stays where it was; an e-mail field has no place to ask for.
    if (document.activeElement === control && start !== null) control.setSelectionRange(start, end);
    control.dispatchEvent(new Event("input", { bubbles: true }));
  };
}

function changedChoice(control: HTMLSelectElement): Kept[] {
  const chosen = control.value;
  const first = [...control.options].find((option) => option.defaultSelected) ?? control.options[0];
  if (chosen === first?.value) return [];
  const restore = () => {
    control.value = chosen;
    control.dispatchEvent(new Event("change", { bubbles: true }));
  };
  return [{ control, restore }];
}

/** Of a group of radios only the one now chosen is clicked; the others follow. */
function changedTick(control: HTMLInputElement): Kept[] {
  const { checked } = control;
  if (checked === control.defaultChecked || (control.type === "radio" && !checked)) return [];
  const restore = () => {
    control.checked = !checked;
    control.click();
  };
  return [{ control, restore }];
}
