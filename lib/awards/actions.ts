"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { archiveCall } from "./commands/archive-call";
import { proposeAwards } from "./commands/propose-awards";
import { proposeSubstitution } from "./commands/propose-substitution";
import { sendBackAwards } from "./commands/send-back-awards";
import { signProposal } from "./commands/sign-proposal";
import { archiveSchema, proposeSchema, sendBackSchema, signSchema, substituteSchema } from "./schema";

export const proposeAwardsAction = defineAction(["officer"], proposeSchema, async (actor, wish) => {
  const result = await proposeAwards(actor, wish);
  if (result.ok) revalidatePath(`/desk/calls/${wish.callId}`, "layout");
  return result;
});

export const proposeSubstitutionAction = defineAction(["officer"], substituteSchema, async (actor, wish) => {
  const result = await proposeSubstitution(actor, wish);
  if (result.ok) revalidatePath(`/desk/calls/${wish.callId}`, "layout");
  return result;
});

export const signProposalAction = defineAction(["approver"], signSchema, async (actor, wish) => {
  const result = await signProposal(actor, wish);
  if (result.ok) revalidatePath("/approvals", "layout");
  return result;
});

export const sendBackAwardsAction = defineAction(["approver"], sendBackSchema, async (actor, answer) => {
  const result = await sendBackAwards(actor, answer);
  if (result.ok) revalidatePath("/approvals", "layout");
  return result;
});

export const archiveCallAction = defineAction(["officer"], archiveSchema, async (actor, { callId }) => {
  const result = await archiveCall(actor, callId);
  if (result.ok) revalidatePath(`/desk/calls/${callId}`, "layout");
  return result;
});
