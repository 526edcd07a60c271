"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { answerQuestion } from "./commands/answer-question";
import { askQuestion } from "./commands/ask-question";
import { answerSchema, askSchema } from "./schema";

export const askQuestionAction = defineAction(["firm"], askSchema, async (actor, question) => {
  const result = await askQuestion(actor, question);
  if (result.ok) revalidatePath("/questions");
  return result;
});

export const answerQuestionAction = defineAction(["officer"], answerSchema, async (actor, answer) => {
  const result = await answerQuestion(actor, answer);
  if (result.ok) revalidatePath("/", "layout");
  return result;
});
