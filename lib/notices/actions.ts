"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { approveSchema } from "@/lib/awards/schema";
import { approveAwards } from "./commands/approve-awards";
import { confirmAwards } from "./commands/confirm-awards";
import { decideFound } from "./commands/decide-found";
import { confirmSchema, foundSchema } from "./schema";

export const approveAwardsAction = defineAction(["approver"], approveSchema, async (actor, approval) => {
  const result = await approveAwards(actor, approval);
  if (result.ok) revalidatePath("/approvals", "layout");
  return result;
});

export const confirmAwardsAction = defineAction(["officer"], confirmSchema, async (actor, { callId }) => {
  const result = await confirmAwards(actor, callId);
  if (result.ok) revalidatePath(`/desk/calls/${callId}`, "layout");
  return result;
});

export const decideFoundAction = defineAction(["officer"], foundSchema, async (actor, input) => {
  const result = await decideFound(actor, input);
  if (result.ok) revalidatePath("/desk", "layout");
  return result;
});
