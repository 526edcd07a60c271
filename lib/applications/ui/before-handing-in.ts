import type { BeforeHandingIn } from "./deliver-words";

/** So long, at most, other pages of this browser have time to send what they hold. */
const PATIENCE_MS = 6000;
/** In the last minute a second decides: nobody is kept waiting for a tab that does not answer. */
const LAST_MINUTE_MS = 60_000;
const LAST_PATIENCE_MS = 1000;

/**
 * How long, in milliseconds, other pages are waited for before an attempt goes to the server; null: not at all, because the closing
 * is over and the attempt only has to be recorded. `left`: milliseconds until the closing, null where there is none.
 */
export function patienceFor(left: number | null): number | null {
  if (left === null) return PATIENCE_MS;
  if (left < 0) return null;
  return left <= LAST_MINUTE_MS ? LAST_PATIENCE_MS : PATIENCE_MS;
}

/**
 * What an attempt comes to, by what is still in this browser alone: it goes to the server; the person signs in first; looks at
 * what has just arrived; or says that it is to go without what cannot be sent.
 */
export function nextStep({ delivered, left }: BeforeHandingIn): "hand-in" | "sign-in" | "look-again" | "ask" {
  const reasons = left.map(({ reason }) => reason);
  if (reasons.includes("over")) return "hand-in"; // the server takes none of it any more, and says by which clock
  if (reasons.includes("signed-out")) return "sign-in";
  if (delivered) return "look-again";
  return left.length > 0 ? "ask" : "hand-in";
}
