import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { FirmActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { ownApplications } from "../policy";
import { openCorrections, readScreening } from "../queries/read-corrections";

export type AnswerCorrectionsRefusal = "not-found" | "not-returned" | "correction-unknown";

export type CorrectionAnswers = {
  readonly applicationId: string;
  readonly answers: readonly { readonly number: number; readonly answer: string }[];
};

/** What the firm says to each correction; kept at once, changeable until it is handed in again. */
export function answerCorrections(
  actor: FirmActor,
  { applicationId, answers }: CorrectionAnswers,
): Promise<Result<{ left: number }, AnswerCorrectionsRefusal>> {
  return runCommand<{ left: number }, AnswerCorrectionsRefusal>(actor, "answer-corrections", async (handle) => {
    const { db, now } = handle;
    await db.$queryRaw`select 1 from "application" where "id" = ${applicationId}::uuid and "firmId" = ${actor.firmId}::uuid for update`;
    const application = await db.application.findFirst({
      where: { id: applicationId, ...ownApplications(actor) },
      select: { state: true, callId: true },
    });
    if (!application) return err("not-found");
    if (application.state !== "returned") return err("not-returned");
    const screening = await readScreening(handle, applicationId);
    const decisionId = screening.at(-1)?.id;
    const open = openCorrections(application, screening);
    const known = answers.every(({ number }) => open.some((correction) => correction.number === number));
    if (decisionId === undefined || !known) return err("correction-unknown");
    for (const { number, answer } of answers) {
      const said = { answer, answeredById: actor.accountId, answeredAt: now };
      await db.correctionAnswer.upsert({
        where: { decisionId_number: { decisionId, number } },
        create: { decisionId, number, ...said },
        update: said,
      });
    }
    const answered = new Set([
      ...answers.map(({ number }) => number),
      ...open.filter(({ answer }) => answer !== null).map(({ number }) => number),
    ]);
    const left = open.length - answered.size;
    await recordEvent(handle, {
      action: "answer-corrections",
      subjectType: "application",
      subjectId: applicationId,
      callId: application.callId,
      firmId: actor.firmId,
      detail: { answered: answers.length, left },
    });
    return ok({ left });
  });
}
