"use client";

import { useState, useTransition } from "react";
import type { ActionState, CommonRefusal, Fault } from "@/lib/core/action-state";
import { usePageAccount } from "../page-account";

export type Refused<Refusal extends string> = {
  readonly refusal: Refusal | CommonRefusal | "not-reached";
  readonly faults: readonly Fault[];
  /** Counts the tries, so that the same refusal twice is announced twice. */
  readonly attempt: number;
};

/**
 * Runs a Server Action from a form or a button: `pending` while it is under way, `refused` with the code of what it answered.
 * The action learns for whose account the page was drawn. A dead line answers "not-reached": what was typed stays in the form.
 */
export function useAction<Input, Value, Refusal extends string>(
  action: (input: Input, account: string | null) => Promise<ActionState<Value, Refusal>>,
  onDone?: (value: Value) => void,
) {
  const account = usePageAccount();
  const [pending, start] = useTransition();
  const [attempt, setAttempt] = useState(0);
  const [refused, setRefused] = useState<Refused<Refusal> | null>(null);
  const run = (input: Input) =>
    start(async () => {
      const next = attempt + 1;
      setAttempt(next);
      try {
        const state = await action(input, account);
        if (state.ok) {
          setRefused(null);
          onDone?.(state.value);
        } else {
          setRefused({ refusal: state.refusal, faults: state.faults, attempt: next });
        }
      } catch {
        setRefused({ refusal: "not-reached", faults: [], attempt: next });
      }
    });
  return { run, pending, refused };
}
