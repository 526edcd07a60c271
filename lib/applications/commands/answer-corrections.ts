import "server-only";
import { runCommand } from "@/lib/audit/run-command";
import type { FirmActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { ANSWER_LIMIT, answeredNumber } from "../domain/answers";
import type { PlainSection } from "../domain/content";
import { applyEdits, type Edit } from "../domain/edits";
import { sameValue, valueAt } from "../domain/place";
import { ownApplications } from "../policy";
import { type AnswersView, lastColleague, markOf, readAnswers } from "../queries/read-answers";
import { readScreening } from "../queries/read-corrections";

export type AnswerCorrectionsRefusal = "not-found" | "not-editable" | "words-unreadable";

export type AnswersToSave = {
  readonly applicationId: string;
  /** The return that is answered: an answer to an earlier one has no place any more. */
  readonly decisionId: string;
  /** What the sender knows. */
  readonly revision: number;
  readonly edits: readonly Edit[];
};

export type SavedAnswers = {
  readonly revision: number;
  readonly savedAt: Date;
  /** The colleague whose words stand against some of these edits, or came in beside them; null where none did. */
  readonly savedBy: string | null;
  /** As it now stands, where the sender cannot know it. */
  readonly content: PlainSection | null;
  readonly refused: readonly Edit[];
  /** Answers that are too long; everything else was kept. */
  readonly unkept: readonly Edit[];
};

/**
 * What the firm says to each correction, kept as it is typed, answer by answer, so nobody's words are overwritten; changeable
 * until it is handed in again. No audit event: like the draft it is the firm's own until then.
 */
export function answerCorrections(
  actor: FirmActor,
  { applicationId, decisionId, revision, edits }: AnswersToSave,
): Promise<Result<SavedAnswers, AnswerCorrectionsRefusal>> {
  return runCommand<SavedAnswers, AnswerCorrectionsRefusal>(actor, "answer-corrections", async (handle) => {
    const { db, now } = handle;
    await db.$queryRaw`select 1 from "application" where "id" = ${applicationId}::uuid and "firmId" = ${actor.firmId}::uuid for update`;
    const application = await db.application.findFirst({
      where: { id: applicationId, ...ownApplications(actor) },
      select: { state: true },
    });
    if (!application) return err("not-found");
    const stored = await readAnswers(handle, application, await readScreening(handle, applicationId));
    if (stored?.decisionId !== decisionId) return err("not-editable");
    if (!edits.every((edit) => isAnswer(stored.content, edit))) return err("words-unreadable");

    const tooLong = edits.filter(({ value }) => typeof value === "string" && value.length > ANSWER_LIMIT);
    const merged = applyEdits(
      stored.content,
      edits.filter((edit) => !tooLong.includes(edit)),
    );
    const unkept = [...tooLong, ...merged.unkept];
    const isChanged = await write(handle, actor, stored, merged.content);
    const isKnown = stored.revision === revision && merged.refused.length + unkept.length === 0;
    return ok({
      revision: markOf(merged.content),
      savedAt: isChanged ? now : stored.savedAt,
      savedBy: isKnown ? null : await colleagueAgainst(merged.refused, handle, actor, stored),
      content: isKnown ? null : merged.content,
      refused: merged.refused,
      unkept,
    });
  });
}

const isAnswer = (content: PlainSection, { place, value }: Edit): boolean =>
  place.row === undefined &&
  place.cell === undefined &&
  Object.hasOwn(content, place.field) &&
  typeof value === "string";

/** True when anything was different. */
async function write(
  { db, now }: Handle,
  { accountId }: FirmActor,
  { decisionId, content: before }: AnswersView,
  after: PlainSection,
): Promise<boolean> {
  const fields = Object.keys(after).filter(
    (field) => !sameValue(valueAt(before, { field }), valueAt(after, { field })),
  );
  for (const field of fields) {
    const number = answeredNumber(field);
    const said = { answer: String(valueAt(after, { field })), answeredById: accountId, answeredAt: now };
    await db.correctionAnswer.upsert({
      where: { decisionId_number: { decisionId, number } },
      create: { decisionId, number, ...said },
      update: said,
    });
  }
  return fields.length > 0;
}

async function colleagueAgainst(
  refused: readonly Edit[],
  handle: Handle,
  actor: FirmActor,
  stored: AnswersView,
): Promise<string | null> {
  const { writers } = stored;
  const writer = refused.map(({ place }) => writers.get(place.field)).find((id) => id !== actor.accountId);
  if (writer === undefined) return lastColleague(handle, actor, stored);
  const colleague = await handle.db.account.findUnique({ where: { id: writer }, select: { name: true } });
  return colleague?.name ?? null;
}
