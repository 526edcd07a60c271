import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { ExpertActor } from "@/lib/auth/actor";
import type { Locale } from "@/lib/core/locale";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { wordsIn } from "@/lib/words/translate";
import { type AssignmentRefusal, moveAssignment } from "../domain/assignment";
import { DECLARED_KINDS, type DeclaredKind } from "../domain/conflict";
import { readOwnAssignment } from "./own-assignment";
import { recordConflict } from "./record-conflict";

export type DeclareRefusal = AssignmentRefusal | "not-found" | "changed-meanwhile";

export type Declaration = {
  readonly assignmentId: string;
  /** Null: nothing stands in the way. */
  readonly conflict: { readonly kind: DeclaredKind; readonly statement: string } | null;
  /** In which the form was read and signed. */
  readonly locale?: Locale;
};

/**
 * The expert's word before the file opens, signed and kept as it was read: cleared to score, or recused with the reason kept.
 * A conflict may be declared whenever it shows, until the scores are sealed; the database recuses the expert and voids what he locked.
 */
export function declare(
  actor: ExpertActor,
  { assignmentId, conflict, locale = "zh-CN" }: Declaration,
): Promise<Result<{ opened: boolean }, DeclareRefusal>> {
  return runCommand<{ opened: boolean }, DeclareRefusal>(actor, "declare-conflict", async (handle) => {
    const { db, now } = handle;
    const found = await readOwnAssignment(handle, actor, assignmentId);
    if (!found) return err("not-found");
    const moved = moveAssignment(found, conflict ? "declare-conflict" : "declare-none", found.call);
    if (!moved.ok) return moved;
    const { count } = await db.assignment.updateMany({
      where: { id: assignmentId, state: found.state },
      data: conflict ? { declaredAt: now } : { state: moved.value, declaredAt: now },
    });
    if (count === 0) return err("changed-meanwhile");
    await sign(handle, actor, found, formText(locale, conflict), conflict !== null);
    if (conflict) await recordConflict(handle, actor, { ...found, ...conflict, source: "self" });
    else await layOutSheet(handle, assignmentId, found);
    await recordEvent(handle, {
      action: "declare-conflict",
      subjectType: "assignment",
      subjectId: assignmentId,
      callId: found.callId,
      detail: { applicationId: found.applicationId, from: found.state, to: moved.value, kind: conflict?.kind ?? null },
    });
    return ok({ opened: conflict === null });
  });
}

/** The form word for word: every tie that was asked about, and the answer. */
function formText(locale: Locale, conflict: Declaration["conflict"]): string {
  const t = wordsIn(locale, "panels");
  const asked = DECLARED_KINDS.map((kind, place) => `${place + 1}. ${t(`kind.${kind}`)}`);
  const answer = conflict
    ? `${t("declare.some")} ${t(`kind.${conflict.kind}`)}\n${conflict.statement}`
    : t("declare.none");
  return [t("declare.question"), ...asked, answer].join("\n");
}

type Assigned = { readonly callId: string; readonly applicationId: string; readonly expertId: string };

async function sign(
  { db, now }: Handle,
  { name }: ExpertActor,
  { callId, applicationId, expertId }: Assigned,
  text: string,
  hasConflict: boolean,
): Promise<void> {
  // createMany: whoever signs need not, for that, read what has been signed.
  await db.conflictForm.createMany({
    data: [{ callId, applicationId, expertId, text, signedAs: name, signedAt: now, hasConflict }],
  });
}

/** An empty sheet; one that was begun before the assignment was ended and made again goes on, one that is void stays beside it. */
async function layOutSheet({ db, now }: Handle, assignmentId: string, assigned: Assigned): Promise<void> {
  const { callId, applicationId, expertId } = assigned;
  const sheets = await db.sheet.findMany({
    where: { assignmentId },
    orderBy: { version: "desc" },
    select: { version: true, state: true },
  });
  if (sheets.some(({ state }) => state === "draft" || state === "locked")) return;
  const version = (sheets[0]?.version ?? 0) + 1;
  await db.sheet.createMany({
    data: [{ assignmentId, callId, applicationId, expertId, version, savedAt: now }],
    skipDuplicates: true,
  });
}
