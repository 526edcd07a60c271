import { type AnswersToSave, answerCorrections } from "@/lib/applications/commands/answer-corrections";
import { answerField } from "@/lib/applications/domain/answers";
import { findTaskList } from "@/lib/applications/queries/find-task-list";
import type { FirmActor } from "@/lib/auth/actor";

type Said = { readonly number: number; readonly answer: string };

/** What a page would send that shows the answers as they stand now and in which these were typed. */
export async function answersTyped(firm: FirmActor, applicationId: string, said: readonly Said[]) {
  const stored = (await findTaskList(firm, applicationId))?.answers;
  const revision = stored?.revision ?? 1;
  const edits = said.map(({ number, answer }) => {
    const field = answerField(number);
    const seen = stored?.content[field];
    return { place: { field }, revision, over: [typeof seen === "string" ? seen : ""], value: answer };
  });
  return { applicationId, decisionId: stored?.decisionId ?? "", revision, edits } satisfies AnswersToSave;
}

export const typedAnswers = async (firm: FirmActor, applicationId: string, said: readonly Said[]) =>
  answerCorrections(firm, await answersTyped(firm, applicationId, said));
