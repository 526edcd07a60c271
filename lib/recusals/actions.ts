"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { answerRecusal } from "./commands/answer-recusal";
import { askRecusal, withdrawRecusal } from "./commands/ask-recusal";
import { answerSchema, askSchema, recusalIdSchema } from "./schema";

export const askRecusalAction = defineAction(["firm"], askSchema, async (actor, wanted) => {
  const result = await askRecusal(actor, wanted);
  if (result.ok) revalidatePath("/applications", "layout");
  return result;
});

export const withdrawRecusalAction = defineAction(["firm"], recusalIdSchema, async (actor, { recusalId }) => {
  const result = await withdrawRecusal(actor, recusalId);
  if (result.ok) revalidatePath("/applications", "layout");
  return result;
});

export const answerRecusalAction = defineAction(["officer"], answerSchema, async (actor, given) => {
  const result = await answerRecusal(actor, given);
  if (result.ok) revalidatePath("/desk", "layout");
  return result;
});
