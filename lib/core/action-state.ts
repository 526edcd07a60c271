/** A field that a schema refused: where it is, and the code of the sentence that says why. */
export type Fault = { readonly path: string; readonly code: string };

/** Refusals that any action can give, beside its own. Their words stand in lib/words/…/errors.json under "refusal". */
export type CommonRefusal =
  | "invalid-input"
  | "not-signed-in"
  | "other-account"
  | "not-found"
  | "wrong-origin"
  | "password-change-first"
  | "second-factor-first";

/** What a Server Action answers. */
export type ActionState<Value, Refusal extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal | CommonRefusal; readonly faults: readonly Fault[] };
