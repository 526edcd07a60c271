"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { getLocale } from "@/lib/words/server";
import { answerLateRecusal } from "./commands/answer-late-recusal";
import { answerUnlock } from "./commands/answer-unlock";
import { applyPlan } from "./commands/apply-plan";
import { askLateRecusal } from "./commands/ask-late-recusal";
import { askUnlock } from "./commands/ask-unlock";
import { assignApplications, assignPanel } from "./commands/assign-panel";
import { decideConflict } from "./commands/decide-conflict";
import { declare } from "./commands/declare";
import { detectConflicts } from "./commands/detect-conflicts";
import { drawPanelPlan } from "./commands/draw-plan";
import { endAssignment } from "./commands/end-assignment";
import { layOutPractice } from "./commands/lay-out-practice";
import { lockSheet } from "./commands/lock-sheet";
import { handInPractice, savePractice } from "./commands/practise";
import { replaceExpert } from "./commands/replace-expert";
import { saveSheet } from "./commands/save-sheet";
import { sealCall } from "./commands/seal-call";
import { showPractice } from "./commands/show-practice";
import { answerLateRecusalSchema, askLateRecusalSchema } from "./schema/late-recusals";
import { handInSchema, layOutSchema } from "./schema/practice";
import {
  callIdSchema,
  clearanceSchema,
  conflictDecisionSchema,
  conflictSchema,
  endingSchema,
  lockingSchema,
  pairSchema,
  panelSchema,
  planNumberSchema,
  planSchema,
  practiceSheetSchema,
  replacementSchema,
  sheetSchema,
} from "./schema/requests";
import { answerUnlockSchema, askUnlockSchema } from "./schema/unlocks";

export const assignPanelAction = defineAction(["officer"], panelSchema, async (actor, wanted) => {
  const result = await assignPanel(actor, wanted);
  if (result.ok) revalidatePath("/desk", "layout");
  return result;
});

export const assignPairAction = defineAction(
  ["officer"],
  pairSchema,
  async (actor, { callId, applicationId, expertId }) => {
    const wanted = { callId, expertIds: [expertId], applicationIds: [applicationId] };
    const result = await assignApplications(actor, wanted);
    if (result.ok) revalidatePath("/desk", "layout");
    return result;
  },
);

export const endAssignmentAction = defineAction(["officer"], endingSchema, async (actor, ending) => {
  const result = await endAssignment(actor, ending);
  if (result.ok) revalidatePath("/desk", "layout");
  return result;
});

export const sealCallAction = defineAction(["officer"], callIdSchema, async (actor, { callId }) => {
  const result = await sealCall(actor, callId);
  if (result.ok) revalidatePath("/", "layout");
  return result;
});

export const declareNoneAction = defineAction(["expert"], clearanceSchema, async (actor, { assignmentId }) => {
  const result = await declare(actor, { assignmentId, conflict: null, locale: await getLocale() });
  if (result.ok) revalidatePath("/reviews", "layout");
  return result;
});

/** Nothing is drawn again from here: the page of this file is no longer the expert's to see, and his list is fetched anew. */
export const declareConflictAction = defineAction(
  ["expert"],
  conflictSchema,
  async (actor, { assignmentId, ...conflict }) => declare(actor, { assignmentId, conflict, locale: await getLocale() }),
);

/** The page is not drawn again: what is being typed in it is newer than what was just saved. */
export const saveSheetAction = defineAction(["expert"], sheetSchema, saveSheet);

export const lockSheetAction = defineAction(["expert"], lockingSchema, async (actor, locking) => {
  const result = await lockSheet(actor, locking);
  if (result.ok) revalidatePath("/reviews", "layout");
  return result;
});

export const askUnlockAction = defineAction(["officer"], askUnlockSchema, async (actor, wanted) => {
  const result = await askUnlock(actor, wanted);
  if (result.ok) revalidatePath("/desk", "layout");
  return result;
});

export const answerUnlockAction = defineAction(["approver"], answerUnlockSchema, async (actor, given) => {
  const result = await answerUnlock(actor, given);
  if (result.ok) revalidatePath("/approvals", "layout");
  return result;
});

export const askLateRecusalAction = defineAction(["officer"], askLateRecusalSchema, async (actor, wanted) => {
  const result = await askLateRecusal(actor, wanted);
  if (result.ok) revalidatePath("/desk", "layout");
  return result;
});

export const answerLateRecusalAction = defineAction(["approver"], answerLateRecusalSchema, async (actor, given) => {
  const result = await answerLateRecusal(actor, given);
  if (result.ok) revalidatePath("/approvals", "layout");
  return result;
});

export const layOutPracticeAction = defineAction(["officer"], layOutSchema, async (actor, wanted) => {
  const result = await layOutPractice(actor, wanted);
  if (result.ok) revalidatePath("/desk", "layout");
  return result;
});

export const showPracticeAction = defineAction(["officer"], callIdSchema, async (actor, { callId }) => {
  const result = await showPractice(actor, callId);
  if (result.ok) revalidatePath("/desk", "layout");
  return result;
});

export const savePracticeAction = defineAction(["expert"], practiceSheetSchema, savePractice);

export const handInPracticeAction = defineAction(["expert"], handInSchema, async (actor, given) => {
  const result = await handInPractice(actor, given);
  if (result.ok) revalidatePath("/reviews", "layout");
  return result;
});

export const detectConflictsAction = defineAction(["officer"], callIdSchema, async (actor, { callId }) => {
  const result = await detectConflicts(actor, callId);
  if (result.ok) revalidatePath("/desk", "layout");
  return result;
});

export const decideConflictAction = defineAction(["officer"], conflictDecisionSchema, async (actor, decision) => {
  const result = await decideConflict(actor, decision);
  if (result.ok) revalidatePath("/desk", "layout");
  return result;
});

/** Draws a plan and tells nobody; its page is where the answer leads. */
export const drawPlanAction = defineAction(
  ["officer"],
  planSchema,
  (actor, { callId, technical, finance, industry, ...wish }) =>
    drawPanelPlan(actor, callId, { ...wish, seats: { technical, finance, industry } }),
);

export const applyPlanAction = defineAction(["officer"], planNumberSchema, async (actor, plan) => {
  const result = await applyPlan(actor, plan);
  if (result.ok) revalidatePath("/desk", "layout");
  return result;
});

export const replaceExpertAction = defineAction(["officer"], replacementSchema, async (actor, wanted) => {
  const result = await replaceExpert(actor, wanted);
  if (result.ok) revalidatePath("/desk", "layout");
  return result;
});
