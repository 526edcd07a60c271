import "server-only";
import type { InspectorActor } from "@/lib/auth/actor";
import { type ExpertCriterion, expertCriteria } from "@/lib/calls/domain/rubric";
import { readCall } from "@/lib/calls/queries/read-call";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { readUnlocks, type Unlock } from "./read-unlocks";
import { storedScores } from "./stored-sheet";

/** One version of a sheet as it was locked. */
export type SheetVersion = {
  readonly version: number;
  readonly lockedAt: Date | null;
  readonly receipt: string | null;
  readonly totalCenti: number | null;
  readonly comment: string;
  readonly scores: ReturnType<typeof storedScores>;
};

export type UnlockedSheet = {
  readonly unlock: Unlock;
  readonly criteria: readonly ExpertCriterion[];
  /** In their order; none before the seal, for the inspector reads no score before it either. */
  readonly versions: readonly SheetVersion[];
};

/** An unlock with what it was about: every version of the sheet beside the others. Null for any other address. */
export async function findUnlockedSheet(actor: InspectorActor, unlockId: string): Promise<UnlockedSheet | null> {
  if (!isUuid(unlockId)) return null;
  return asActor(actor, async (handle) => {
    const [unlock] = await readUnlocks(handle, { id: unlockId });
    const call = unlock && (await readCall(handle, unlock.callId));
    if (!unlock || !call) return null;
    return {
      unlock,
      criteria: expertCriteria(call.content.rubric),
      versions: await readVersions(handle, unlock.assignmentId),
    };
  });
}

async function readVersions({ db }: Handle, assignmentId: string): Promise<SheetVersion[]> {
  const rows = await db.sheet.findMany({
    where: { assignmentId },
    orderBy: { version: "asc" },
    select: { version: true, lockedAt: true, commitSha256: true, totalCenti: true, comment: true, scores: true },
  });
  return rows.map(({ commitSha256, scores, ...row }) => ({
    ...row,
    receipt: commitSha256,
    scores: storedScores(scores),
  }));
}
