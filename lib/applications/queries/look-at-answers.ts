import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import type { PlainSection } from "../domain/content";
import { ownApplications } from "../policy";
import { lastColleague, readAnswers } from "./read-answers";
import { readScreening } from "./read-corrections";

export type AnswersLook = {
  readonly revision: number;
  readonly savedAt: Date;
  /** The colleague whose answer was kept last; null for the asker. */
  readonly savedBy: string | null;
  /** Null where the asker knows this revision already. */
  readonly content: PlainSection | null;
};

/** What has become of the answers to a return, for whoever has them open. Refused once they are handed in. */
export function lookAtAnswers(
  actor: FirmActor,
  { applicationId, decisionId, revision }: { applicationId: string; decisionId: string; revision: number },
): Promise<Result<AnswersLook, "not-found" | "not-editable">> {
  if (!isUuid(applicationId)) return Promise.resolve(err("not-found"));
  return asActor(actor, async (handle) => {
    const application = await handle.db.application.findFirst({
      where: { id: applicationId, ...ownApplications(actor) },
      select: { state: true },
    });
    if (!application) return err("not-found");
    const answers = await readAnswers(handle, application, await readScreening(handle, applicationId));
    if (answers?.decisionId !== decisionId) return err("not-editable");
    const { savedAt, content } = answers;
    const savedBy = await lastColleague(handle, actor, answers);
    return ok({
      revision: answers.revision,
      savedAt,
      savedBy,
      content: answers.revision === revision ? null : content,
    });
  });
}
