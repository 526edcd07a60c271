import type { ApplicationState } from "@/lib/applications/domain/application-state";
import type { CallState } from "@/lib/calls/domain/call-state";
import { err, ok, type Result } from "@/lib/core/result";

export const RECUSAL_KINDS = ["person", "institution"] as const;
export type RecusalKind = (typeof RECUSAL_KINDS)[number];

export const RECUSAL_STATES = ["asked", "accepted", "declined", "withdrawn"] as const;
export type RecusalState = (typeof RECUSAL_STATES)[number];

/** A firm may list so many persons, and so many institutions. */
const MOST = 3;

/** Once the review has begun the list is closed: experts have been chosen with it in mind. */
const BEFORE_REVIEW: ReadonlySet<ApplicationState> = new Set([
  "draft",
  "submitted",
  "returned",
  "recommended",
  "eligible",
]);
export const isListOpen = (state: ApplicationState): boolean => BEFORE_REVIEW.has(state);

type Standing = { readonly kind: RecusalKind; readonly place: number; readonly state: RecusalState };

/** The first place of the kind that nobody stands in. A declined request keeps its place: it was heard. */
export function freePlace(standing: readonly Standing[], kind: RecusalKind): Result<number, "list-full"> {
  const taken = new Set(
    standing.filter((each) => each.kind === kind && each.state !== "withdrawn").map(({ place }) => place),
  );
  const place = Array.from({ length: MOST }, (_, index) => index + 1).find((each) => !taken.has(each));
  return place === undefined ? err("list-full") : ok(place);
}

/** Answers may be given, and given again, until the scores are sealed. */
const ANSWERED_IN: ReadonlySet<CallState> = new Set(["open", "closed", "screening", "reviewing"]);
export const canAnswer = (call: CallState): boolean => ANSWERED_IN.has(call);
