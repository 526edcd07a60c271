import type { ApplicationState } from "@/lib/applications/domain/application-state";
import type { CallState } from "@/lib/calls/domain/call-state";
import { normaliseName } from "@/lib/core/normalise";
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

type Named = { readonly name: string; readonly employerName: string; readonly uscc: string | null };
type Listed = Named & Pick<Standing, "kind" | "state">;

/**
 * Whether the list names them already: an institution of the same name or code; a person of the same name, unless both are said
 * to work somewhere and it is not the same place. A place is for somebody else then.
 */
export function isListedAlready(listed: readonly Listed[], wanted: Named & Pick<Listed, "kind">): boolean {
  return listed.some((each) => {
    if (each.kind !== wanted.kind || each.state === "withdrawn") return false;
    const isSameName = normaliseName(each.name) === normaliseName(wanted.name);
    if (wanted.kind === "institution") return isSameName || (each.uscc !== null && each.uscc === wanted.uscc);
    const [before, now] = [normaliseName(each.employerName), normaliseName(wanted.employerName)];
    return isSameName && (before === null || now === null || before === now);
  });
}

/** Answers may be given, and given again, until the scores are sealed. */
const ANSWERED_IN: ReadonlySet<CallState> = new Set(["open", "closed", "screening", "reviewing"]);
export const canAnswer = (call: CallState): boolean => ANSWERED_IN.has(call);
