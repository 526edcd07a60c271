import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";

export type QuestionView = {
  readonly id: string;
  readonly call: { readonly id: string; readonly title: string };
  readonly firmName: string;
  readonly text: string;
  readonly askedAt: Date;
  /** Newest first; the first is what everybody reads. */
  readonly answers: readonly {
    readonly number: number;
    readonly question: string;
    readonly text: string;
    readonly answeredAt: Date;
    readonly answeredBy: string;
  }[];
};

export function findQuestion(actor: OfficerActor, questionId: string): Promise<QuestionView | null> {
  if (!isUuid(questionId)) return Promise.resolve(null);
  return asActor(actor, async ({ db }) => {
    const row = await db.question.findUnique({
      where: { id: questionId },
      select: {
        id: true,
        text: true,
        askedAt: true,
        call: { select: { id: true, title: true } },
        firm: { select: { name: true } },
        answers: {
          orderBy: { number: "desc" },
          select: { number: true, question: true, text: true, answeredAt: true, answeredById: true },
        },
      },
    });
    if (!row) return null;
    const { firm, answers, ...question } = row;
    const officers = await db.account.findMany({
      where: { id: { in: answers.map((answer) => answer.answeredById) } },
      select: { id: true, name: true },
    });
    return {
      ...question,
      firmName: firm.name,
      answers: answers.map(({ answeredById, ...answer }) => ({
        ...answer,
        answeredBy: officers.find(({ id }) => id === answeredById)?.name ?? "",
      })),
    };
  });
}
