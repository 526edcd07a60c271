/** Closes a `switch` over a union: a new member without a branch is a compile error here. */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
