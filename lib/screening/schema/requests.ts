import { z } from "zod";
import { CORRECTION_REASONS } from "@/lib/applications/domain/correction";
import { MOST_STEP_DAYS } from "@/lib/calls/domain/step-days";
import { parseWan } from "@/lib/core/money";
import { halfWidth } from "@/lib/core/normalise";
import { err, ok, type Result } from "@/lib/core/result";
import { placeFromKey } from "../domain/corrections";
import { type FigureValue, figureKind, VERIFIED_FIGURES, type VerifiedFigure } from "../domain/figures";
import { RULING_REASONS } from "../domain/ruling";
import { SCREENING_VERDICTS } from "../domain/verdicts";

const seen = { applicationId: z.uuid("invalid-input"), version: z.number("invalid-input").int("invalid-input") };

const words = (missing: string) => z.string().trim().min(1, missing).max(2000, "text-too-long");

/** A page of the document, counted from its first, or nothing. Whether there is such a page is looked up where it is kept. */
const page = z
  .string()
  .trim()
  .regex(/^([1-9][0-9]{0,4})?$/, "page-malformed")
  .transform((text) => (text === "" ? null : Number(text)));

const documentNo = z
  .string()
  .trim()
  .max(100, "document-no-too-long")
  .transform((text) => (text === "" ? null : text));

export const verifySchema = z.object({
  ...seen,
  figure: z.enum(VERIFIED_FIGURES, "invalid-input"),
  value: z.string().max(40, "value-malformed"),
  evidenceId: z.uuid("evidence-missing"),
  page,
  reason: words("reason-missing"),
  /** Whoever records it has been asked about an unlikely value and stands by it. */
  confirmed: z.boolean("invalid-input"),
});

/** 万元 as typed, a number of people, or yes and no: each figure in its own notation. */
export function readFigure(figure: VerifiedFigure, typed: string): Result<FigureValue, "value-malformed"> {
  const value = FIGURE_READERS[figureKind(figure)](typed);
  return value === null ? err("value-malformed") : ok(value);
}

const FIGURE_READERS: Record<ReturnType<typeof figureKind>, (typed: string) => FigureValue | null> = {
  amount: parseWan,
  count: (typed) => (/^[0-9]{1,6}$/.test(halfWidth(typed).trim()) ? Number(halfWidth(typed).trim()) : null),
  flag: (typed) => (typed === "yes" ? true : typed === "no" ? false : null),
};

export const rulingSchema = z.object({
  ...seen,
  part: z.string().min(1, "invalid-input").max(100, "invalid-input"),
  outcome: z.enum(["met", "not-met"], "outcome-missing"),
  reasonCode: z.enum(RULING_REASONS, "reason-code-missing"),
  reason: words("reason-missing"),
  evidenceId: z.union([z.uuid("invalid-input"), z.literal("").transform(() => null)]),
  page,
});

const correction = z.object({
  /** "D/equipmentExclVat" */
  place: z
    .string()
    .refine((key) => placeFromKey(key) !== null, "place-missing")
    .transform((key) => placeFromKey(key)),
  reasonCode: z.enum(CORRECTION_REASONS, "reason-code-missing"),
  reason: words("reason-missing").pipe(z.string().max(500, "text-too-long")),
  evidenceId: z.union([z.uuid("invalid-input"), z.literal("").transform(() => undefined)]),
  page: page.transform((number) => number ?? undefined),
});

export const decisionSchema = z.object({
  ...seen,
  verdict: z.enum(SCREENING_VERDICTS, "verdict-missing"),
  opinion: words("opinion-missing"),
  documentNo,
  corrections: z.array(correction.strict()).max(200, "too-many-corrections"),
  dueDays: z
    .string()
    .trim()
    .regex(/^[0-9]{1,2}$/, "due-days-malformed")
    .transform(Number)
    .pipe(z.number().min(1, "due-days-malformed").max(MOST_STEP_DAYS, "due-days-malformed")),
});

export const seenSchema = z.object(seen);

export const answerSchema = z.object({
  rulingId: z.uuid("invalid-input"),
  answer: z.enum(["approve", "refuse"], "answer-missing"),
  documentNo: z.string().trim().max(100, "document-no-too-long"),
  reason: z.string().trim().max(2000, "text-too-long"),
});

type Answer =
  | { readonly rulingId: string; readonly approve: true; readonly documentNo: string }
  | { readonly rulingId: string; readonly approve: false; readonly reason: string };

/** A signature has a document number, a refusal a reason. */
export function readAnswer(
  input: z.output<typeof answerSchema>,
): Result<Answer, "document-no-missing" | "answer-reason-missing"> {
  const { rulingId, answer, documentNo, reason } = input;
  if (answer === "approve") {
    return documentNo === "" ? err("document-no-missing") : ok({ rulingId, approve: true, documentNo });
  }
  return reason === "" ? err("answer-reason-missing") : ok({ rulingId, approve: false, reason });
}
