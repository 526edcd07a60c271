import { z } from "zod";
import { SECTION_CODES } from "../domain/content";
import { draftSchemas } from "./draft";

const applicationId = z.uuid("invalid-input");
const words = z.record(z.string().max(60), z.unknown());

/** Answers of the self-check, section by section; whatever it did not ask stays blank. */
const carriedAnswers = z.strictObject({
  A: draftSchemas.A.optional(),
  C: draftSchemas.C.optional(),
  D: draftSchemas.D.optional(),
  E: draftSchemas.E.optional(),
  F: draftSchemas.F.optional(),
});

export const startSchema = z.object({ callId: z.uuid("invalid-input"), answers: carriedAnswers.optional() });

export const sectionToSaveSchema = z.object({
  applicationId,
  section: z.enum(SECTION_CODES, "invalid-input"),
  revision: z.int("invalid-input").min(1, "invalid-input"),
  base: words,
  mine: words,
});

export const applicationSchema = z.object({ applicationId });

export const stampedCopySchema = z.object({ applicationId, number: z.int("invalid-input").min(1, "invalid-input") });

export const attemptSchema = z.object({
  applicationId,
  idempotencyKey: z.uuid("invalid-input"),
  ineligibleConfirmed: z.boolean("invalid-input").optional(),
});

const SHA256 = /^[0-9a-f]{64}$/;

/** Number and code as somebody typed them, and the hash of a file that never leaves its reader's machine. */
export const receiptFileSchema = z.object({
  number: z.string().trim().min(1, "number-missing").max(40, "number-missing"),
  code: z.string().trim().min(1, "code-missing").max(40, "code-missing"),
  sha256: z.string().regex(SHA256, "invalid-input"),
});

const ANSWER_LIMIT = 500;

/** Only what was written; a correction without an answer is not among them. */
export const correctionAnswersSchema = z.object({
  applicationId,
  answers: z
    .array(
      z.strictObject({
        number: z.int("invalid-input").min(0, "invalid-input"),
        answer: z.string().trim().min(1, "answer-missing").max(ANSWER_LIMIT, "answer-too-long"),
      }),
    )
    .min(1, "answer-missing")
    .max(200, "invalid-input"),
});
