import { isLive } from "./assignment";
import type { AssignedPair } from "./pairing";

export type SheetStanding = AssignedPair & { readonly sheetLockedAt: Date | null };

export type SealObstacles = {
  /** Live assignments whose sheet is not locked. */
  readonly unlockedSheets: number;
  /** Applications with fewer valid sheets than the rubric asks for: without them there is no score, and no waiver either. */
  readonly tooFew: readonly {
    readonly applicationId: string;
    readonly locked: number;
    /** Locked and still open: where even these are too few, waiting does not help. */
    readonly live: number;
  }[];
};

/** What keeps the call from being sealed. A valid sheet is a locked one whose expert is not recused. */
export function sealObstacles(
  applicationIds: readonly string[],
  assignments: readonly SheetStanding[],
  minReviews: number,
): SealObstacles {
  const live = assignments.filter(({ state }) => isLive(state));
  const locked = live.filter(({ sheetLockedAt }) => sheetLockedAt !== null);
  const lockedOf = countsOf(locked);
  const liveOf = countsOf(live);
  return {
    unlockedSheets: live.length - locked.length,
    tooFew: applicationIds
      .map((applicationId) => ({
        applicationId,
        locked: lockedOf.get(applicationId) ?? 0,
        live: liveOf.get(applicationId) ?? 0,
      }))
      .filter((each) => each.locked < minReviews),
  };
}

function countsOf(sheets: readonly SheetStanding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { applicationId } of sheets) counts.set(applicationId, (counts.get(applicationId) ?? 0) + 1);
  return counts;
}
