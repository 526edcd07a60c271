/** What a decision returns: a value, or a refusal in the programme's own code words. Only bugs throw. */
export type Result<Value, Refusal extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Refusal };

export const ok = <Value>(value: Value) => ({ ok: true, value }) as const;

export const err = <Refusal extends string>(error: Refusal) => ({ ok: false, error }) as const;
