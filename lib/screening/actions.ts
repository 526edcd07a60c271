"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { answerException } from "./commands/answer-exception";
import { decide } from "./commands/decide";
import { endReturn } from "./commands/end-return";
import { recordVerifiedValue } from "./commands/record-verified-value";
import { rule } from "./commands/rule";
import {
  answerSchema,
  decisionSchema,
  readAnswer,
  readFigure,
  rulingSchema,
  seenSchema,
  verifySchema,
} from "./schema/requests";

export const verifyAction = defineAction(["county", "officer"], verifySchema, async (actor, { value, ...input }) => {
  const figure = readFigure(input.figure, value);
  if (!figure.ok) return figure;
  const result = await recordVerifiedValue(actor, { ...input, value: figure.value });
  if (result.ok) revalidatePath("/", "layout");
  return result;
});

export const ruleAction = defineAction(["officer"], rulingSchema, async (actor, input) => {
  const result = await rule(actor, input);
  if (result.ok) revalidatePath("/", "layout");
  return result;
});

export const decideAction = defineAction(["county", "officer"], decisionSchema, async (actor, input) => {
  const corrections = input.corrections.flatMap(({ place, ...rest }) => (place ? [{ ...place, ...rest }] : []));
  const result = await decide(actor, { ...input, corrections });
  if (result.ok) revalidatePath("/", "layout");
  return result;
});

export const endReturnAction = defineAction(["officer"], seenSchema, async (actor, input) => {
  const result = await endReturn(actor, input);
  if (result.ok) revalidatePath("/", "layout");
  return result;
});

export const answerExceptionAction = defineAction(["approver"], answerSchema, async (actor, input) => {
  const answer = readAnswer(input);
  if (!answer.ok) return answer;
  const result = await answerException(actor, answer.value);
  if (result.ok) revalidatePath("/", "layout");
  return result;
});
