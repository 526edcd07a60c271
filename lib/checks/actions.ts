"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { recordCheck } from "./commands/record-check";
import { recordObjection } from "./commands/record-objection";
import { checkSchema, objectionSchema } from "./schema";

export const recordCheckAction = defineAction(["officer"], checkSchema, async (actor, input) => {
  const result = await recordCheck(actor, input);
  if (result.ok) revalidatePath("/", "layout");
  return result;
});

export const recordObjectionAction = defineAction(["officer"], objectionSchema, async (actor, input) => {
  const result = await recordObjection(actor, input);
  if (result.ok) revalidatePath("/desk", "layout");
  return result;
});
