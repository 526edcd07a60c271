"use client";

import { renewPageAction } from "../actions";

const SIGNED_IN_AGAIN = "jigai:signed-in-again";

export const tellSignedInAgain = (): boolean => window.dispatchEvent(new Event(SIGNED_IN_AGAIN));

/**
 * Whoever was signed out may be signed in again: in place, or in another window from which somebody comes back to this one.
 * Whether it is so, and as whom, `isSignedInAs` tells.
 */
export function onceSignedInAgain(perhaps: () => void): void {
  for (const event of [SIGNED_IN_AGAIN, "focus"]) window.addEventListener(event, perhaps);
}

/** Asks the portal whether pages of this account may send something. */
export async function isSignedInAs(account: string | null): Promise<boolean> {
  try {
    return (await renewPageAction({}, account)).ok;
  } catch {
    return false; // no answer is no yes; it is asked again at the next sign
  }
}
