/** Where a call stands; the order is the order of its life. */
export const CALL_STATES = [
  "draft",
  "open",
  "closed",
  "screening",
  "reviewing",
  "sealed",
  "deliberating",
  "publicity",
  "confirmed",
  "archived",
] as const;

export type CallState = (typeof CALL_STATES)[number];

export type Window = { readonly opensAt: Date; readonly closesAt: Date };
export type CallCourse = Window & { readonly state: CallState };

/** Told by the instants, never by a state that a job has to move; the closing instant itself is still in time. */
export const isOpen = ({ state, opensAt, closesAt }: CallCourse, now: Date): boolean =>
  state !== "draft" && opensAt <= now && now <= closesAt;

export const isOver = ({ closesAt }: Window, now: Date): boolean => now > closesAt;

/**
 * The state as it is at `now`, whatever the clock's job has written down: until review begins it follows the window alone, also where
 * a demonstration's clock was turned back.
 */
export function stateAt({ state, ...window }: CallCourse, now: Date): Exclude<CallState, "closed"> {
  if (state === "open" || state === "closed" || state === "screening") {
    return isOver(window, now) ? "screening" : "open";
  }
  return state;
}

/** What the public is told: an open call whose window lies ahead is announced. */
export type CallPhase = "announced" | Exclude<CallState, "draft" | "closed">;

export function phaseAt(course: CallCourse, now: Date): CallPhase {
  const state = stateAt(course, now);
  if (state === "draft") return "announced";
  if (state === "open") return now < course.opensAt ? "announced" : "open";
  return state;
}
