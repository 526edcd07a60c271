import { z } from "zod";
import { SECTION_CODES } from "../domain/content";
import { LOOKED_OVER } from "../domain/looked-over";
import { draftSchemas } from "./draft";

const applicationId = z.uuid("invalid-input");

/** Answers of the self-check, section by section; whatever it did not ask stays blank. */
const carriedAnswers = z.strictObject({
  A: draftSchemas.A.optional(),
  C: draftSchemas.C.optional(),
  D: draftSchemas.D.optional(),
  E: draftSchemas.E.optional(),
  F: draftSchemas.F.optional(),
});

export const startSchema = z.object({
  callId: z.uuid("invalid-input"),
  projectCode: z.string().max(100, "too-long").optional(),
  answers: carriedAnswers.optional(),
});

export const confirmationSchema = z.object({
  applicationId: z.uuid("invalid-input"),
  section: z.enum(SECTION_CODES, "invalid-input"),
  places: z.array(z.string().max(200, "too-long")).max(2000, "too-long"),
});

// However long: what a draft has no room for is told apart edit by edit, so that it does not hold up the others.
const typedValue = z.union([z.string(), z.array(z.string())]);
const row = z.record(z.string().max(60), typedValue).and(z.object({ id: z.string().min(1).max(64) }));
const placeValue = z.union([typedValue, row, z.null()]);

const edit = z.strictObject({
  place: z.strictObject({
    field: z.string().min(1).max(60),
    row: z.string().min(1).max(64).optional(),
    cell: z.string().min(1).max(60).optional(),
  }),
  revision: z.int().min(1),
  over: z.array(placeValue).min(1).max(200),
  value: placeValue,
});

/** What a form that is open says to the server: what was typed, or nothing, to hear what has become of the section. */
export const exchangeSchema = z.strictObject({
  /** Whose words these are: another who signed in meanwhile in the same browser does not send them. */
  account: z.uuid("invalid-input"),
  revision: z.int().min(1),
  edits: z.array(edit).max(8000, "too-many-rows"),
});

export const applicationSchema = z.object({ applicationId });

export const stampedCopySchema = z.object({ applicationId, number: z.int("invalid-input").min(1, "invalid-input") });

export const attemptSchema = z.object({
  applicationId,
  idempotencyKey: z.uuid("invalid-input"),
  ineligibleConfirmed: z.boolean("invalid-input").optional(),
  lookedOver: z.record(z.enum(LOOKED_OVER), z.string().max(64, "invalid-input")).optional(),
});

const SHA256 = /^[0-9a-f]{64}$/;

/** Number and code as somebody typed them, and the hash of a file that never leaves its reader's machine. */
export const receiptFileSchema = z.object({
  number: z.string().trim().min(1, "number-missing").max(40, "number-missing"),
  code: z.string().trim().min(1, "code-missing").max(40, "code-missing"),
  sha256: z.string().regex(SHA256, "invalid-input"),
});
