"use client";

import { type RefObject, useMemo } from "react";
import { useShortcuts } from "@/lib/ui/shortcuts";

/** Ctrl+Enter confirms the form one is in; the `main` form of the page also when one is in none. */
export function useConfirmKey(form: RefObject<HTMLFormElement | null>, main = false): void {
  const shortcuts = useMemo(
    () => ({
      "Ctrl+Enter": () => {
        const focused = document.activeElement?.closest("form") ?? null;
        if (focused === form.current || (main && focused === null)) form.current?.requestSubmit();
      },
    }),
    [form, main],
  );
  useShortcuts(shortcuts);
}
