import type { CallState } from "@/lib/calls/domain/call-state";

export type LateRecusalRefusal =
  | "not-sealed"
  | "list-before-approver"
  | "list-published"
  | "sheet-does-not-count"
  | "too-few-would-remain";

/** How a sheet stands before it is taken out of the count. */
export type SealedSheet = {
  readonly sheetLockedAt: Date | null;
  /** Sheets of the same application that count, this one with them. */
  readonly counting: number;
  /** Fewer make no score. */
  readonly minReviews: number;
};

/**
 * Whether a conflict that came to light after the seal can still take a sheet out of the count: while no list is before the
 * approver, and as long as enough sheets remain, for nobody can score in the expert's place any more. Before the seal the
 * conflict itself recuses.
 */
export function lateRecusalRefusal(
  call: { readonly state: CallState },
  { sheetLockedAt, counting, minReviews }: SealedSheet,
): LateRecusalRefusal | null {
  if (call.state === "deliberating") return "list-before-approver";
  if (call.state === "publicity" || call.state === "confirmed" || call.state === "archived") return "list-published";
  if (call.state !== "sealed") return "not-sealed";
  if (sheetLockedAt === null) return "sheet-does-not-count";
  return counting <= minReviews ? "too-few-would-remain" : null;
}
