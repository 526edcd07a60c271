import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { ExpertActor } from "@/lib/auth/actor";
import { expertCriteria } from "@/lib/calls/domain/rubric";
import { readCall } from "@/lib/calls/queries/read-call";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { practiceFaults } from "../domain/practice";
import { sheetFaults } from "../domain/rubric-sheet";
import { type DraftSheet, itemsFor, scoredItems } from "../domain/sheet-draft";
import { asJson, storedScores } from "../queries/stored-sheet";
import type { SavedSheet } from "./save-sheet";
import { showAndTell } from "./show-practice";

export type PractiseRefusal = "not-found" | "not-under-review" | "practice-handed-in";

type ToSave = DraftSheet & { readonly caseId: string; readonly revision: number };

/** As a sheet is saved: a window that is behind is told what stands there. */
export function savePractice(actor: ExpertActor, wanted: ToSave): Promise<Result<SavedSheet, PractiseRefusal>> {
  return runCommand<SavedSheet, PractiseRefusal>(actor, "save-practice", async (handle) => {
    const { db, now } = handle;
    const { caseId, revision, comment } = wanted;
    const found = await findCase(handle, caseId);
    if (!found.ok) return found;
    const codes = expertCriteria(found.value.rubric).map(({ code }) => code);
    const scores = itemsFor(wanted.scores, codes);
    const own = { caseId, expertId: actor.accountId };
    await db.practiceSheet.createMany({ data: [{ ...own, savedAt: now }], skipDuplicates: true });
    const { count } = await db.practiceSheet.updateMany({
      where: { ...own, revision, handedInAt: null },
      data: { scores: asJson(scores), comment, revision: { increment: 1 }, savedAt: now },
    });
    if (count === 1) return ok({ outcome: "saved", revision: revision + 1, savedAt: now });
    const sheet = await db.practiceSheet.findFirstOrThrow({ where: own });
    if (sheet.handedInAt !== null) return err("practice-handed-in");
    const kept = { scores: storedScores(sheet.scores), comment: sheet.comment };
    return ok({ outcome: "newer", revision: sheet.revision, savedAt: sheet.savedAt, sheet: kept });
  });
}

export type HandInRefusal = PractiseRefusal | "sheet-incomplete" | "changed-meanwhile";

/** Whoever has handed in both cases opens his files; when the last of the panel has, everybody sees the spread. */
export function handInPractice(
  actor: ExpertActor,
  { caseId, revision }: { readonly caseId: string; readonly revision: number },
): Promise<Result<null, HandInRefusal>> {
  return runCommand<null, HandInRefusal>(actor, "hand-in-practice", async (handle) => {
    const { db, now } = handle;
    const found = await findCase(handle, caseId);
    if (!found.ok) return found;
    const { callId, rubric } = found.value;
    const own = { caseId, expertId: actor.accountId };
    const sheet = await db.practiceSheet.findFirst({ where: own });
    if (!sheet || sheet.revision !== revision) return err("changed-meanwhile");
    if (sheet.handedInAt !== null) return err("practice-handed-in");
    if (practiceFaults(sheetFaults(rubric, scoredItems(storedScores(sheet.scores)))).length > 0)
      return err("sheet-incomplete");
    const { count } = await db.practiceSheet.updateMany({
      where: { ...own, revision, handedInAt: null },
      data: { handedInAt: now, scores: asJson(scoredItems(storedScores(sheet.scores))) },
    });
    if (count === 0) return err("changed-meanwhile");
    await showAndTell(handle, callId);
    await recordEvent(handle, {
      action: "hand-in-practice",
      subjectType: "call",
      subjectId: callId,
      callId,
      detail: { caseId },
    });
    return ok(null);
  });
}

/** Of a call whose panel the expert is on: the database shows him no other. */
async function findCase(handle: Handle, caseId: string) {
  const found = await handle.db.practiceCase.findUnique({ where: { id: caseId }, select: { callId: true } });
  const call = found && (await readCall(handle, found.callId));
  if (!found || !call) return err("not-found");
  if (call.state !== "reviewing") return err("not-under-review");
  return ok({ callId: found.callId, rubric: call.content.rubric });
}
