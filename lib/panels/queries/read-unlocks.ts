import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import type { UnlockState } from "../domain/unlock";
import { namesOfDeciders } from "./names-of-deciders";

/** One sheet that was asked to be opened again, with everybody who had a hand in it. Never a score. */
export type Unlock = {
  readonly id: string;
  readonly callId: string;
  readonly callTitle: string;
  readonly assignmentId: string;
  /** The locked version that it was asked for. */
  readonly sheetId: string;
  readonly state: UnlockState;
  readonly firmName: string;
  readonly projectName: string;
  readonly expertName: string;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedById: string;
  readonly askedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly answer: string | null;
};

type Wanted = { readonly id?: string; readonly callId?: string; readonly state?: UnlockState };

/** Oldest first. For the bureau; an expert has the one query of his own (find-review.ts). */
export async function readUnlocks(handle: Handle, wanted: Wanted): Promise<Unlock[]> {
  const rows = await handle.db.sheetUnlock.findMany({
    where: wanted,
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    include: {
      call: { select: { title: true } },
      assignment: {
        select: {
          application: { select: { firmName: true, projectName: true } },
          expert: { select: { account: { select: { name: true } } } },
        },
      },
    },
  });
  const names = await namesOfDeciders(handle, rows);
  return rows.map(({ call, assignment, ...row }) => ({
    ...row,
    ...names(row),
    callTitle: call.title,
    ...assignment.application,
    expertName: assignment.expert.account.name,
  }));
}
