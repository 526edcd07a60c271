import { z } from "zod";
import { normaliseCode } from "@/lib/core/normalise";
import { usccProblem } from "@/lib/core/uscc";
import { RECUSAL_KINDS } from "./domain";

const id = z.uuid("invalid-input");
const needed = (max: number, missing: string) => z.string().trim().min(1, missing).max(max, "text-too-long");

const uscc = z
  .string()
  .transform((text) => normaliseCode(text))
  .refine((code) => code === null || !["length", "alphabet"].includes(usccProblem(code) ?? ""), "uscc-malformed");

export const askSchema = z.object({
  applicationId: id,
  kind: z.enum(RECUSAL_KINDS, "kind-missing"),
  name: needed(100, "name-missing"),
  employerName: z.string().trim().max(100, "text-too-long"),
  uscc,
  reason: needed(500, "reason-missing"),
});

export const recusalIdSchema = z.object({ recusalId: id });

export const answerSchema = z.object({
  recusalId: id,
  state: z.enum(["accepted", "declined"], "state-missing"),
  answer: needed(500, "reason-missing"),
});
