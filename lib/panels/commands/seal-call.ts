import "server-only";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { applyCallMove, type MoveRefusal } from "@/lib/calls/commands/move-call";
import { readCall } from "@/lib/calls/queries/read-call";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { sealRoot } from "@/lib/ranking/domain/seal";
import { sealObstacles } from "../domain/sealing";
import { lockCall } from "./lock-call";

export type SealRefusal = MoveRefusal | "too-few-sheets" | "no-applications" | "unlocks-undecided";

export type Sealed = { readonly sealRoot: string; readonly sheets: number };

/** One act for the whole call: from here on no score can change, and for the first time scores can be read. */
export function sealCall(actor: OfficerActor, callId: string): Promise<Result<Sealed, SealRefusal>> {
  return runCommand<Sealed, SealRefusal>(actor, "seal-call", async (handle) => {
    const { db, now } = handle;
    await lockCall(handle, callId);
    const call = await readCall(handle, callId);
    if (!call) return err("not-found");
    if (call.state !== "reviewing") return err("call-not-in-this-state");
    const applications = await db.application.findMany({ where: { callId, state: "in_review" }, select: { id: true } });
    if (applications.length === 0) return err("no-applications");
    const assignments = await db.assignment.findMany({
      where: { callId },
      select: { applicationId: true, expertId: true, state: true, sheetLockedAt: true },
    });
    const ids = applications.map(({ id }) => id);
    const { unlockedSheets, tooFew } = sealObstacles(ids, assignments, call.content.rubric.minReviews);
    if (unlockedSheets === 0 && tooFew.length > 0) return err("too-few-sheets");
    // One whose expert was recused meanwhile has no locked sheet any more, and nothing to decide.
    const undecided = { callId, state: "asked", assignment: { sheetLockedAt: { not: null } } } as const;
    if ((await db.sheetUnlock.count({ where: undecided })) > 0) return err("unlocks-undecided");
    const commits = await readCommits(handle, callId);
    const root = sealRoot(commits);
    const moved = await applyCallMove(handle, {
      callId,
      command: "seal",
      by: "officer",
      facts: { unlockedSheets },
      sets: { sealedAt: now, sealRoot: root },
      detail: { sealRoot: root, sheets: commits.length, applications: applications.length },
    });
    return moved.ok ? ok({ sealRoot: root, sheets: commits.length }) : moved;
  });
}

/** Hashes alone: who seals has seen no score. */
async function readCommits({ db }: Handle, callId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ commit: string }[]>`select locked_commits(${callId}::uuid) as commit`;
  return rows.map(({ commit }) => commit);
}
