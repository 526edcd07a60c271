import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { violatedConstraint } from "@/lib/db/errors";
import { notify } from "@/lib/jobs/notify";
import { type PublishRefusal, publishRefusal } from "../domain";

export type AnswerRefusal = PublishRefusal | "not-found" | "changed-meanwhile";

export type GivenAnswer = {
  readonly questionId: string;
  /** The question as everybody will read it. */
  readonly question: string;
  readonly text: string;
  /** How many answers there were when the officer began to write: somebody else's is not covered up unseen. */
  readonly earlier: number;
};

/** Publishes an answer; a corrected one takes the place of the earlier, which is kept. */
export async function answerQuestion(
  actor: OfficerActor,
  answer: GivenAnswer,
): Promise<Result<{ number: number }, AnswerRefusal>> {
  try {
    return await runCommand(actor, "answer-question", async (handle) => {
      const { db, now } = handle;
      const asked = await db.question.findUnique({
        where: { id: answer.questionId },
        select: {
          callId: true,
          firmId: true,
          call: { select: { title: true } },
          firm: { select: { name: true, uscc: true } },
          _count: { select: { answers: true } },
        },
      });
      if (!asked) return err("not-found");
      if (asked._count.answers !== answer.earlier) return err("changed-meanwhile");
      const refusal = publishRefusal([answer.question, answer.text], asked.firm);
      if (refusal !== null) return err(refusal);
      const number = answer.earlier + 1;
      const { questionId, question, text } = answer;
      await db.answer.updateMany({ where: { questionId, isCurrent: true }, data: { isCurrent: false } });
      await db.answer.createMany({
        data: [
          { questionId, callId: asked.callId, number, question, text, answeredAt: now, answeredById: actor.accountId },
        ],
      });
      await notify(
        handle,
        { firmId: asked.firmId },
        {
          kind: "question-answered",
          facts: { call: asked.call.title, question, corrected: answer.earlier },
          link: "/questions",
        },
      );
      await recordEvent(handle, {
        action: "answer-question",
        subjectType: "question",
        subjectId: questionId,
        callId: asked.callId,
        detail: { number },
      });
      return ok({ number });
    });
  } catch (fault) {
    // Two officers answered at once: the database takes one.
    const constraint = violatedConstraint(fault);
    if (constraint === "answer_question_number_key" || constraint === "answer_one_current_key") {
      return err("changed-meanwhile");
    }
    throw fault;
  }
}
