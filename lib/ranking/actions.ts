"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { drawRanking } from "./commands/draw-ranking";
import { callIdSchema } from "./schema";

export const drawRankingAction = defineAction(["officer"], callIdSchema, async (actor, { callId }) => {
  const result = await drawRanking(actor, callId);
  if (result.ok) revalidatePath(`/desk/calls/${callId}/ranking`);
  return result;
});
