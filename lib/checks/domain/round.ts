import type { ApplicationState } from "@/lib/applications/domain/application-state";
import type { CallState } from "@/lib/calls/domain/call-state";
import type { CheckRound } from "./check-record";

/** Whom each round concerns. */
export const CHECKED_STATES: Readonly<Record<CheckRound, readonly ApplicationState[]>> = {
  screening: ["submitted", "returned", "recommended", "eligible"],
  publicity: ["proposed"],
};
const BEFORE_REVIEW: readonly CallState[] = ["open", "closed", "screening"];

/** The round that a call is in; null when nothing hangs on a check any more, or not yet. */
export function roundOfCall(call: CallState): CheckRound | null {
  if (BEFORE_REVIEW.includes(call)) return "screening";
  return call === "publicity" ? "publicity" : null;
}

/** Which of the two rounds a record made now belongs to. */
export function checkRound(application: ApplicationState, call: CallState): CheckRound | null {
  const round = roundOfCall(call);
  return round !== null && CHECKED_STATES[round].includes(application) ? round : null;
}

export type SourceRefusal = "source-in-future" | "source-before-publicity-end";

/**
 * A record says how things stood on a day. It cannot lie ahead; and what is to hold until the end of publicity cannot have
 * been said before its last day.
 */
export function sourceRefusal(sourceOn: string, today: string, publicityEndsOn: string | null): SourceRefusal | null {
  if (sourceOn > today) return "source-in-future";
  return publicityEndsOn !== null && sourceOn < publicityEndsOn ? "source-before-publicity-end" : null;
}
