"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { createCall, removeNotice, saveCall } from "./commands/draft-call";
import { answerExtension, proposeExtension } from "./commands/extend-call";
import { openCall } from "./commands/open-call";
import { startReview } from "./commands/start-review";
import { callIdSchema, newCallSchema, openCallSchema, saveCallSchema } from "./schema/call-form";
import { answerExtensionSchema, proposeExtensionSchema } from "./schema/extension";

export const createCallAction = defineAction(["officer"], newCallSchema, async (actor, { year }) => {
  const result = await createCall(actor, year);
  if (result.ok) revalidatePath("/desk/calls");
  return result;
});

export const saveCallAction = defineAction(["officer"], saveCallSchema, async (actor, { callId, version, form }) => {
  const result = await saveCall(actor, { callId, version, content: form });
  if (result.ok) revalidatePath("/desk/calls", "layout");
  return result;
});

export const removeNoticeAction = defineAction(["officer"], openCallSchema, async (actor, draft) => {
  const result = await removeNotice(actor, draft);
  if (result.ok) revalidatePath("/desk/calls", "layout");
  return result;
});

export const openCallAction = defineAction(["officer"], openCallSchema, async (actor, draft) => {
  const result = await openCall(actor, draft);
  if (result.ok) revalidatePath("/", "layout");
  return result;
});

export const startReviewAction = defineAction(["officer"], callIdSchema, async (actor, { callId }) => {
  const result = await startReview(actor, callId);
  if (result.ok) revalidatePath("/", "layout");
  return result;
});

export const proposeExtensionAction = defineAction(["officer"], proposeExtensionSchema, async (actor, proposal) => {
  const result = await proposeExtension(actor, proposal);
  if (result.ok) revalidatePath("/", "layout");
  return result;
});

export const answerExtensionAction = defineAction(["approver"], answerExtensionSchema, async (actor, answer) => {
  const result = await answerExtension(actor, answer);
  if (result.ok) revalidatePath("/", "layout");
  return result;
});
