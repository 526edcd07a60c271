import "server-only";
import { runCommand } from "@/lib/audit/run-command";
import type { ExpertActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { type AssignmentRefusal, moveAssignment } from "../domain/assignment";
import { type DraftSheet, isBlank, itemsFor } from "../domain/sheet-draft";
import { ownAssignments } from "../policy";
import { asJson, storedScores } from "../queries/stored-sheet";
import { readOwnStanding } from "./own-assignment";

export type SaveRefusal = AssignmentRefusal | "not-found" | "practice-first";

export type SheetToSave = DraftSheet & {
  readonly assignmentId: string;
  /** The revision that was being changed. */
  readonly revision: number;
};

/** Kept; or, where another window has saved meanwhile, untouched, with what stands there now. */
export type SavedSheet =
  | { readonly outcome: "saved"; readonly revision: number; readonly savedAt: Date }
  | { readonly outcome: "newer"; readonly revision: number; readonly savedAt: Date; readonly sheet: DraftSheet };

/** No audit event: until it is locked a sheet is its author's own paper, and its revisions say when it was saved. */
export function saveSheet(actor: ExpertActor, wanted: SheetToSave): Promise<Result<SavedSheet, SaveRefusal>> {
  return runCommand<SavedSheet, SaveRefusal>(actor, "save-sheet", async (handle) => {
    const { db, now } = handle;
    const { assignmentId, revision, comment } = wanted;
    const found = await readOwnStanding(handle, actor, assignmentId);
    if (!found) return err("not-found");
    const moved = moveAssignment(found, "score", { state: found.callState });
    if (!moved.ok) return moved;
    if (!found.practised) return err("practice-first");
    const scores = itemsFor(wanted.scores, found.codes);
    const { count } = await db.sheet.updateMany({
      where: { assignmentId, ...ownAssignments(actor), state: "draft", revision },
      data: { scores: asJson(scores), comment, revision: { increment: 1 }, savedAt: now },
    });
    if (count === 0) return currentSheet(handle, actor, assignmentId);
    if (found.sheetBegunAt === null && !isBlank({ scores, comment })) {
      await db.assignment.updateMany({
        where: { id: assignmentId, ...ownAssignments(actor), sheetBegunAt: null },
        data: { sheetBegunAt: now },
      });
    }
    return ok({ outcome: "saved", revision: revision + 1, savedAt: now });
  });
}

async function currentSheet(
  { db }: Handle,
  actor: ExpertActor,
  assignmentId: string,
): Promise<Result<SavedSheet, SaveRefusal>> {
  const sheet = await db.sheet.findFirst({
    where: { assignmentId, ...ownAssignments(actor), state: { in: ["draft", "locked"] } },
    select: { state: true, revision: true, savedAt: true, scores: true, comment: true },
  });
  if (!sheet) return err("not-found");
  if (sheet.state === "locked") return err("sheet-already-locked");
  const { revision, savedAt, comment } = sheet;
  return ok({ outcome: "newer", revision, savedAt, sheet: { scores: storedScores(sheet.scores), comment } });
}
