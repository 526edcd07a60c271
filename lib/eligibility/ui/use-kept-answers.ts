"use client";

import { useEffect, useRef } from "react";
import { readSelfCheck, SELF_CHECK_KEY, type SelfCheckAnswers } from "../domain/self-check";

type Kept = {
  readonly answers: SelfCheckAnswers;
  readonly formalities: readonly string[];
  readonly restore: (answers: SelfCheckAnswers) => void;
};

/**
 * Keeps the answers in this tab: a reload, or a way to the sign-in page and back, loses nothing. They never leave the browser
 * from here.
 */
export function useKeptAnswers({ answers, formalities, restore }: Kept): void {
  const begun = useRef(false);
  useEffect(() => {
    if (!begun.current) {
      begun.current = true;
      const kept = readSelfCheck(read(), formalities);
      if (kept) restore(kept);
      return;
    }
    write(JSON.stringify(answers));
  }, [answers, formalities, restore]);
}

export function forgetAnswers(): void {
  write(null);
}

/** A browser may forbid its storage; then nothing is kept, and nothing else fails. */
function read(): string | null {
  try {
    return sessionStorage.getItem(SELF_CHECK_KEY);
  } catch {
    return null;
  }
}

function write(text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(SELF_CHECK_KEY);
    else sessionStorage.setItem(SELF_CHECK_KEY, text);
  } catch {
    // Kept by nobody, typed all the same.
  }
}
