import type { ApplicationState } from "@/lib/applications/domain/application-state";
import type { CallState } from "@/lib/calls/domain/call-state";
import type { CheckRound } from "./check-record";

const BEFORE_DECISION: readonly ApplicationState[] = ["submitted", "returned", "recommended", "eligible"];
const BEFORE_REVIEW: readonly CallState[] = ["open", "closed", "screening"];

/** Which of the two rounds a record made now belongs to; null when nothing hangs on it any more, or not yet. */
export function checkRound(application: ApplicationState, call: CallState): CheckRound | null {
  if (BEFORE_DECISION.includes(application) && BEFORE_REVIEW.includes(call)) return "screening";
  return application === "proposed" && call === "publicity" ? "publicity" : null;
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
