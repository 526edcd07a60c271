import "server-only";
import { randomBytes } from "node:crypto";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { ExpertActor } from "@/lib/auth/actor";
import { readCall } from "@/lib/calls/queries/read-call";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { notify } from "@/lib/jobs/notify";
import { sheetCommit } from "@/lib/ranking/domain/seal";
import { type AssignmentRefusal, moveAssignment } from "../domain/assignment";
import { projectFigures } from "../domain/computed-figures";
import { finishSheet, type SheetRecord } from "../domain/sheet-record";
import { ownAssignments } from "../policy";
import { sealedNonce } from "../queries/nonce";
import { isPracticeOwed } from "../queries/practice-owed";
import { readJudged } from "../queries/read-judged";
import { asJson, storedScores } from "../queries/stored-sheet";
import { readOwnAssignment } from "./own-assignment";

export type LockRefusal = AssignmentRefusal | "not-found" | "changed-meanwhile" | "sheet-incomplete" | "practice-first";

export type SheetReceipt = { readonly commitSha256: string; readonly lockedAt: Date; readonly totalCenti: number };

/**
 * Ends the writing for good. The system fills in the computed points from the figures that count, and the expert keeps a
 * hash that nobody can make again from another sheet.
 */
export function lockSheet(
  actor: ExpertActor,
  { assignmentId, revision }: { readonly assignmentId: string; readonly revision: number },
): Promise<Result<SheetReceipt, LockRefusal>> {
  return runCommand<SheetReceipt, LockRefusal>(actor, "lock-sheet", async (handle) => {
    const { db, now } = handle;
    const found = await readOwnAssignment(handle, actor, assignmentId);
    if (!found) return err("not-found");
    const moved = moveAssignment(found, "score", found.call);
    if (!moved.ok) return moved;
    if (await isPracticeOwed(handle, actor, found.callId)) return err("practice-first");
    const draft = await db.sheet.findFirst({
      where: { assignmentId, ...ownAssignments(actor), state: "draft" },
      select: { id: true, revision: true, scores: true, comment: true },
    });
    if (!draft || draft.revision !== revision) return err("changed-meanwhile");
    const scored = await readScored(handle, found);
    const written = { scores: storedScores(draft.scores), comment: draft.comment };
    const finished = finishSheet(scored.rubric, written, projectFigures(scored.judged));
    if (!finished.ok) return finished;
    const { scores, computed, totalCenti, primaryCenti } = finished.value;
    const nonceHex = randomBytes(32).toString("hex");
    const commitSha256 = sheetCommit(nonceHex, {
      assignmentId,
      callSha256: scored.callSha256,
      submissionSha256: scored.judged.sha256,
      scores,
      computed,
      comment: draft.comment,
      totalCenti,
    } satisfies SheetRecord);

    // The assignment first: an officer who ends it at this moment and this sheet wait for each other here.
    const mirrored = await db.assignment.updateMany({
      where: { id: assignmentId, ...ownAssignments(actor), state: "cleared", sheetLockedAt: null },
      data: { sheetLockedAt: now, sheetBegunAt: found.sheetBegunAt ?? now },
    });
    const locked = await db.sheet.updateMany({
      where: { id: draft.id, revision, state: "draft" },
      data: {
        state: "locked",
        scores: asJson(scores),
        computed: asJson(computed),
        totalCenti,
        primaryCenti,
        lockedAt: now,
        nonceSealed: sealedNonce(nonceHex, assignmentId),
        commitSha256,
      },
    });
    if (mirrored.count === 0 || locked.count === 0) return err("changed-meanwhile");
    await notify(
      handle,
      { accountIds: [actor.accountId] },
      {
        kind: "sheet-locked",
        facts: { project: found.application.projectName, receipt: commitSha256, at: { at: now.toISOString() } },
        link: `/reviews/${assignmentId}`,
      },
    );
    await recordEvent(handle, {
      action: "lock-sheet",
      subjectType: "sheet",
      subjectId: draft.id,
      callId: found.callId,
      detail: { assignmentId, commitSha256 },
    });
    return ok({ commitSha256, lockedAt: now, totalCenti });
  });
}

/** The frozen rubric and the file: whoever may score it can read both. */
async function readScored(handle: Handle, { callId, applicationId }: { callId: string; applicationId: string }) {
  const call = await readCall(handle, callId);
  const judged = call && (await readJudged(handle, applicationId, call.content));
  if (!judged || call.sha256 === null) throw new Error(`assignment of ${applicationId} without a file to score`);
  return { rubric: call.content.rubric, callSha256: call.sha256, judged };
}
