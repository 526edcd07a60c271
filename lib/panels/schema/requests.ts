import { z } from "zod";
import { DECLARED_KINDS, END_REASONS } from "../domain/conflict";
import { LONGEST_DRAFT_TEXT } from "../domain/sheet-draft";

const id = z.uuid("invalid-input");
const longText = z.string().trim().max(500, "text-too-long");
const MAX_EXPERTS = 50;
const MAX_CRITERIA = 60;

export const callIdSchema = z.object({ callId: id });

export const panelSchema = z.object({
  callId: id,
  expertIds: z.array(id).min(1, "experts-missing").max(MAX_EXPERTS, "invalid-input"),
});

export const pairSchema = z.object({ callId: id, applicationId: id, expertId: id });

export const endingSchema = z.object({
  assignmentId: id,
  because: z.enum(END_REASONS, "because-missing"),
  reason: longText.min(1, "reason-missing"),
});

export const clearanceSchema = z.object({ assignmentId: id });

export const conflictSchema = z.object({
  assignmentId: id,
  kind: z.enum(DECLARED_KINDS, "kind-missing"),
  statement: longText.min(1, "statement-missing"),
});

/** Lenient, as a draft is: points that are no step of the rubric and texts that are too long are kept, and keep the sheet from being locked. */
const draftText = z.string().max(LONGEST_DRAFT_TEXT, "text-too-long");
const draftItem = z.strictObject({
  pointsCenti: z.int("invalid-input").min(0, "invalid-input").max(10_000, "invalid-input").nullable(),
  reason: draftText,
});

const draftSheet = {
  revision: z.int("invalid-input").min(1, "invalid-input"),
  scores: z
    .record(z.string().min(1, "invalid-input").max(20, "invalid-input"), draftItem)
    .refine((scores) => Object.keys(scores).length <= MAX_CRITERIA, "invalid-input"),
  comment: draftText,
};

export const sheetSchema = z.object({ assignmentId: id, ...draftSheet });
export const practiceSheetSchema = z.object({ caseId: id, ...draftSheet });

export const lockingSchema = z.object({ assignmentId: id, revision: z.int("invalid-input").min(1, "invalid-input") });

export const conflictDecisionSchema = z.object({
  conflictId: id,
  state: z.enum(["confirmed", "cleared"], "state-missing"),
  reason: longText.min(1, "reason-missing"),
});

/** Typed into a form: a whole number of at most three digits. */
const count = z
  .string()
  .trim()
  .regex(/^[0-9]{1,3}$/, "count-malformed")
  .transform(Number);
const MAX_POOL = 500;

export const planSchema = z.object({
  callId: id,
  technical: count,
  finance: count,
  industry: count,
  cap: z
    .string()
    .trim()
    .regex(/^[1-9][0-9]{0,3}$/, "count-malformed")
    .transform(Number),
  loadCost: count,
  seed: z.string().trim().min(1, "seed-missing").max(100, "text-too-long"),
  // A form with one box sends its value, or that it is not ticked; with several it sends a list.
  expertIds: z
    .union([z.array(id), id.transform((one) => [one]), z.literal(false).transform((): string[] => [])])
    .refine((ids) => ids.length > 0, "experts-missing")
    .refine((ids) => ids.length <= MAX_POOL, "invalid-input"),
});

export const planNumberSchema = z.object({ callId: id, number: z.int("invalid-input").min(1, "invalid-input") });

export const replacementSchema = endingSchema.extend({ toExpertId: id });
