"use client";

import type { CommonRefusal } from "@/lib/core/action-state";
import { useWords } from "@/lib/words/client";
import { Alert } from "../alert";
import { SignInLink } from "../sign-in-link";

const common = new Set<string>([
  "invalid-input",
  "not-signed-in",
  "other-account",
  "not-found",
  "wrong-origin",
  "password-change-first",
  "second-factor-first",
  "not-reached",
] satisfies (CommonRefusal | "not-reached")[]);

/** Whoever reads these has to sign in before anything else. */
const NEED_SIGN_IN = new Set<string>(["not-signed-in", "other-account"] satisfies CommonRefusal[]);

type CommonCode = CommonRefusal | "not-reached";
const isCommon = (code: string): code is CommonCode => common.has(code);

/** What an action refused, in words: its own from `say`, those that any action can give from the common ones. */
export function RefusalAlert<Refusal extends string>(props: {
  refused: { readonly refusal: Refusal | CommonCode; readonly attempt: number } | null;
  say: (refusal: Exclude<Refusal, CommonCode>) => string;
}) {
  const t = useWords("errors");
  if (!props.refused) return null;
  const { refusal, attempt } = props.refused;
  // What is not common is the action's own code: the type says no more, the set above decides.
  const words = isCommon(refusal) ? t(`refusal.${refusal}`) : props.say(refusal as Exclude<Refusal, CommonCode>);
  return (
    <Alert key={attempt} tone="error" announce>
      <p>
        {words} {NEED_SIGN_IN.has(refusal) && <SignInLink />}
      </p>
    </Alert>
  );
}
